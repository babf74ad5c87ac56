// The radar (重复雷达): twins of the year, the likeliest first, and what was decided on them.
import { useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { Merged } from './Merged.tsx';
import { Pair } from './Pair.tsx';
import { RadarFilters } from './RadarFilters.tsx';
import { useRadarQuery } from './useRadarQuery.ts';
import '../verification/verification.css';
import './radar.css';

export function RadarScreen() {
  const words = useWords();
  const asked = useRadarQuery();
  const { year, state, suspicion, office, page, turnTo } = asked;
  const [done, setDone] = useState(false);
  const query = {
    ...(year === 'all' ? {} : { year }),
    page,
    size: 10,
    ...(suspicion ? { suspicion } : {}),
    ...(office ? { office } : {}),
  };
  const { data, error, refetch, isPlaceholderData } = useApi(
    '/radar',
    { ...query, state: state === 'apart' ? 'apart' : 'open' },
    { keep: true },
  );
  const shown = state === 'merged' ? undefined : data;
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>
          {words.radar.title} {shown ? <span className="quiet tabular">{words.radar.pairs(shown.total)}</span> : null}
        </h1>
        {shown && shown.total > 0 ? (
          <p className="radar-stake tabular" title={words.radar.stakeHint}>
            {words.radar.stake(grouped(shown.stakeYi))}
            <span className="quiet"> {words.radar.stakeHint}</span>
          </p>
        ) : null}
      </div>
      {done ? (
        <p className="notice" role="status">
          {words.radar.done}
        </p>
      ) : null}
      <RadarFilters asked={asked} kinds={data?.kinds ?? []} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {state === 'merged' ? <Merged page={page} onPage={turnTo} onDone={() => setDone(true)} /> : null}
      {shown?.total === 0 ? (
        <Empty title={state === 'open' ? words.radar.nothing : words.radar.nothingApart}>
          <p>{state === 'open' ? words.radar.nothingHint : words.radar.nothingApartHint}</p>
        </Empty>
      ) : null}
      {shown ? (
        <div aria-busy={isPlaceholderData}>
          {shown.pairs.map((pair) => (
            <Pair key={pair.key} pair={pair} onDone={() => setDone(true)} />
          ))}
          <Pager page={shown.page} size={shown.size} total={shown.total} onPage={turnTo} />
        </div>
      ) : null}
    </>
  );
}

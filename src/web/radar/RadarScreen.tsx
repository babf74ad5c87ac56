// The radar (重复雷达): suspected repeats of the year, the likeliest first, and what was decided on them.
import { useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import type { OfficeView, RadarView } from '../../server/views.ts';
import { freeText, oneOf, type Param, period, whole } from '../address/params.ts';
import { useAddress } from '../address/useAddress.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Empty, Failure } from '../frame/Failure.tsx';
import { Pager } from '../frame/Pager.tsx';
import { usePeriod } from '../frame/period.ts';
import { useSession } from '../frame/session.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { Merged } from './Merged.tsx';
import { Pair } from './Pair.tsx';
import '../verification/verification.css';
import './radar.css';

/** Reports that were merged are pairs no more: they are listed as what was done. */
const states = ['open', 'apart', 'merged'] as const;

const yearOrAll: Param<string> = (text) => (text === 'all' ? text : period(text));

export const address = {
  year: yearOrAll,
  state: oneOf(states),
  suspicion: freeText,
  office: freeText,
  page: whole,
};

export function RadarScreen() {
  const words = useWords();
  const { year: latest } = usePeriod();
  const { years, today } = useSession();
  const { at, go } = useAddress(address);
  const [done, setDone] = useState(false);
  // A lead of this year may have no milestone yet, and a pair none of the year.
  const all = [...new Set([Number(today.slice(0, 4)), latest, ...years])].toSorted((a, b) => b - a);
  const year = at.year === 'all' ? 'all' : String(latest);
  const { state = 'open', suspicion = '', office = '', page = 1 } = at;
  const query = {
    ...(year === 'all' ? {} : { year }),
    page,
    size: 10,
    suspicion,
    office,
  };
  const { data, error, refetch, isPlaceholderData } = useApi<RadarView>(
    '/radar',
    { ...query, state: state === 'apart' ? 'apart' : 'open' },
    { keep: true },
  );
  const shown = state === 'merged' ? undefined : data;
  const { data: offices = [] } = useApi<OfficeView[]>('/offices');
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
      <div className="pending-filters" role="search" aria-label={words.radar.filters}>
        <ChoiceField
          label={words.frame.year}
          choices={[
            ...all.map((each) => ({ code: String(each), word: words.periodName(String(each)) })),
            { code: 'all', word: words.radar.allYears },
          ]}
          value={year}
          onChange={(value) => go({ year: value })}
        />
        <ChoiceField
          label={words.radar.state}
          choices={states.map((code) => ({ code, word: words.radar.states[code] }))}
          value={state}
          onChange={(value) => go({ state: value })}
        />
        <ChoiceField
          label={words.radar.kind}
          none={words.radar.allKinds}
          choices={(data?.kinds ?? []).map(({ suspicion: code, name, pairs }) => ({ code, word: `${name} ${pairs}` }))}
          value={suspicion}
          onChange={(value) => go({ suspicion: value })}
        />
        <ChoiceField
          label={words.radar.office}
          none={words.radar.allOffices}
          choices={offices.map(({ code, name }) => ({ code, word: name }))}
          value={office}
          onChange={(value) => go({ office: value })}
        />
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {state === 'merged' ? (
        <Merged page={page} onPage={(next) => go({ page: next })} onDone={() => setDone(true)} />
      ) : null}
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
          <Pager page={shown.page} size={shown.size} total={shown.total} onPage={(next) => go({ page: next })} />
        </div>
      ) : null}
    </>
  );
}

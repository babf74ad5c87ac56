// The radar (重复雷达): twins of the year, the likeliest first, and what was decided on them.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { usePeriod } from '../shell/period.ts';
import { useSession } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { Merged } from './Merged.tsx';
import { Pair } from './Pair.tsx';
import '../verification/verification.css';
import './radar.css';

/** Reports that were merged are pairs no more: they are listed as what was done. */
const states = ['open', 'apart', 'merged'] as const;

export function RadarScreen() {
  const words = useWords();
  const { year: latest } = usePeriod();
  const { years, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState(false);
  // A lead of this year may have no milestone yet, and a pair none of the year.
  const all = [...new Set([Number(today.slice(0, 4)), latest, ...years])].toSorted((a, b) => b - a);
  const year = search.get('year') === 'all' ? 'all' : String(latest);
  const state = states.find((each) => each === search.get('state')) ?? 'open';
  const [suspicion, office, page] = ['suspicion', 'office', 'page'].map((name) => search.get(name) ?? '');
  const change = (more: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries({ page: '', ...more })) {
          if (value) before.set(name, value);
          else before.delete(name);
        }
        return before;
      },
      { replace: true },
    );
  const query = {
    ...(year === 'all' ? {} : { year }),
    page: page || '1',
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
  const { data: offices = [] } = useApi('/offices');
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
          onChange={(value) => change({ year: value })}
        />
        <ChoiceField
          label={words.radar.state}
          choices={states.map((code) => ({ code, word: words.radar.states[code] }))}
          value={state}
          onChange={(value) => change({ state: value === 'open' ? '' : value })}
        />
        <ChoiceField
          label={words.radar.kind}
          none={words.radar.allKinds}
          choices={(data?.kinds ?? []).map(({ suspicion: code, name, pairs }) => ({ code, word: `${name} ${pairs}` }))}
          value={suspicion ?? ''}
          onChange={(value) => change({ suspicion: value })}
        />
        <ChoiceField
          label={words.radar.office}
          none={words.radar.allOffices}
          choices={offices.map(({ code, name }) => ({ code, word: name }))}
          value={office ?? ''}
          onChange={(value) => change({ office: value })}
        />
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {state === 'merged' ? (
        <Merged
          page={Math.max(1, Number(page) || 1)}
          onPage={(next) => change({ page: String(next) })}
          onDone={() => setDone(true)}
        />
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
          <Pager
            page={shown.page}
            size={shown.size}
            total={shown.total}
            onPage={(next) => change({ page: next === 1 ? '' : String(next) })}
          />
        </div>
      ) : null}
    </>
  );
}

// What one has entered oneself, with what became of it. What was given back stands first, with the reason and the way
// to mend it.
import { lazy, Suspense, useState } from 'react';
import { ownFilters } from '../../domain/people/ownEntry.ts';
import type { OwnEntryRow } from '../../server/people/ownEntryViews.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { OwnEntry } from './OwnEntry.tsx';
import css from './ownEntries.module.css';
import { useAddress } from '../shell/useAddress.ts';

const Correct = lazy(async () => ({ default: (await import('../projects/page/Correct.tsx')).Correct }));
const TrailDialog = lazy(async () => ({ default: (await import('../projects/page/TrailDialog.tsx')).TrailDialog }));
const Withdraw = lazy(async () => ({ default: (await import('../projects/page/Withdraw.tsx')).Withdraw }));

type Asked = { readonly what: 'mend' | 'drop' | 'trail'; readonly row: OwnEntryRow };

export function OwnEntriesScreen() {
  const words = useWords();
  const { oneOf, page, change, turnTo } = useAddress();
  const [asked, setAsked] = useState<Asked | null>(null);
  const state = oneOf('state', ownFilters);
  const { data, error, refetch } = useApi('/entries/own', { state, page }, { keep: true });
  const close = () => setAsked(null);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <h1>{words.ownEntries.title}</h1>
      <div className={css.states} role="group" aria-label={words.ownEntries.title}>
        {[undefined, ...ownFilters].map((each) => (
          <button
            key={each ?? 'all'}
            type="button"
            className="button"
            aria-pressed={state === each}
            onClick={() => change({ state: each })}
          >
            {each ? words.ownEntries.state[each] : words.ownEntries.all}
            {each === 'returned' && data.returned > 0 ? <span className="badge">{data.returned}</span> : null}
          </button>
        ))}
      </div>
      {data.total === 0 ? (
        <Empty title={state ? words.ownEntries.noneIn : words.ownEntries.nothing}>
          {state ? null : <p>{words.ownEntries.nothingHint}</p>}
        </Empty>
      ) : null}
      <ul className={css.list}>
        {data.rows.map((row) => (
          <OwnEntry key={row.entryId} row={row} onAsk={(what) => setAsked({ what, row })} />
        ))}
      </ul>
      <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
      <Suspense>
        {asked?.what === 'mend' ? (
          <Correct entryId={asked.row.entryId} projectId={asked.row.projectId ?? ''} onClose={close} />
        ) : null}
        {asked?.what === 'trail' ? <TrailDialog item={asked.row} onClose={close} /> : null}
        {asked?.what === 'drop' ? (
          <Withdraw item={{ ...asked.row, given: true }} officeId={asked.row.officeId} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

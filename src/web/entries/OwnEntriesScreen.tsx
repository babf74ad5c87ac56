// What one has entered oneself, with what became of it. What was given back stands first, with the reason and the way
// to mend it.
import { lazy, Suspense, useState } from 'react';
import { ownStates } from '../../domain/ownEntry.ts';
import type { OwnEntriesPage, OwnEntryRow } from '../../server/ownEntryViews.ts';
import { oneOf, whole } from '../address/params.ts';
import { useAddress } from '../address/useAddress.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../frame/Failure.tsx';
import { Pager } from '../frame/Pager.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { OwnEntry } from './OwnEntry.tsx';
import css from './ownEntries.module.css';

const Correct = lazy(async () => ({ default: (await import('../projects/Correct.tsx')).Correct }));
const Trail = lazy(async () => ({ default: (await import('../projects/Trail.tsx')).Trail }));
const Withdraw = lazy(async () => ({ default: (await import('../projects/Withdraw.tsx')).Withdraw }));

type Asked = { readonly what: 'mend' | 'drop' | 'trail'; readonly row: OwnEntryRow };

export const address = { state: oneOf(ownStates), page: whole };

export function OwnEntriesScreen() {
  const words = useWords();
  const { at, go } = useAddress(address);
  const { state, page = 1 } = at;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data, error, refetch } = useApi<OwnEntriesPage>('/entries/own', { state, page }, { keep: true });
  const close = () => setAsked(null);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <h1>{words.ownEntries.title}</h1>
      <div className={css.states} role="group" aria-label={words.ownEntries.title}>
        {[undefined, ...ownStates].map((each) => (
          <button
            key={each ?? 'all'}
            type="button"
            className="button"
            aria-pressed={state === each}
            onClick={() => go({ state: each })}
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
      <Pager page={data.page} size={data.size} total={data.total} onPage={(next) => go({ page: next })} />
      <Suspense>
        {asked?.what === 'mend' ? (
          <Correct entryId={asked.row.entryId} projectId={asked.row.projectId ?? ''} onClose={close} />
        ) : null}
        {asked?.what === 'trail' ? <Trail item={asked.row} onClose={close} /> : null}
        {asked?.what === 'drop' ? (
          <Withdraw item={{ ...asked.row, given: true }} officeId={asked.row.officeId} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

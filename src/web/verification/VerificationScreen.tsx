// What waits for a second person: oldest first, with what is to be looked at twice. Single entries are decided by mouse
// or keyboard; several at once only after count and sum were shown.
import { lazy, Suspense, useState } from 'react';
import type { PendingRow } from '../../server/verification/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure, FailureText } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { AskedOfUs } from '../entries/AskedOfUs.tsx';
import { AcceptMany } from './AcceptMany.tsx';
import { PendingCards } from './PendingCards.tsx';
import { PendingFilters } from './PendingFilters.tsx';
import { RecogniseLess } from './RecogniseLess.tsx';
import { ReturnEntries } from './ReturnEntries.tsx';
import { Twins } from '../radar/Twins.tsx';
import { useKeys } from './useKeys.ts';
import { usePendingFilter } from './usePendingFilter.ts';
import { useQueue } from './useQueue.ts';
import { useVerify, type VerifyOf } from './useVerify.ts';
import { VerificationScreens } from './VerificationScreens.tsx';
import { WaitingImports } from './WaitingImports.tsx';
import './verification.css';

const PendingRows = lazy(async () => ({ default: (await import('./PendingRows.tsx')).PendingRows }));

/** What a dialog is open for. */
type Asking =
  | { readonly act: 'accept' | 'return'; readonly of: VerifyOf }
  | { readonly act: 'less' }
  | { readonly act: 'compare'; readonly projectId: string };

export function VerificationScreen() {
  const words = useWords();
  const { filter, isFiltered, page, setPage, setFilter, clear } = usePendingFilter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [decided, setDecided] = useState<number | null>(null);
  const { data, error, refetch } = useApi('/pending', { ...filter, page }, { keep: true });
  const isNarrow = useNarrow();
  const { rows, gone, current, ...queue } = useQueue(data?.rows ?? []);
  const verify = useVerify(setDecided, (of) => 'entryIds' in of && queue.comeBack(of.entryIds));
  // What was chosen by hand, or else the entry that the keyboard stands on.
  const meant = chosen.length > 0 ? chosen : current && !current.own ? [current.entryId] : [];

  function done(count: number): void {
    const of =
      asking?.act === 'less' && lessOf ? { entryIds: [lessOf.entryId] } : asking && 'of' in asking && asking.of;
    if (of && 'entryIds' in of) queue.leave(of.entryIds);
    setAsking(null);
    setChosen([]);
    setDecided(count);
  }
  function move(by: 1 | -1): void {
    const index = current ? rows.indexOf(current) : -1;
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    queue.stand(next?.entryId);
    document.querySelector(`[data-row-key="${next?.entryId}"]`)?.scrollIntoView({ block: 'center' });
  }
  function accept(entryIds: readonly string[]): void {
    if (entryIds.length > 1) setAsking({ act: 'accept', of: { entryIds } });
    else if (entryIds.length === 1) {
      // The next one is there at once; the answer to this one is heard behind it.
      queue.leave(entryIds);
      setChosen([]);
      verify.mutate({ decision: 'verified', of: { entryIds } });
    }
  }
  function compare(row: PendingRow | undefined): void {
    if (row?.projectId && row.flags.includes('twin')) setAsking({ act: 'compare', projectId: row.projectId });
  }
  const lessOf = chosen.length > 1 ? undefined : rows.find((row) => row.entryId === meant[0]);
  const canBeLess = lessOf?.kind === 'fund_arrival' && !lessOf.void && !lessOf.excludedBy;
  useKeys({
    move,
    choose: () => {
      if (!current || current.own) return;
      const { entryId } = current;
      setChosen(chosen.includes(entryId) ? chosen.filter((id) => id !== entryId) : [...chosen, entryId]);
    },
    accept: () => accept(meant),
    less: () => canBeLess && setAsking({ act: 'less' }),
    compare: () => compare(current),
    giveBack: () => meant.length > 0 && setAsking({ act: 'return', of: { entryIds: meant } }),
  });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const total = data.total - gone;
  const matching = isFiltered ? words.verification.matching(total) : words.verification.waiting(total);
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>
          {words.verification.title} <span className="quiet tabular">{matching}</span>
        </h1>
      </div>
      {verify.error ? (
        <div className="notice notice-wrong" role="alert">
          <FailureText error={verify.error} />
        </div>
      ) : null}
      {decided !== null && !verify.error ? (
        <p className="notice" role="status">
          {words.verification.done(decided)}
        </p>
      ) : null}
      <AskedOfUs />
      <PendingFilters filter={filter} offices={data.offices} onChange={setFilter} onClear={clear} />
      {total === 0 ? (
        <Empty title={isFiltered ? words.verification.noMatch : words.verification.nothing}>
          <p>{isFiltered ? words.verification.noMatchHint : words.verification.nothingHint}</p>
        </Empty>
      ) : null}
      {isFiltered ? null : (
        <WaitingImports
          imports={data.imports}
          accept={(of) => setAsking({ act: 'accept', of })}
          giveBack={(of) => setAsking({ act: 'return', of })}
        />
      )}
      {rows.length > 0 ? (
        <section aria-labelledby="entries">
          <div className="verification-bar">
            <h2 id="entries">{words.verification.entries}</h2>
            <span className="quiet tabular">{words.verification.chosen(chosen.length)}</span>
            <button
              type="button"
              className="button button-main"
              disabled={chosen.length === 0}
              onClick={() => accept(chosen)}
            >
              {words.verification.accept}
            </button>
            <button
              type="button"
              className="button"
              disabled={chosen.length !== 1 || !canBeLess}
              onClick={() => setAsking({ act: 'less' })}
            >
              {words.verification.recogniseLess}
            </button>
            <button
              type="button"
              className="button"
              disabled={chosen.length === 0}
              onClick={() => setAsking({ act: 'return', of: { entryIds: chosen } })}
            >
              {words.verification.giveBack}
            </button>
            {isFiltered ? (
              <button
                type="button"
                className="button"
                onClick={() => setAsking({ act: 'accept', of: { filter: present(filter) } })}
              >
                {words.verification.acceptMatching}
              </button>
            ) : null}
          </div>
          {isNarrow ? (
            <PendingCards rows={rows} chosen={chosen} onChoose={setChosen} onCompare={compare} />
          ) : (
            <>
              <Keys />
              <Suspense fallback={<Waiting />}>
                <PendingRows
                  rows={rows}
                  chosen={chosen}
                  at={current?.entryId}
                  onChoose={setChosen}
                  onCompare={compare}
                />
              </Suspense>
            </>
          )}
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(next) => {
              setPage(next);
              setChosen([]);
            }}
          />
        </section>
      ) : null}
      {asking?.act === 'accept' ? (
        <AcceptMany of={asking.of} onDone={done} onClose={() => setAsking(null)} />
      ) : asking?.act === 'return' ? (
        <ReturnEntries of={asking.of} onDone={done} onClose={() => setAsking(null)} />
      ) : asking?.act === 'compare' ? (
        <Twins projectId={asking.projectId} onClose={() => setAsking(null)} />
      ) : asking && lessOf ? (
        <RecogniseLess row={lessOf} onDone={done} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}

function present(filter: object): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}

function Keys() {
  const words = useWords();
  return (
    <p className="field-hint keys">
      {words.verification.keys.map(([keys, does]) => (
        <span key={keys}>
          {keys.split(' ').map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  );
}

// What waits for a second person. Whole imports are accepted at once; single entries by choosing them.
import { lazy, Suspense, useState } from 'react';
import type { PendingPage } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure, FailureText } from '../frame/Failure.tsx';
import { Pager } from '../frame/Pager.tsx';
import { useNarrow } from '../frame/useNarrow.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { PendingCards } from './PendingCards.tsx';
import { useKeys } from './useKeys.ts';
import { useVerify, type Verify } from './useVerify.ts';
import { ReturnEntries } from './ReturnEntries.tsx';
import './verification.css';

const PendingRows = lazy(async () => ({ default: (await import('./PendingRows.tsx')).PendingRows }));

export function VerificationScreen() {
  const words = useWords();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [returning, setReturning] = useState<Verify['of'] | null>(null);
  const { data, error, refetch } = useApi<PendingPage>('/pending', { page }, { keep: true });
  const [at, setAt] = useState<string>();
  const isNarrow = useNarrow();
  const verify = useVerify(() => setChosen([]));
  const rows = data?.rows ?? [];
  // What was chosen by hand, or else the entry that the keyboard stands on.
  const meant =
    chosen.length > 0 ? chosen : rows.filter((row) => row.entryId === at && !row.own).map((row) => row.entryId);
  useKeys({
    move: (by) => {
      const next = rows[Math.min(Math.max(rows.findIndex((row) => row.entryId === at) + by, 0), rows.length - 1)];
      setAt(next?.entryId);
      document.querySelector(`[data-row-key="${next?.entryId}"]`)?.scrollIntoView({ block: 'center' });
    },
    accept: () => {
      if (meant.length > 0 && !verify.isPending) verify.mutate({ decision: 'verified', of: { entryIds: meant } });
    },
    giveBack: () => {
      if (meant.length > 0) setReturning({ entryIds: meant });
    },
  });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <div className="title-row">
        <h1>
          {words.verification.title} <span className="quiet tabular">{words.verification.waiting(data.total)}</span>
        </h1>
      </div>
      {verify.error ? (
        <div className="notice notice-wrong" role="alert">
          <FailureText error={verify.error} />
        </div>
      ) : null}
      {verify.data ? (
        <p className="notice" role="status">
          {words.verification.done(verify.data.decided)}
        </p>
      ) : null}
      {data.total === 0 ? (
        <Empty title={words.verification.nothing}>
          <p>{words.verification.nothingHint}</p>
        </Empty>
      ) : null}
      <Imports
        imports={data.imports}
        busy={verify.isPending}
        accept={(of) => verify.mutate({ decision: 'verified', of })}
        giveBack={setReturning}
      />
      {data.rows.length > 0 ? (
        <section aria-labelledby="entries">
          <div className="verification-bar">
            <h2 id="entries">{words.verification.entries}</h2>
            <span className="quiet tabular">{words.verification.chosen(chosen.length)}</span>
            <button
              type="button"
              className="button button-main"
              disabled={chosen.length === 0 || verify.isPending}
              onClick={() => verify.mutate({ decision: 'verified', of: { entryIds: chosen } })}
            >
              {words.verification.accept}
            </button>
            <button
              type="button"
              className="button"
              disabled={chosen.length === 0 || verify.isPending}
              onClick={() => setReturning({ entryIds: chosen })}
            >
              {words.verification.giveBack}
            </button>
          </div>
          {isNarrow ? (
            <PendingCards rows={data.rows} chosen={chosen} onChoose={setChosen} />
          ) : (
            <>
              <p className="field-hint">{words.verification.keys}</p>
              <Suspense fallback={<Waiting />}>
                <PendingRows rows={data.rows} imports={data.imports} chosen={chosen} at={at} onChoose={setChosen} />
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
      {returning ? (
        <ReturnEntries
          of={returning}
          onClose={() => {
            setReturning(null);
            setChosen([]);
          }}
        />
      ) : null}
    </>
  );
}

interface ImportsProps {
  readonly imports: PendingPage['imports'];
  readonly busy: boolean;
  readonly accept: (of: Verify['of']) => void;
  readonly giveBack: (of: Verify['of']) => void;
}

function Imports({ imports, busy, accept, giveBack }: ImportsProps) {
  const words = useWords();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{words.verification.imports}</h2>
      <ul className="waiting-imports">
        {imports.map(({ importId, fileName, office, waiting, own }) => (
          <li key={importId}>
            <span className="waiting-import-name">
              {fileName} <span className="quiet">{office}</span>
            </span>
            <span className="tabular">{words.verification.waiting(waiting)}</span>
            {own ? (
              <span className="quiet">{words.verification.own}</span>
            ) : (
              <span className="row">
                <button
                  type="button"
                  className="button button-main"
                  disabled={busy}
                  onClick={() => accept({ importId })}
                >
                  {words.verification.acceptImport}
                </button>
                <button type="button" className="button" disabled={busy} onClick={() => giveBack({ importId })}>
                  {words.verification.giveBack}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

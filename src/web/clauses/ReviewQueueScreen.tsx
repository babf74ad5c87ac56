// Agreements that wait for a reviewer, oldest first; by keyboard from one to the next.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { useKeys } from '../verification/useKeys.ts';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { ClauseList } from './ClauseList.tsx';
import './clauses.css';

const ReviewForm = lazy(async () => ({ default: (await import('./ReviewForm.tsx')).ReviewForm }));

export function ReviewQueueScreen() {
  const words = useWords();
  const [page, setPage] = useState(1);
  const [at, setAt] = useState<string>();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch } = useApi('/clause-reviews', { page }, { keep: true });
  const rows = data?.rows ?? [];
  useKeys({
    move: (by) => {
      const next = rows[Math.min(Math.max(rows.findIndex(({ id }) => id === at) + by, 0), rows.length - 1)];
      setAt(next?.id);
      document.getElementById(`agreement-${next?.id}`)?.scrollIntoView({ block: 'center' });
    },
    accept: () => {
      const row = rows.find(({ id }) => id === at);
      if (row && !row.own) setOpened(row.id);
    },
    giveBack: () => undefined,
  });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const open = rows.find(({ id }) => id === opened);
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>
          {words.clauseReview.title}{' '}
          <span className="quiet tabular">{words.clauseReview.waiting(grouped(String(data.total)))}</span>
        </h1>
        <Link to="/clause-rules">{words.clauses.rules}</Link>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.clauseReview.nothing}>
          <p>{words.clauseReview.nothingHint}</p>
        </Empty>
      ) : (
        <p className="field-hint">{words.clauseReview.keys}</p>
      )}
      <ul className="review-queue">
        {rows.map((agreement) => (
          <li key={agreement.id} id={`agreement-${agreement.id}`} className={agreement.id === at ? 'review-at' : ''}>
            <div className="title-row">
              <div>
                <Link to={`/projects/${agreement.projectId}`}>{agreement.project}</Link>{' '}
                <span className="quiet tabular">{agreement.projectCode}</span>
                <AgreementHead agreement={agreement} />
              </div>
              {agreement.own ? (
                <span className="quiet">{words.clauses.own}</span>
              ) : (
                <button type="button" className="button button-main" onClick={() => setOpened(agreement.id)}>
                  {words.clauses.review}
                </button>
              )}
            </div>
            <ClauseList agreement={agreement} />
          </li>
        ))}
      </ul>
      <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
      <Suspense>{open ? <ReviewForm key={open.id} agreement={open} onClose={() => setOpened(null)} /> : null}</Suspense>
    </>
  );
}

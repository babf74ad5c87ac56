// A project's agreements on its page: what is promised, what the rules say of it, what was decided.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { AgreementView, ProjectClauses } from '../../server/clauses/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, FailureNote } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { ClauseList } from './ClauseList.tsx';
import { Reviews } from './Reviews.tsx';
import './clauses.css';

const AgreementForm = lazy(async () => ({ default: (await import('./AgreementForm.tsx')).AgreementForm }));
const Correct = lazy(async () => ({ default: (await import('../projects/page/Correct.tsx')).Correct }));
const ReviewForm = lazy(async () => ({ default: (await import('./ReviewForm.tsx')).ReviewForm }));

type Asked = { readonly what: 'register' } | { readonly what: 'correct' | 'review'; readonly agreement: AgreementView };

export function Clauses({ projectId, officeId }: { projectId: string; officeId: string }) {
  const words = useWords();
  const enters = useRight('enter');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data, error } = useApi('/projects/:id/clauses', { id: projectId });
  const close = () => setAsked(null);
  return (
    <section className="project-clauses" aria-labelledby="clauses">
      <div className="title-row">
        <h2 id="clauses">{words.clauses.title}</h2>
        <div className="row">
          <Link to="/clause-rules">{words.clauses.rules}</Link>
          {enters ? (
            <button type="button" className="button" onClick={() => setAsked({ what: 'register' })}>
              {words.clauses.register}
            </button>
          ) : null}
        </div>
      </div>
      <FailureNote error={error} />
      {data ? <Duty clauses={data} /> : error ? null : <Waiting />}
      {data?.agreements.length === 0 ? (
        <Empty title={words.clauses.none}>
          <p>{words.clauses.noneHint}</p>
        </Empty>
      ) : null}
      {data?.agreements.map((agreement) => (
        <Agreement key={agreement.id} agreement={agreement} onAsk={(what) => setAsked({ what, agreement })} />
      ))}
      <Suspense>
        {asked?.what === 'register' ? (
          <AgreementForm projectId={projectId} officeId={officeId} onClose={close} />
        ) : null}
        {asked?.what === 'correct' ? (
          <Correct entryId={asked.agreement.id} projectId={projectId} onClose={close} />
        ) : null}
        {asked?.what === 'review' ? <ReviewForm agreement={asked.agreement} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}

/** Whether a signing can be verified, and which signings need no review. */
function Duty({ clauses }: { clauses: ProjectClauses }) {
  const words = useWords();
  const exempt = clauses.signings.filter(({ duty, beforeLaw }) => duty !== 'required' || beforeLaw);
  // Nothing is asked of a project whose every signing is exempt.
  const asked = clauses.agreements.length > 0 || exempt.length < clauses.signings.length || exempt.length === 0;
  return (
    <div className={clauses.ready || !asked ? 'notice' : 'notice notice-late'}>
      <p>
        {asked ? (clauses.ready ? words.clauses.ready : words.clauses.notReady) : null}
        <span className="quiet"> {words.clauses.required(clauses.requiredFrom)}</span>
      </p>
      {exempt.map(({ entryId, day, duty }) => (
        <p key={entryId} className="quiet">
          {words.clauses.exempt[duty === 'required' ? 'beforeLaw' : duty](day)}
        </p>
      ))}
    </div>
  );
}

interface AgreementProps {
  readonly agreement: AgreementView;
  readonly onAsk: (what: 'correct' | 'review') => void;
}

function Agreement({ agreement, onAsk }: AgreementProps) {
  const words = useWords();
  const enters = useRight('enter');
  const verifies = useRight('verify');
  const { standing, own, reviews } = agreement;
  return (
    <details className={standing ? 'agreement' : 'agreement agreement-gone'} open={standing}>
      <summary>
        <AgreementHead agreement={agreement} />
      </summary>
      <ClauseList agreement={agreement} />
      <Reviews reviews={reviews} />
      {standing ? (
        <p className="row">
          {enters ? (
            <button type="button" className="plain-button" onClick={() => onAsk('correct')}>
              {words.form.correct}
            </button>
          ) : null}
          {verifies && own ? <span className="quiet">{words.clauses.own}</span> : null}
          {verifies && !own ? (
            <button type="button" className="button" onClick={() => onAsk('review')}>
              {reviews.length > 0 ? words.clauses.reviewAgain : words.clauses.review}
            </button>
          ) : null}
        </p>
      ) : null}
    </details>
  );
}

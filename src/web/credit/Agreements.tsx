import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { CreditAgreementView } from '../../server/credit/views.ts';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import './credit.css';

const Correct = lazy(async () => ({ default: (await import('../projects/page/Correct.tsx')).Correct }));
const TrailDialog = lazy(async () => ({ default: (await import('../projects/page/TrailDialog.tsx')).TrailDialog }));
const Withdraw = lazy(async () => ({ default: (await import('../projects/page/Withdraw.tsx')).Withdraw }));

interface AgreementsProps {
  readonly agreements: readonly CreditAgreementView[];
  /** Names the project of each, where they are of several. */
  readonly ofSeveral?: boolean;
}

/** Agreements one below another: who shares what, for which days, and what became of it. */
export function Agreements({ agreements, ofSeveral = false }: AgreementsProps) {
  const words = useWords();
  const enters = useRight('enter');
  const [asked, setAsked] = useState<{ what: 'correct' | 'withdraw' | 'trail'; of: CreditAgreementView } | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ul className="agreements">
        {agreements.map((each) => (
          <li key={each.entryId} className={each.reversed || each.decision === 'returned' ? 'credit-gone' : ''}>
            {ofSeveral ? <ProjectOf agreement={each} /> : null}
            <p className="agreement-shares">
              {each.shares.map(({ officeId, office, percent }) => (
                <span key={officeId}>
                  {office} {percent}
                </span>
              ))}
            </p>
            <p>
              <span className="agreement-days">{words.credit.days(each.fromOn, each.toOn)}</span> ·{' '}
              {each.coverWords.join(words.listComma)} <StateMark agreement={each} />
            </p>
            {each.document ? <p>{each.document}</p> : null}
            {each.reason ? <p>{words.projects.because(each.reason)}</p> : null}
            <p className="quiet">
              {words.credit.filedBy(each.office, instantText(each.recordedAt))}
              {each.decidedAt ? words.credit.accepted(instantText(each.decidedAt)) : ''}
            </p>
            {each.own ? (
              <p className="agreement-acts">
                <button type="button" className="plain-button" onClick={() => setAsked({ what: 'trail', of: each })}>
                  {words.projects.trail}
                </button>
                {enters && !each.reversed && !each.reversalWaits && each.decision !== 'returned' ? (
                  <>
                    <button
                      type="button"
                      className="plain-button"
                      onClick={() => setAsked({ what: 'correct', of: each })}
                    >
                      {words.form.correct}
                    </button>
                    <button
                      type="button"
                      className="plain-button"
                      onClick={() => setAsked({ what: 'withdraw', of: each })}
                    >
                      {words.form.withdraw}
                    </button>
                  </>
                ) : null}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <Suspense>
        {asked?.what === 'correct' ? (
          <Correct entryId={asked.of.entryId} projectId={asked.of.projectId} onClose={close} />
        ) : null}
        {asked?.what === 'trail' ? <TrailDialog item={itemOf(asked.of, words.credit.title)} onClose={close} /> : null}
        {asked?.what === 'withdraw' ? (
          <Withdraw item={itemOf(asked.of, words.credit.title)} officeId={asked.of.officeId} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

function itemOf(agreement: CreditAgreementView, title: string) {
  return { entryId: agreement.entryId, kind: 'credit_agreement' as const, title, day: agreement.agreedOn };
}

function ProjectOf({ agreement }: { agreement: CreditAgreementView }) {
  const words = useWords();
  const { projectId, projectCode, projectName } = agreement;
  if (projectName === null)
    return (
      <p>
        {projectCode}
        <span className="quiet">{words.credit.outOfReach}</span>
      </p>
    );
  return (
    <p>
      <Link to={`/projects/${projectId}`}>
        {projectCode} {projectName}
      </Link>
    </p>
  );
}

function StateMark({ agreement }: { agreement: CreditAgreementView }) {
  const words = useWords();
  const { decision, reversed, reversalWaits, accepter } = agreement;
  if (reversed) return <span className="state-mark">{words.projects.reversed}</span>;
  if (reversalWaits) return <span className="state-mark">{words.projects.reversalWaits}</span>;
  if (decision === 'verified') return null;
  const waits = decision === 'waiting' && accepter;
  return <span className="state-mark">{waits ? words.credit.waitsFor(accepter) : words.decision[decision]}</span>;
}

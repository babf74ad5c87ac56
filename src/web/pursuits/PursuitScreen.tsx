// One target company: what is known of it and from whom, why it was chosen, what was done, and what comes next.
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PursuitDetailView } from '../../server/pursuits/views.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Sample } from '../parts/Sample.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import type { Doing } from './acts/ActForms.tsx';
import { PursuitFacts } from './PursuitFacts.tsx';
import { PursuitScreens } from './PursuitScreens.tsx';
import { Release, PursuitStateMark } from './PursuitRows.tsx';
import { Story } from './Story.tsx';

const ActForms = lazy(async () => ({ default: (await import('./acts/ActForms.tsx')).ActForms }));

export function PursuitScreen() {
  const words = useWords();
  const w = words.pursuits;
  const { id = '' } = useParams();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error, refetch } = useApi('/pursuits/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <PursuitScreens />
      <div className="title-row">
        <h1>
          {data.name} {data.sample ? <Sample whole /> : null} <PursuitStateMark row={data} />
        </h1>
        <p className="quiet">{[data.seat, data.chain, data.node, data.office].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="pursuit-page">
        <div>
          <Next pursuit={data} onDo={setDoing} />
          <section aria-labelledby="story">
            <h2 id="story">{w.story}</h2>
            <Story story={data.story} onRetract={(actId) => setDoing({ what: 'retract', actId })} />
          </section>
        </div>
        <PursuitFacts pursuit={data} />
      </div>
      <Suspense>{doing ? <ActForms doing={doing} pursuit={data} onClose={() => setDoing(null)} /> : null}</Suspense>
    </>
  );
}

const holderActs = ['newContact', 'tieContact', 'visit', 'tieProject', 'due', 'offer', 'refuse', 'release'] as const;

function Next({ pursuit, onDo }: { readonly pursuit: PursuitDetailView; readonly onDo: (doing: Doing) => void }) {
  const { pursuits: w } = useWords();
  const { offer, mayAct, mayAnswer, projectId, nextOffice, releasesOn } = pursuit;
  return (
    <section className="pursuit-next" aria-labelledby="next">
      <h2 id="next">{w.next}</h2>
      {releasesOn ? (
        <p>
          {w.nextDue(pursuit.person, pursuit.dueOn)}
          {pursuit.overdueDays === null ? null : <span className="late"> {w.overdue(pursuit.overdueDays)}</span>}
          <br />
          <span className="quiet">
            {w.protected(pursuit.protectedUntil)} · <Release row={pursuit} inWords />
          </span>
        </p>
      ) : null}
      {offer ? <p className="notice">{mayAnswer ? w.offeredHere : w.offeredTo(offer.toOffice)}</p> : null}
      {projectId ? (
        <p>
          <Link className="button" to={`/projects/${projectId}`}>
            {w.toProject}
          </Link>
        </p>
      ) : null}
      {!projectId && nextOffice ? <p>{w.movedTo(nextOffice)}</p> : null}
      <div className="pursuit-acts">
        {mayAct ? (
          <>
            <button type="button" className="button button-main" onClick={() => onDo({ what: 'lead' })}>
              {w.act.lead}
            </button>
            {holderActs
              .filter((what) => !(what === 'offer' && offer))
              .map((what) => (
                <button key={what} type="button" className="button" onClick={() => onDo({ what })}>
                  {w.act[what]}
                </button>
              ))}
          </>
        ) : null}
        {mayAnswer ? (
          <>
            <button type="button" className="button button-main" onClick={() => onDo({ what: 'accept' })}>
              {w.act.accept}
            </button>
            <button type="button" className="button" onClick={() => onDo({ what: 'decline' })}>
              {w.act.decline}
            </button>
          </>
        ) : null}
      </div>
    </section>
  );
}

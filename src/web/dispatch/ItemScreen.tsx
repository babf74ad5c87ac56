// One item: what is to be done by whom, what became of it, and what can be done with it now.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ItemStep } from '../../domain/dispatch/itemCourse.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { DispatchItemPageView } from '../../server/dispatch/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { NounForm } from '../entries/NounForm.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { ItemProject, ItemStateMark } from './ItemText.tsx';
import '../projects/page/project.css';
import styles from './dispatch.module.css';

export function ItemScreen() {
  const { dispatch: w } = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('/dispatch-items/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { item, steps } = data;
  return (
    <>
      <p className="crumb">
        <Link to="/dispatch">{w.title}</Link> / {item.no}
      </p>
      <div className="title-row">
        <h1>{item.what}</h1>
        <Acts page={data} />
      </div>
      <p>
        <ItemStateMark item={item} /> <span className="quiet">{item.waits ? w.waits : ''}</span>
      </p>
      <Facts item={item} />
      <section aria-labelledby="steps">
        <h2 id="steps">{w.steps}</h2>
        {steps.length === 0 ? <p className="quiet">{w.noSteps}</p> : <Steps steps={steps} />}
      </section>
      <Papers page={data} />
    </>
  );
}

function Facts({ item }: Pick<DispatchItemPageView, 'item'>) {
  const { language, words } = useLanguage();
  const w = words.dispatch;
  const origin = [nounWord('itemOrigin', item.origin, language), item.originNote].filter(Boolean).join(' · ');
  const facts = [
    [w.office, item.owner],
    [w.person, item.person],
    [w.dueOn, item.dueOn],
    [w.measure, item.measure],
    [w.orderer, item.office],
    [w.orderedOn, item.orderedOn],
    [w.origin, origin],
    [w.project, item.projectId ? <ItemProject key="project" item={item} /> : null],
  ] as const;
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Steps({ steps }: Pick<DispatchItemPageView, 'steps'>) {
  const { language, words } = useLanguage();
  const w = words.dispatch;
  return (
    <ol className={styles['stepList']}>
      {steps.map(({ entryId, on, step, office, what, evidence, files, waits }) => (
        <li key={entryId}>
          <p>
            <span className="tabular">{on}</span> <strong>{nounWord('itemStep', step, language)}</strong>{' '}
            <span className="quiet">
              {office} {waits ? w.waits : ''}
            </span>
          </p>
          <p>{what}</p>
          <p className="quiet">
            {[evidence ? w.evidence(evidence) : '', files > 0 ? w.files(files) : ''].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Who does it feeds back; who ordered it does what its state and the city's rule leave to do. */
function Acts({ page: { item, isOwner, isOrderer } }: { readonly page: DispatchItemPageView }) {
  const { dispatch: w } = useWords();
  const [step, setStep] = useState<ItemStep | null>(null);
  if (item.state === 'closed' || item.state === 'closing') return null;
  const acts: ItemStep[] = [
    ...(isOwner ? (['feedback'] as const) : []),
    ...(isOrderer && item.state === 'fed_back' ? (['send_back'] as const) : []),
    ...(isOrderer && item.asks ? [item.asks] : []),
    ...(isOrderer ? (['close'] as const) : []),
  ];
  return (
    <div className="row">
      {acts.map((act) => (
        <button key={act} type="button" className="button" onClick={() => setStep(act)}>
          {w.acts[act]}
        </button>
      ))}
      {step ? (
        <NounForm
          kind="dispatch_step"
          title={`${w.acts[step]} · ${item.no}`}
          projectId=""
          officeId={step === 'feedback' ? item.ownerOfficeId : item.officeId}
          about={{ itemNo: item.no, step }}
          onClose={() => setStep(null)}
        />
      ) : null}
    </div>
  );
}

/** Of what was done. */
function Papers({ page: { item, steps } }: { readonly page: DispatchItemPageView }) {
  const { dispatch: w } = useWords();
  const papers = (['order', 'urge', 'supervise'] as const).filter(
    (paper) => paper === 'order' || steps.some(({ step }) => step === paper),
  );
  return (
    <p className="row">
      {papers.map((paper) => (
        <a
          key={paper}
          className="button"
          href={apiUrl(`/dispatch-items/${item.entryId}/docx`, { letter: paper })}
          download
        >
          {w.papers[paper]}
        </a>
      ))}
    </p>
  );
}

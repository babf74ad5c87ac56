// One review: what is filed and on what it rests, what each department said, how it went, and what can be done with it now.
import { Link, useParams } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import type { AppraisalPageView } from '../../server/appraisals/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Files } from '../evidence/Files.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { AppraisalActs } from './AppraisalActs.tsx';
import { ReviewCourse } from './ReviewCourse.tsx';
import { AppraisalStateMark, WaitsFor } from './AppraisalText.tsx';
import { OpinionTable } from './OpinionTable.tsx';
import '../projects/page/project.css';
import styles from './appraisals.module.css';

export function AppraisalScreen() {
  const { appraisals: w } = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('/appraisals/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { appraisal } = data;
  return (
    <>
      <p className="crumb">
        <Link to="/appraisals">{w.title}</Link> / {appraisal.no}
      </p>
      <div className="title-row">
        <h1>{appraisal.projectName ?? w.no(appraisal.no)}</h1>
        <AppraisalActs page={data} />
      </div>
      <p>
        <AppraisalStateMark of={appraisal} /> <span className="quiet">{appraisal.waits ? w.waits : ''}</span>
      </p>
      <div className={`${styles['appraisalWaits']} ${styles['appraisalHead']}`}>
        <WaitsFor of={appraisal} />
        <Ending steps={data.steps} />
      </div>
      <AppraisalFacts page={data} />
      <section aria-labelledby="opinions">
        <h2 id="opinions">{w.opinions}</h2>
        <OpinionTable page={data} />
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{w.course}</h2>
        <ReviewCourse steps={data.steps} />
      </section>
      <Papers page={data} />
    </>
  );
}

/** How it ended last, or what the meeting asked for: it stands first. */
function Ending({ steps }: Pick<AppraisalPageView, 'steps'>) {
  const { language, words } = useLanguage();
  const last = steps.findLast(({ conclusion }) => conclusion !== null);
  if (!last?.conclusion) return null;
  const { conclusion, what, conditions } = last;
  return (
    <div className={conclusion === 'passed' ? 'notice' : 'notice notice-late'}>
      <p>
        <strong>{nounWord('appraisalConclusion', conclusion, language)}</strong> {what}
      </p>
      {conditions ? <p>{words.appraisals.condition(conditions)}</p> : null}
    </div>
  );
}

function AppraisalFacts({ page: { appraisal, files } }: { readonly page: AppraisalPageView }) {
  const { language, words } = useLanguage();
  const w = words.appraisals;
  const { projectId, projectName, reached, investmentYi } = appraisal;
  const project = reached ? <Link to={`/projects/${projectId}`}>{projectName}</Link> : projectName;
  const facts = [
    [w.project, project],
    [w.office, appraisal.office],
    [w.lines, appraisal.lines],
    [w.investmentPlanned, investmentYi === null ? w.unsized : w.investmentOf(investmentYi)],
    [w.agreement, nounWord('agreementType', appraisal.agreementType, language)],
    [w.filedOn, appraisal.filedOn],
    [w.dueOn, appraisal.dueOn],
    [w.convener, appraisal.convener],
    [w.what, appraisal.what],
    [w.documents, appraisal.documents],
  ] as const;
  return (
    <>
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
      <Files files={files} />
    </>
  );
}

function Papers({ page: { appraisal, steps } }: { readonly page: AppraisalPageView }) {
  const { appraisals: w } = useWords();
  const concluded = steps.some(({ conclusion }) => conclusion !== null);
  const papers = concluded ? (['opinions', 'notice'] as const) : (['opinions'] as const);
  return (
    <p className="row">
      {papers.map((letter) => (
        <a key={letter} className="button" href={apiUrl(`/appraisals/${appraisal.entryId}/docx`, { letter })} download>
          {w.papers[letter]}
        </a>
      ))}
    </p>
  );
}

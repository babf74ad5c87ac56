// One project: its facts, its phases, and one time line of everything that happened to it.
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { OfOthers } from '../../entries/OfOthers.tsx';
import { nounWord } from '../../../labels/nouns.ts';
import { useApi } from '../../api/useApi.ts';
import { Returned } from '../../entries/Returned.tsx';
import { ProjectCredit } from '../../credit/ProjectCredit.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { isSample, Sample } from '../../parts/Sample.tsx';
import { useRight } from '../../shell/session.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useLanguage } from '../../language/language.tsx';
import { MergedInto } from '../../identity/MergedInto.tsx';
import { ProjectMerges } from '../../identity/ProjectMerges.tsx';
import { Packagings } from '../../stages/Packagings.tsx';
import { ProjectTwins } from '../../radar/ProjectTwins.tsx';
import { Missing } from '../../stages/Missing.tsx';
import { StageLog } from '../../stages/StageLog.tsx';
import { ProjectPursuit } from '../../pursuits/ProjectPursuit.tsx';
import { ProjectLights } from '../../lights/ProjectLights.tsx';
import { ProjectItems } from '../../dispatch/ProjectItems.tsx';
import { ProjectReview } from '../../appraisals/ProjectReview.tsx';
import { ProjectObstacles } from '../../obstacles/ProjectObstacles.tsx';
import { ProjectPromises } from '../../promises/ProjectPromises.tsx';
import { Facts } from './Facts.tsx';
import { OpenForm } from './OpenForm.tsx';
import { RecordButtons } from './RecordButtons.tsx';
import { TimeLine } from './TimeLine.tsx';
import { Versions } from './Versions.tsx';
import { useAddress } from '../../shell/useAddress.ts';
import './project.css';

const Clauses = lazy(async () => ({ default: (await import('../../clauses/Clauses.tsx')).Clauses }));

export function ProjectScreen() {
  const { language, words } = useLanguage();
  const { id = '' } = useParams();
  const enters = useRight('enter');
  // The form and its field lie in the address, so that what is missing is a link like any other.
  const { change } = useAddress();
  const setForm = (form: string | null) => change({ field: '', kind: '', entry: '', with: '', no: '', form }, 'step');
  const { data, error, refetch } = useApi('/projects/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { project } = data;
  const standsAlone = project.parentId === null && data.parts.length === 0 && project.investmentYi !== null;
  return (
    <>
      <p className="crumb">
        <Link to="/projects">{words.projects.title}</Link> / {project.code}
      </p>
      <div className="title-row">
        <h1>
          {project.name} {isSample(project.sampleFields, 'name') ? <Sample /> : null}
        </h1>
        {enters ? <RecordButtons standsAlone={standsAlone} onForm={setForm} /> : null}
      </div>
      <p className="project-state">
        <strong>{nounWord('stage', project.stage, language)}</strong>
        <span className={project.status === 'active' ? 'quiet' : ''}>
          {nounWord('status', project.status, language)}
          {data.statusReason ? words.inBrackets(data.statusReason) : ''}
        </span>
        <span className="quiet">{project.office}</span>
        {project.unverified > 0 ? <span className="quiet">{words.projects.waiting(project.unverified)}</span> : null}
      </p>
      <Returned page={data} />
      <MergedInto projectId={project.id} />
      <ProjectTwins projectId={project.id} />
      <div className="project">
        <div className="project-facts">
          <Missing stages={data.stages} enters={enters} />
          <ProjectLights projectId={project.id} />
          <Facts page={data} />
          <ProjectReview projectId={project.id} />
          <ProjectObstacles projectId={project.id} />
          <ProjectItems projectId={project.id} />
          <ProjectPromises projectId={project.id} />
          <ProjectMerges projectId={project.id} />
          <Packagings packagings={data.packagings} />
          <ProjectCredit projectId={project.id} />
          <ProjectPursuit projectId={project.id} />
          <OfOthers projectId={project.id} />
          <Versions versions={data.versions} />
        </div>
        <div className="project-facts">
          <StageLog projectId={project.id} stages={data.stages} />
          <TimeLine items={data.timeline} project={project} />
        </div>
      </div>
      <Suspense fallback={<Waiting />}>
        <Clauses projectId={project.id} officeId={project.officeId} />
      </Suspense>
      <OpenForm page={data} onClose={() => setForm(null)} />
    </>
  );
}

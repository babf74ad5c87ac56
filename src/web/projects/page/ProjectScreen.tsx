// One project: its facts, its phases, and one time line of everything that happened to it.
import { OfOthers } from '../../entries/OfOthers.tsx';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { nounAct } from '../../../labels/entries/nouns.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { useApi } from '../../api/useApi.ts';
import { Returned } from '../../entries/Returned.tsx';
import { ProjectCredit } from '../../credit/ProjectCredit.tsx';
import { recordedKinds } from '../../entries/ownForms.ts';
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
import { Facts } from './Facts.tsx';
import { ProjectPursuit } from '../../pursuits/ProjectPursuit.tsx';
import { TimeLine } from './TimeLine.tsx';
import { Versions } from './Versions.tsx';
import './project.css';

const Clauses = lazy(async () => ({ default: (await import('../../clauses/Clauses.tsx')).Clauses }));
const MilestoneForm = lazy(async () => ({ default: (await import('../MilestoneForm.tsx')).MilestoneForm }));
const Correct = lazy(async () => ({ default: (await import('./Correct.tsx')).Correct }));
const NounForm = lazy(async () => ({ default: (await import('../../entries/NounForm.tsx')).NounForm }));
const SplitForm = lazy(async () => ({ default: (await import('../../stages/SplitForm.tsx')).SplitForm }));
const MergeForm = lazy(async () => ({ default: (await import('../../stages/MergeForm.tsx')).MergeForm }));
const CreditForm = lazy(async () => ({ default: (await import('../../credit/CreditForm.tsx')).CreditForm }));
const FundForm = lazy(async () => ({ default: (await import('../FundForm.tsx')).FundForm }));

export function ProjectScreen() {
  const { language, words } = useLanguage();
  const { id = '' } = useParams();
  const enters = useRight('enter');
  // The form and its field lie in the address, so that what is missing is a link like any other.
  const [search, setSearch] = useSearchParams();
  const form = enters ? search.get('form') : null;
  const focus = search.get('field') ?? undefined;
  const entry = search.get('entry');
  const setForm = (next: string | null) =>
    setSearch(
      (before) => {
        for (const name of ['form', 'field', 'kind', 'entry', 'with']) before.delete(name);
        if (next) before.set('form', next);
        return before;
      },
      { preventScrollReset: true },
    );
  const { data, error, refetch } = useApi('/projects/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { project } = data;
  const close = () => setForm(null);
  const standsAlone = project.parentId === null && data.parts.length === 0 && project.investmentYi !== null;
  const standing =
    data.versions.find((each) => each.decision !== 'returned' && each.decision !== 'asking' && !each.reversed) ??
    data.versions[0];
  return (
    <>
      <p className="crumb">
        <Link to="/projects">{words.projects.title}</Link> / {project.code}
      </p>
      <div className="title-row">
        <h1>
          {project.name} {isSample(project.sampleFields, 'name') ? <Sample /> : null}
        </h1>
        {enters ? (
          <div className="row">
            <button type="button" className="button" onClick={() => setForm('facts')}>
              {words.form.correctProject}
            </button>
            {recordedKinds.map((kind) => (
              <button key={kind} type="button" className="button" onClick={() => setForm(kind)}>
                {nounAct(kind, 'record', language) ?? nounWord('entryKind', kind, language)}
              </button>
            ))}
            <button type="button" className="button" onClick={() => setForm('milestone')}>
              {words.form.milestone}
            </button>
            <button type="button" className="button" onClick={() => setForm('fund')}>
              {words.form.fund}
            </button>
            {standsAlone ? (
              <>
                <button type="button" className="button" onClick={() => setForm('split')}>
                  {words.packages.split}
                </button>
                <button type="button" className="button" onClick={() => setForm('merge')}>
                  {words.packages.merge}
                </button>
              </>
            ) : null}
            <button type="button" className="button" onClick={() => setForm('credit')}>
              {words.credit.file}
            </button>
          </div>
        ) : null}
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
          <Facts page={data} />
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
      <Suspense>
        {form === 'milestone' ? (
          <MilestoneForm
            key={search.get('kind')}
            projectId={project.id}
            officeId={project.officeId}
            kind={search.get('kind') ?? undefined}
            focus={focus}
            onClose={close}
          />
        ) : null}
        {form === 'facts' && standing ? (
          <Correct entryId={standing.entryId} projectId={project.id} focus={focus} onClose={close} />
        ) : null}
        {form === 'split' ? <SplitForm project={project} onClose={close} /> : null}
        {form === 'merge' ? <MergeForm project={project} onClose={close} /> : null}
        {form === 'correct' && entry ? (
          <Correct entryId={entry} projectId={project.id} focus={focus} onClose={close} />
        ) : null}
        {recordedKinds
          .filter((kind) => kind === form)
          .map((kind) => (
            <NounForm
              key={kind}
              kind={kind}
              projectId={project.id}
              officeId={project.officeId}
              investor={project.investor}
              onClose={close}
            />
          ))}
        {form === 'credit' ? (
          <CreditForm
            projectId={project.id}
            officeId={project.officeId}
            withOfficeId={search.get('with') ?? ''}
            onClose={close}
          />
        ) : null}
        {form === 'fund' ? <FundForm projectId={project.id} officeId={project.officeId} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

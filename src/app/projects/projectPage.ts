// Everything known of one project on one page, within the reader's scope.
import type { Office } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  type PhaseRow,
  phasesOfVersion,
  type ProjectVersionRow,
  projectVersions,
} from '../../storage/projects/projectPage.ts';
import { projectTimeline, type TimelineRow } from '../../storage/projects/projectTimeline.ts';
import { type Packaging, packagingsOf } from '../../storage/stages/packagings.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { projectParts, projectsByIds } from '../../storage/projects/queries.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScopeByKey, type Store, todayOf } from '../../storage/store.ts';
import { type ProjectStages, projectStages } from '../stages/projectStages.ts';
import { type ProjectRow, withSampleColumns } from './projectRow.ts';
import { readingScope } from '../people/reach.ts';

export interface OpenedProject {
  readonly project: ProjectRow;
  /** The latest that stands; facts are read from it. */
  readonly current: ProjectVersionRow;
  readonly phases: readonly PhaseRow[];
  readonly parent: ProjectRow | null;
  readonly parts: readonly ProjectRow[];
  readonly stages: ProjectStages;
  readonly packagings: readonly Packaging[];
  readonly timeline: readonly TimelineRow[];
  readonly versions: readonly ProjectVersionRow[];
  /** Of the time line and of the versions, by entry. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
  readonly offices: ReadonlyMap<string, Office>;
}

/** A project out of reach is, to this reader, not there. */
export async function projectPage(store: Store, actor: Actor, projectId: string): Promise<OpenedProject> {
  const { cityCode } = actor;
  const [scope, offices] = [await readingScope(store, actor), await officesToday(store, actor)];
  return inScopeByKey(store, scope, async (tx) => {
    const [[record], versions, parts, timeline] = await Promise.all([
      projectsByIds(tx, cityCode, [projectId]),
      projectVersions(tx, cityCode, projectId),
      projectParts(tx, cityCode, projectId),
      projectTimeline(tx, cityCode, projectId),
    ]);
    const current = versions.find((v) => v.standing && !v.reversed) ?? versions[0];
    if (!record || !current) return refuse('project_unknown');
    const entryIds = [...timeline, ...versions].map(({ entryId }) => entryId);
    const parents = record.parentId ? await projectsByIds(tx, cityCode, [record.parentId]) : [];
    const [rows, phases, files, stages, packagings] = await Promise.all([
      withSampleColumns(tx, cityCode, [record, ...parents, ...parts]),
      phasesOfVersion(tx, cityCode, current.entryId),
      attachedFiles(tx, cityCode, entryIds),
      projectStages(tx, cityCode, projectId, todayOf(store.clock), offices),
      packagingsOf(tx, cityCode, projectId),
    ]);
    const [project, ...others] = rows;
    if (!project || !stages) return refuse('project_unknown');
    return {
      project,
      current,
      phases,
      parent: others.find((row) => row.id === record.parentId) ?? null,
      parts: others.filter((row) => row.id !== record.parentId),
      stages,
      packagings,
      timeline,
      versions,
      files,
      offices,
    };
  });
}

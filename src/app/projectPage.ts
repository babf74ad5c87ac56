// Everything known of one project on one page, within the reader's scope.
import type { Office } from '../domain/office.ts';
import { refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import {
  type PhaseRow,
  phasesOfVersion,
  projectTimeline,
  type ProjectVersionRow,
  projectVersions,
  type TimelineRow,
} from '../storage/projectPage.ts';
import { type Packaging, packagingsOf } from '../storage/packagings.ts';
import { type AttachedFile, attachedFiles } from '../storage/attachedFiles.ts';
import { projectParts, projectsByIds } from '../storage/projects.ts';
import { inScope, type Store, todayOf } from '../storage/store.ts';
import { officesOn } from '../storage/world.ts';
import { type ProjectStages, projectStages } from './projectStages.ts';
import { type ProjectRow, withSampleColumns } from './projectRow.ts';
import { readingScope } from './reach.ts';

export interface ProjectPage {
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
export async function projectPage(store: Store, actor: Actor, projectId: string): Promise<ProjectPage> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  return inScope(store, scope, async (tx) => {
    const [record] = await projectsByIds(tx, cityCode, [projectId]);
    const versions = record ? await projectVersions(tx, cityCode, projectId) : [];
    const current = versions.find((v) => v.decision !== 'returned' && !v.reversed) ?? versions[0];
    if (!record || !current) return refuse('project_unknown');
    const parts = await projectParts(tx, cityCode, projectId);
    const parents = record.parentId ? await projectsByIds(tx, cityCode, [record.parentId]) : [];
    const timeline = await projectTimeline(tx, cityCode, projectId);
    const entryIds = [...timeline, ...versions].map(({ entryId }) => entryId);
    const rows = await withSampleColumns(tx, cityCode, [record, ...parents, ...parts]);
    const [project, ...others] = rows;
    const today = todayOf(store.clock);
    const offices = await officesOn(tx, cityCode, today);
    const stages = await projectStages(tx, cityCode, projectId, today, offices);
    if (!project || !stages) return refuse('project_unknown');
    return {
      project,
      current,
      phases: await phasesOfVersion(tx, cityCode, current.entryId),
      parent: others.find((row) => row.id === record.parentId) ?? null,
      parts: others.filter((row) => row.id !== record.parentId),
      stages,
      packagings: await packagingsOf(tx, cityCode, projectId),
      timeline,
      versions,
      files: await attachedFiles(tx, cityCode, entryIds),
      offices,
    };
  });
}

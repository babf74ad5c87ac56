// Merge two reports of one project. Facts → decide → apply: what counts of both is compared, rows that repeat another
// are named, the figures are counted as they would be, and one act is written. No entry is touched. Right: verify.
import type { MergePlan } from '../../domain/identity/mergePlan.ts';
import { mergeBreaches, type MergeInput, type MergeSide } from '../../domain/projects/projectMerge.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { withMerges } from '../../metrics/mergedFacts.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { type RawMerge, readMerges } from '../../storage/identity/mergeFacts.ts';
import { mergedInto, type MergeProject, projectsToMerge } from '../../storage/projects/projectMerges.ts';
import type { Store } from '../../storage/store.ts';
import { type ComparedFigure, compareFigures } from '../stages/packagingPreview.ts';
import { requireReach } from '../people/reach.ts';
import { type Level, mergeHand } from './mergeHand.ts';
import { planOfMerge } from './mergeRows.ts';

export interface MergeRequest extends MergeInput {
  readonly key: string;
}

interface Merged {
  readonly mergeId: string;
  readonly moves: number;
  readonly repeats: number;
}

export interface MergePreview extends MergePlan {
  readonly kept: MergeProject;
  readonly merged: MergeProject;
  readonly figures: readonly ComparedFigure[];
}

interface Planned extends MergePlan {
  readonly kept: MergeProject;
  readonly merged: MergeProject;
  readonly level: Level;
  /** The merged project and those that count as it by now. */
  readonly memberIds: readonly string[];
}

/** What a merge would do, said before anybody gives a reason; refused by the laws that would refuse it. */
export function previewMerge(
  store: Store,
  actor: Actor,
  request: { readonly keptId: string; readonly mergedId: string },
): Promise<MergePreview> {
  const input = { ...request, id: '', reason: '—' };
  return planned(
    store,
    actor,
    { ...input, key: `preview ${request.keptId} ${request.mergedId}` },
    true,
    async (writing, before, { kept, merged, moves, repeats, memberIds }) => {
      const merges = await readMerges(writing.tx, actor.cityCode, 'project');
      const imagined: RawMerge = {
        mergeId: '',
        from: new Date(0).toISOString(),
        until: null,
        members: memberIds.map((id) => ({ id, intoId: kept.projectId })),
        repeats: repeats.map(({ row }) => ({ entryId: row.entryId, no: row.no })),
      };
      const days = [...moves, ...repeats.map(({ row }) => row)].map(({ on }) => on.slice(0, 4));
      const years = [...new Set([...days, writing.today.slice(0, 4)])].toSorted();
      const figures = compareFigures(before, withMerges(before, [imagined, ...merges]), years);
      return { result: { kept, merged, moves, repeats, figures }, summary: {} };
    },
  );
}

export function mergeProjects(store: Store, actor: Actor, request: MergeRequest): Promise<Merged> {
  const { id, reason } = request;
  return planned(store, actor, request, false, async (writing, _before, plan) => {
    const { kept, merged, moves, repeats, memberIds, level } = plan;
    const own = { city_code: actor.cityCode, office_id: level.levelId };
    const below = { ...own, merge_id: id };
    await insertRows(writing.tx, {
      project_merge: [
        {
          ...own,
          id,
          act: 'merge',
          kept_id: kept.projectId,
          merged_id: merged.projectId,
          kept_office_id: kept.officeId,
          merged_office_id: merged.officeId,
          undoes_id: null,
          reason,
          recorded_at: writing.recordedAt,
          recorded_by: actor.accountId,
        },
      ],
      project_merge_member: memberIds.map((project_id) => ({ ...below, project_id, into_id: kept.projectId })),
      project_merge_repeat: repeats.map(({ row, of }) => ({
        ...below,
        entry_id: row.entryId,
        no: row.no,
        repeats_id: of.entryId,
        repeats_no: of.no,
      })),
    });
    for (const projectId of [kept.projectId, ...memberIds]) writing.touchedProjects.add(projectId);
    const result = { mergeId: id, moves: moves.length, repeats: repeats.length };
    return { result, summary: { merge: id, kept: kept.code, merged: merged.code, repeats: repeats.length } };
  });
}

type Outcome<T> = { readonly result: T; readonly summary: Readonly<Record<string, unknown>> };

async function planned<T>(
  store: Store,
  actor: Actor,
  request: MergeRequest,
  dryRun: boolean,
  work: (writing: Writing, before: CityFacts, plan: Planned) => Promise<Outcome<T>>,
): Promise<T> {
  const reach = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const { key, ...content } = request;
  // Verified rows alone are counted, and nothing of this write is: the fold of before is the one that is compared.
  const before = await cityFacts(store, cityCode);
  const act = { cityCode, accountId, useCase: 'merge_reports', key, content, officeIds: reach, dryRun };
  return write(store, act, async (writing) => {
    if (writing.versionBefore !== before.ledgerVersion) refuse('conflict_try_again');
    return work(writing, before, await decided(writing, actor, reach, before, request));
  });
}

async function decided(
  writing: Writing,
  actor: Actor,
  reach: readonly string[],
  before: CityFacts,
  request: MergeRequest,
): Promise<Planned> {
  const { tx } = writing;
  const found = await projectsToMerge(tx, actor.cityCode, [request.keptId, request.mergedId]);
  // A project of which the actor reaches nothing is, to this actor, not there.
  const isReached = found.some(({ officeId }) => reach.includes(officeId));
  const sideOf = (id: string) => (isReached ? found.find(({ projectId }) => projectId === id) : undefined);
  const [kept, merged] = [sideOf(request.keptId), sideOf(request.mergedId)];
  const plan = kept && merged ? await planOfMerge(tx, before, request) : { moves: [], repeats: [], bearings: [] };
  const level = await mergeHand(writing, actor, reach, {
    officeIds: [kept, merged].flatMap((side) => side?.officeId ?? []),
    bearings: plan.bearings,
  });
  const breaches = mergeBreaches(request, { ...level, kept: asSide(kept), merged: asSide(merged) });
  if (breaches.length > 0 || !kept || !merged) throw new Refusal(breaches);
  const memberIds = [merged.projectId, ...(await mergedInto(tx, actor.cityCode, merged.projectId))];
  return { ...plan, kept, merged, level, memberIds };
}

function asSide(project: MergeProject | undefined): MergeSide | null {
  return project ? { ...project, reporters: new Set(project.reporters) } : null;
}

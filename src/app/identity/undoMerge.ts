// Take a merge back (拆回): from now on both projects count for themselves again, with every row that they had. Right: verify.
import { refuse, Refusal } from '../../domain/refusal.ts';
import { undoMergeBreaches, type UndoMergeInput } from '../../domain/projects/projectMerge.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { countedFact, withMerges } from '../../metrics/mergedFacts.ts';
import { sourceNames } from '../../metrics/definition.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { readMerges } from '../../storage/identity/mergeFacts.ts';
import { mergeBuiltOn, projectsToMerge, mergeRecords } from '../../storage/projects/projectMerges.ts';
import type { Store } from '../../storage/store.ts';
import { type ComparedFigure, compareFigures } from '../stages/packagingPreview.ts';
import { requireReach } from '../people/reach.ts';
import { mergeHand } from './mergeHand.ts';

export interface UndoneMerge {
  readonly mergeId: string;
  readonly figures: readonly ComparedFigure[];
}

export async function undoMerge(
  store: Store,
  actor: Actor,
  request: UndoMergeInput & { readonly key: string; readonly dryRun?: boolean },
): Promise<UndoneMerge> {
  const reach = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const { key, dryRun = false, id, mergeId, reason } = request;
  const before = await cityFacts(store, cityCode);
  const content = { id, mergeId, reason };
  const act = { cityCode, accountId, useCase: 'undo_merge', key, content, officeIds: reach, dryRun };
  return write(store, act, async (writing) => {
    if (writing.versionBefore !== before.ledgerVersion) refuse('conflict_try_again');
    const { tx, recordedAt, today } = writing;
    const [found] = (await mergeRecords(tx, cityCode, { id: mergeId })).rows;
    const merge = found && reach.includes(found.officeId) ? found : undefined;
    const sides = merge ? await projectsToMerge(tx, cityCode, [merge.keptId, merge.mergedId]) : [];
    const merges = await readMerges(tx, cityCode, 'project');
    const after = withMerges(
      before,
      merges.filter((each) => each.mergeId !== mergeId),
    );
    const members = new Set(merges.find((each) => each.mergeId === mergeId)?.members.map((member) => member.id));
    const moving = sourceNames.flatMap((source) =>
      before.facts[source].filter(
        (fact) =>
          fact.projectId &&
          members.has(fact.projectId) &&
          fact.knownUntil === Infinity &&
          countedFact(after, source, fact, latest),
      ),
    );
    const hand = await mergeHand(writing, actor, reach, {
      officeIds: merge ? [merge.keptOfficeId, merge.mergedOfficeId] : [],
      bearings: moving.map(({ officeId, on, auditedOn }) => ({ officeId, days: [on, auditedOn] })),
    });
    const breaches = undoMergeBreaches(request, {
      ...hand,
      merge: merge
        ? { undone: merge.undoneAt !== null, reporters: new Set(sides.flatMap(({ reporters }) => reporters)) }
        : null,
      laterMerge: merge ? await mergeBuiltOn(tx, cityCode, merge) : null,
    });
    if (breaches.length > 0 || !merge) throw new Refusal(breaches);
    const years = [...new Set([...moving.map(({ on }) => on.slice(0, 4)), today.slice(0, 4)])].toSorted();
    const figures = dryRun ? compareFigures(before, after, years) : [];
    const { keptId, mergedId, keptOfficeId, mergedOfficeId, officeId } = merge;
    await insertRows(tx, {
      project_merge: [
        {
          city_code: cityCode,
          id,
          act: 'undo',
          office_id: officeId,
          kept_id: keptId,
          merged_id: mergedId,
          kept_office_id: keptOfficeId,
          merged_office_id: mergedOfficeId,
          undoes_id: mergeId,
          reason,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    for (const projectId of [keptId, ...members]) writing.touchedProjects.add(projectId);
    return {
      result: { mergeId: id, figures },
      summary: { undoes: mergeId, kept: merge.keptCode, merged: merge.mergedCode },
    };
  });
}

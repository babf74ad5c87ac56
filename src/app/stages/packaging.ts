// Split a project into parts, merge projects into a package. Facts → decide → apply; before anything is written the
// figures are counted as they would be, and a change that moves an amount is refused. Right: enter.
import { v7 as uuidv7 } from 'uuid';
import {
  packagingBreaches,
  type MergeProjects,
  splitBreaches,
  type SplitProject,
} from '../../domain/stages/packaging.ts';
import { type Breach, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { asPackaged, movedSums, type Packaged } from '../../metrics/asPackaged.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { write } from '../../storage/door/door.ts';
import type { Store, Tx } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { knownInput } from '../entries/knownInput.ts';
import {
  restated,
  newMilestoneOf,
  packagedProjects,
  partFacts,
  rmb,
  sameMilestone,
  yearsOf,
} from './packagedProjects.ts';
import { type ComparedFigure, compareFigures } from './packagingPreview.ts';
import { requireReach } from '../people/reach.ts';
import { apply } from '../entries/record.ts';

export interface Packed {
  readonly packagingId: string;
  readonly entryIds: readonly string[];
  readonly figures: readonly ComparedFigure[];
}

interface Request {
  readonly key: string;
  readonly dryRun?: boolean;
}

/** What a split or a merge writes, and the same as a change of the fold. */
interface Plan {
  readonly packageId: string;
  readonly officeId: string;
  readonly acts: readonly LedgerAct[];
  readonly changes: readonly Packaged[];
  readonly years: readonly string[];
}

export function splitProject(
  store: Store,
  actor: Actor,
  request: Request & SplitProject & { projectId: string },
): Promise<Packed> {
  const { key, dryRun, projectId, reason, parts } = request;
  const content = { projectId, reason, parts };
  return pack(
    store,
    actor,
    { act: 'split', useCase: 'split_project', key, dryRun, reason, content },
    async (tx, today, reach) => {
      const known = await packagedProjects(tx, actor.cityCode, reach, [projectId]);
      const whole = known.get(projectId);
      const breaches = splitBreaches(request, whole?.project ?? null);
      if (breaches.length > 0 || !whole) return { breaches };
      const milestones = whole.milestones.filter(({ input }) => input['signingNature'] !== 'capital_increase');
      const acts = parts.flatMap((part): LedgerAct[] => {
        const facts = {
          ...partFacts(whole.version),
          name: part.name,
          parentId: projectId,
          investment: rmb(part.investmentFen),
        };
        const version = restated(whole.version, { ...facts, projectId: part.projectId });
        return [version, ...milestones.map((one) => restated(one, { ...one.input, projectId: part.projectId }))];
      });
      const changes = parts.map((part) => ({
        projectId: part.projectId,
        like: projectId,
        parentId: projectId,
        investmentFen: part.investmentFen,
        officeId: whole.project.officeId,
        milestones: milestones.map(newMilestoneOf),
      }));
      return {
        packageId: projectId,
        officeId: whole.project.officeId,
        acts,
        changes,
        years: yearsOf(milestones, today),
      };
    },
  );
}

export function packageProjects(store: Store, actor: Actor, request: Request & MergeProjects): Promise<Packed> {
  const { key, dryRun, projectIds, packageId, name, reason } = request;
  const content = { projectIds, packageId, name, reason };
  return pack(
    store,
    actor,
    { act: 'merge', useCase: 'merge_projects', key, dryRun, reason, content },
    async (tx, today, reach) => {
      const known = await packagedProjects(tx, actor.cityCode, reach, projectIds);
      const breaches = packagingBreaches(request, new Map([...known].map(([id, { project }]) => [id, project])));
      const [first, ...others] = projectIds.flatMap((id) => known.get(id) ?? []);
      if (breaches.length > 0 || !first) return { breaches };
      const investmentFen = [first, ...others].reduce((sum, { project }) => sum + (project.investmentFen ?? 0n), 0n);
      // The package has what all its parts have: the same milestone on the same day.
      const shared = first.milestones.filter((one) =>
        others.every(({ milestones }) => milestones.some((other) => sameMilestone(one, other))),
      );
      const facts = {
        ...partFacts(first.version),
        name,
        parentId: null,
        investment: rmb(investmentFen),
        projectId: packageId,
      };
      const acts = [
        restated(first.version, facts),
        ...shared.map((one) => restated(one, { ...one.input, projectId: packageId })),
        ...[first, ...others].map(({ version }) => restated(version, { ...knownInput(version), parentId: packageId })),
      ];
      const { officeId } = first.project;
      const changes: Packaged[] = [
        {
          projectId: packageId,
          like: projectIds[0] ?? '',
          parentId: null,
          investmentFen,
          milestones: shared.map(newMilestoneOf),
        },
        ...projectIds.map((projectId) => ({ projectId, parentId: packageId })),
      ];
      const years = yearsOf(
        [first, ...others].flatMap(({ milestones }) => milestones),
        today,
      );
      return { packageId, officeId, acts, changes, years };
    },
  );
}

interface Packing {
  readonly act: 'split' | 'merge';
  readonly useCase: string;
  readonly key: string;
  readonly dryRun: boolean | undefined;
  readonly reason: string;
  readonly content: unknown;
}

async function pack(
  store: Store,
  actor: Actor,
  { act, useCase, key, dryRun, reason, content }: Packing,
  planOf: (tx: Tx, today: string, reach: readonly string[]) => Promise<Plan | { readonly breaches: readonly Breach[] }>,
): Promise<Packed> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  // Verified rows alone are counted, and nothing of this write is: the fold of before is the one to change.
  const before = await cityFacts(store, cityCode);
  const door = { cityCode, accountId, useCase, key, content, officeIds, ...(dryRun ? { dryRun } : {}) };
  return write(store, door, async (writing) => {
    if (writing.versionBefore !== before.ledgerVersion) refuse('conflict_try_again');
    const plan = await planOf(writing.tx, writing.today, officeIds);
    if ('breaches' in plan) throw new Refusal(plan.breaches);
    const figures = comparedOrRefused(before, plan);
    const packagingId = uuidv7();
    const { packageId, officeId } = plan;
    const packaging = { id: packagingId, act, packageId, officeId, reason, undoesId: null };
    await apply(writing, actor, officeIds, plan.acts, { reason, packaging });
    const entryIds = plan.acts.map(({ input }) => input.head.id);
    const summary = { packaging: packagingId, package: packageId, entries: entryIds.length };
    return { result: { packagingId, entryIds, figures }, summary };
  });
}

function comparedOrRefused(before: CityFacts, plan: Plan): ComparedFigure[] {
  const after = asPackaged(before, plan.changes);
  const moved = movedSums(before, after);
  if (moved.length > 0)
    throw new Refusal(moved.map((figure) => ({ law: 'packaging_moves_totals', detail: { figure } })));
  return compareFigures(before, after, plan.years);
}

// Stage gates: what keeps a project from a stage. A stage change is held to everything up to the new stage; another
// edit only to what it touches.
import type { Origin } from '../entries/entry.ts';
import { type Stage, stages, type statuses } from '../projects/project.ts';
import type { Breach } from '../refusal.ts';
import { requirement, type RequirementId, requirementIds, type StagedProject } from './stageRequirements.ts';
import type { StageRules } from './stageRules.ts';

export interface StageStanding {
  readonly stage: Stage;
  readonly status: (typeof statuses)[number];
  readonly project: StagedProject;
  /** Of which origin the row is that reached a stage; a stage that was passed over has none. */
  readonly reachedBy: ReadonlyMap<Stage, Origin>;
}

export function isBefore(a: Stage, b: Stage): boolean {
  return stages.indexOf(a) < stages.indexOf(b);
}

export interface MissingRequirement {
  readonly id: RequirementId;
  readonly from: Stage;
  /** The row's origin, where the gate is not asked of it: missing, and let pass. */
  readonly exempt: Origin | null;
}

/** What a project lacks for a stage, in the order of the stages, with what its rows are exempt from. */
export function missingFor(
  to: Stage,
  standing: StageStanding,
  rules: StageRules,
  origin: Origin = 'typed',
): MissingRequirement[] {
  return requirementIds
    .flatMap((id): MissingRequirement[] => {
      const { from, origins } = rules.gates[id];
      if (from === null || isBefore(to, from) || requirement(id).isMet(standing.project)) return [];
      const reached = standing.reachedBy.get(from) ?? origin;
      return [{ id, from, exempt: origins.includes(reached) ? null : reached }];
    })
    .toSorted((a, b) => stages.indexOf(a.from) - stages.indexOf(b.from));
}

const breachOf = ({ id, from }: Pick<MissingRequirement, 'id' | 'from'>): Breach => ({
  law: `stage_needs_${id}`,
  field: requirement(id).field,
  detail: { stage: from },
});

/** The laws of a row that reaches a stage; `before` is the project as it stood, `after` as it stands with the row. */
export function stageBreaches(
  to: Stage,
  origin: Origin,
  before: StageStanding,
  after: StageStanding,
  rules: StageRules,
): Breach[] {
  const breaches: Breach[] = [];
  const isChange = isBefore(before.stage, to);
  const map = rules.transitions[before.stage];
  if (isChange && map.origins.includes(origin)) {
    if (before.status !== 'active') breaches.push({ law: 'project_not_active', field: 'kind' });
    if (!map.to.includes(to))
      breaches.push({ law: 'stage_may_not_follow', field: 'kind', detail: { stage: to, stageBefore: before.stage } });
  }
  // A day put in later for a stage that is long passed owes what that stage asks, and nothing else.
  const asked = owedFor(to, after, rules, origin).filter(({ from }) => isChange || from === to);
  return [...breaches, ...asked.map(breachOf)];
}

/** The laws of a row that founds a project: what a lead asks. */
export function foundingBreaches(origin: Origin, standing: StageStanding, rules: StageRules): Breach[] {
  return owedFor('lead', standing, rules, origin).map(breachOf);
}

function owedFor(to: Stage, standing: StageStanding, rules: StageRules, origin: Origin): MissingRequirement[] {
  return missingFor(to, standing, rules, origin).filter(({ exempt }) => exempt === null);
}

/** The laws of an edit: what the stages reached so far ask, and what the edit takes away. */
export function editBreaches(
  stage: Stage,
  origin: Origin,
  before: StagedProject,
  after: StagedProject,
  rules: StageRules,
): Breach[] {
  return requirementIds.flatMap((id) => {
    const { from, origins } = rules.gates[id];
    if (from === null || isBefore(stage, from) || !origins.includes(origin)) return [];
    const { isMet } = requirement(id);
    return isMet(before) && !isMet(after) ? [breachOf({ id, from })] : [];
  });
}

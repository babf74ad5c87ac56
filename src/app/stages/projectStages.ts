// What a project's page says of its stages: what is missing for the next ones, what its rows are exempt from, where it
// may be taken back to, and its log.
import { epochDay } from '../../domain/day.ts';
import type { Office } from '../../domain/offices/office.ts';
import { backStages } from '../../domain/stages/backMove.ts';
import { type Stage, stages } from '../../domain/projects/project.ts';
import { type MissingRequirement, missingFor } from '../../domain/stages/stageGates.ts';
import { stageRulesOn } from '../../domain/stages/stageRules.ts';
import { knownProjects } from '../../storage/projects/knownProjects.ts';
import { type StageLogRow, stageLog } from '../../storage/stages/stageLog.ts';
import { recordedStageRules } from '../../storage/stages/stageRules.ts';
import type { Tx } from '../../storage/store.ts';
import { stagesReached, stageStandingOf } from './stageStanding.ts';

export interface LoggedStage extends StageLogRow {
  /** Whole days until the next stage's day, or until today; null where it does not stand. */
  readonly days: number | null;
}

export interface ProjectStages {
  readonly stage: Stage;
  readonly next: readonly { readonly stage: Stage; readonly missing: readonly MissingRequirement[] }[];
  /** Of the stages reached: what is still not there, because the rows were exempt or the rule is younger. */
  readonly open: readonly MissingRequirement[];
  readonly backTo: readonly Stage[];
  readonly log: readonly LoggedStage[];
}

export async function projectStages(
  tx: Tx,
  cityCode: string,
  projectId: string,
  today: string,
  offices: ReadonlyMap<string, Office>,
): Promise<ProjectStages | undefined> {
  const [projects, recorded, log] = await Promise.all([
    knownProjects(tx, cityCode, [projectId]),
    recordedStageRules(tx, cityCode),
    stageLog(tx, cityCode, projectId),
  ]);
  const project = projects.get(projectId);
  if (!project) return undefined;
  const rules = stageRulesOn(today, recorded);
  const standing = stageStandingOf(project, offices);
  const { stage } = standing;
  return {
    stage,
    next: rules.transitions[stage].to.map((to) => ({ stage: to, missing: missingFor(to, standing, rules) })),
    open: missingFor(stage, standing, rules),
    backTo: backStages(stage, stagesReached(project)),
    log: withDays(log.toSorted(byStage), today),
  };
}

function byStage(a: StageLogRow, b: StageLogRow): number {
  return stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.recordedAt < b.recordedAt ? -1 : 1);
}

/** A stage lasts from its day to that of the next one reached. */
export function withDays(log: readonly StageLogRow[], today: string): LoggedStage[] {
  const first = new Map<Stage, string>();
  for (const { stage, on, isUndone, decision } of log) {
    const day = first.get(stage);
    if (!isUndone && decision !== 'returned' && (day === undefined || on < day)) first.set(stage, on);
  }
  const counted = new Set<Stage>();
  return log.map((row) => {
    const stands = first.get(row.stage) === row.on && !row.isUndone && row.decision !== 'returned';
    if (!stands || counted.has(row.stage)) return { ...row, days: null };
    counted.add(row.stage);
    const later = stages.slice(stages.indexOf(row.stage) + 1).flatMap((stage) => first.get(stage) ?? []);
    // Days of several authorities may lie in any order: a stage never lasts less than nothing.
    const days = epochDay(later.toSorted()[0] ?? today) - epochDay(row.on);
    return { ...row, days: Math.max(days, 0) };
  });
}

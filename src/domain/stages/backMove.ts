// A project goes back (退回阶段) when what was reported as reached no longer holds: a reasoned act of a verifier, decided
// by another one like every reversal. Its milestones beyond the stage are withdrawn; nothing is edited.
import { z } from 'zod';
import { type Stage, stages } from '../projects/project.ts';
import type { Breach } from '../refusal.ts';
import { isBefore } from './stageGates.ts';
import { textLines } from '../text.ts';

export const BackMove = z.strictObject({
  to: z.enum(stages),
  reason: textLines(0, 500),
});
export type BackMove = z.output<typeof BackMove>;

/** The stages that a project can be taken back to: those it stood in, the latest first. */
export function backStages(stage: Stage, reached: ReadonlySet<Stage>): Stage[] {
  return stages.filter((one) => isBefore(one, stage) && reached.has(one)).toReversed();
}

export function backMoveBreaches(
  { to, reason }: BackMove,
  project: { readonly stage: Stage; readonly reached: ReadonlySet<Stage> } | null,
): Breach[] {
  if (!project) return [{ law: 'project_unknown' }];
  const breaches: Breach[] = [];
  if (!reason) breaches.push({ law: 'reason_required_for_back_move', field: 'reason' });
  if (!isBefore(to, project.stage))
    breaches.push({ law: 'back_move_goes_on', field: 'to', detail: { stage: project.stage } });
  else if (!project.reached.has(to))
    breaches.push({ law: 'back_move_to_unreached_stage', field: 'to', detail: { stage: to } });
  return breaches;
}

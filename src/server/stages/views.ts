// Stages of a project, the rules that a city has for them, and packages.
import { z } from 'zod';
import { gateForms, requirementIds } from '../../domain/stages/stageRequirements.ts';
import { stages } from '../../domain/projects/project.ts';
import { origins } from '../../domain/entries/entry.ts';
import { Gate, Transition } from '../../domain/stages/stageRules.ts';
import { ComparedFigureView } from '../figures/views.ts';
import { list, view } from '../answerViews.ts';

export const MissingView = view('MissingView', {
  id: z.enum(requirementIds),
  name: z.string(),
  /** The stage from which it is asked. */
  from: z.enum(stages),
  /** The form and the field that mend it. */
  form: z.enum(gateForms),
  field: z.string(),
  /** The origin of the row that is let pass without it; null: it is owed. */
  exempt: z.enum(origins).nullable(),
});
export type MissingView = z.infer<typeof MissingView>;

export const StageLogView = view('StageLogView', {
  entryId: z.string(),
  stage: z.enum(stages),
  name: z.string(),
  /** Authority, nature of a signing, increment. */
  detail: z.string(),
  on: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  origin: z.enum(origins),
  decision: z.enum(['verified', 'returned', 'waiting']),
  decidedBy: z.string().nullable(),
  /** Days in the stage; null where the row does not stand. */
  days: z.number().nullable(),
  takenBack: z
    .strictObject({
      at: z.string(),
      by: z.string(),
      reason: z.string(),
      /** Another row stands in its place: a correction, no back-move. */
      corrected: z.boolean(),
      /** It counts; else it waits for its verification. */
      done: z.boolean(),
    })
    .nullable(),
});
export type StageLogView = z.infer<typeof StageLogView>;

export const StagesView = view('StagesView', {
  next: list(
    z.strictObject({
      stage: z.enum(stages),
      missing: list(MissingView),
    }),
  ),
  open: list(MissingView),
  backTo: list(z.enum(stages)),
  log: list(StageLogView),
});
export type StagesView = z.infer<typeof StagesView>;

export const GateRuleView = view('GateRuleView', {
  id: z.enum(requirementIds),
  name: z.string(),
  byDefault: Gate.nullable(),
  inForce: Gate,
});
export type GateRuleView = z.infer<typeof GateRuleView>;

export const TransitionRuleView = view('TransitionRuleView', {
  id: z.enum(stages),
  byDefault: Transition.nullable(),
  inForce: Transition,
});
export type TransitionRuleView = z.infer<typeof TransitionRuleView>;

export const StageRuleChangeView = view('StageRuleChangeView', {
  id: z.string(),
  what: z.enum(['gate', 'transition']),
  of: z.string(),
  name: z.string(),
  rule: z.union([Gate, Transition]).nullable(),
  effectiveFrom: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  reason: z.string(),
});
export type StageRuleChangeView = z.infer<typeof StageRuleChangeView>;

export const StageRulesView = view('StageRulesView', {
  today: z.string(),
  version: z.number().nullable(),
  effectiveFrom: z.string().nullable(),
  gates: list(GateRuleView),
  transitions: list(TransitionRuleView),
  /** Latest first. */
  changes: list(StageRuleChangeView),
});
export type StageRulesView = z.infer<typeof StageRulesView>;

export const PackedView = view('PackedView', {
  packagingId: z.string(),
  entries: z.number(),
  /** Figures before and after, by year. */
  figures: list(ComparedFigureView),
});
export type PackedView = z.infer<typeof PackedView>;

export const PackagingView = view('PackagingView', {
  id: z.string(),
  act: z.enum(['split', 'merge', 'undo']),
  recordedAt: z.string(),
  recordedBy: z.string(),
  reason: z.string(),
  state: z.enum(['waiting', 'returned', 'stands', 'undone']),
});
export type PackagingView = z.infer<typeof PackagingView>;

export const UndoneView = view('UndoneView', { packagingId: z.string(), entryIds: list(z.string()) });

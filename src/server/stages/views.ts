// Stages of a project, the rules that a city has for them, and packages.
import type { ComparedFigureView } from '../figures/views.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import type { Stage } from '../../domain/projects/project.ts';
import type { GateForm, RequirementId } from '../../domain/stages/stageRequirements.ts';
import type { Gate, Transition } from '../../domain/stages/stageRules.ts';

export interface MissingView {
  readonly id: RequirementId;
  readonly name: string;
  /** The stage from which it is asked. */
  readonly from: Stage;
  /** The form and the field that mend it. */
  readonly form: GateForm;
  readonly field: string;
  /** The origin of the row that is let pass without it; null: it is owed. */
  readonly exempt: Origin | null;
}

export interface StageLogView {
  readonly entryId: string;
  readonly stage: Stage;
  readonly name: string;
  /** Authority, nature of a signing, increment. */
  readonly detail: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly origin: Origin;
  readonly decision: 'verified' | 'returned' | 'waiting';
  readonly decidedBy: string | null;
  /** Days in the stage; null where the row does not stand. */
  readonly days: number | null;
  readonly takenBack: {
    readonly at: string;
    readonly by: string;
    readonly reason: string;
    /** Another row stands in its place: a correction, no back-move. */
    readonly corrected: boolean;
    /** It counts; else it waits for its verification. */
    readonly done: boolean;
  } | null;
}

export interface StagesView {
  readonly next: readonly { readonly stage: Stage; readonly missing: readonly MissingView[] }[];
  readonly open: readonly MissingView[];
  readonly backTo: readonly Stage[];
  readonly log: readonly StageLogView[];
}

export interface GateRuleView {
  readonly id: RequirementId;
  readonly name: string;
  readonly byDefault: Gate | null;
  readonly inForce: Gate;
}

export interface TransitionRuleView {
  readonly id: Stage;
  readonly byDefault: Transition | null;
  readonly inForce: Transition;
}

export interface StageRuleChangeView {
  readonly id: string;
  readonly what: 'gate' | 'transition';
  readonly of: string;
  readonly name: string;
  readonly rule: Gate | Transition | null;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
}

export interface StageRulesView {
  readonly today: string;
  readonly version: number | null;
  readonly effectiveFrom: string | null;
  readonly gates: readonly GateRuleView[];
  readonly transitions: readonly TransitionRuleView[];
  /** Latest first. */
  readonly changes: readonly StageRuleChangeView[];
}

export interface PackedView {
  readonly packagingId: string;
  readonly entries: number;
  /** Figures before and after, by year. */
  readonly figures: readonly ComparedFigureView[];
}

export interface PackagingView {
  readonly id: string;
  readonly act: 'split' | 'merge' | 'undo';
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly reason: string;
  readonly state: 'waiting' | 'returned' | 'stands' | 'undone';
}

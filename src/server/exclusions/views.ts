// Exclusion rules, every version.
import type { ConditionView } from '../../labels/exclusions/exclusionText.ts';

export type { ConditionView };

export interface ExclusionRuleView {
  readonly ruleId: string;
  readonly version: number;
  readonly name: string;
  readonly words: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly conditions: readonly ConditionView[];
  readonly conditionWords: readonly string[];
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** As of today; `replaced`: a later version has begun. */
  readonly state: 'inForce' | 'notYet' | 'ended' | 'replaced';
}

export interface ProposedExclusion {
  readonly ruleId: string;
  readonly name: string;
  readonly words: string;
  readonly conditions: readonly ConditionView[];
  readonly conditionWords: readonly string[];
}

export interface ExclusionRules {
  /** By rule, latest version first. */
  readonly rules: readonly ExclusionRuleView[];
  /** What many cities have and this one has not. */
  readonly proposed: readonly ProposedExclusion[];
}

export interface SimulatedExclusion {
  readonly rows: number;
  readonly recognisedYi: string;
  readonly excludedRows: number;
  readonly excludedYi: string;
}

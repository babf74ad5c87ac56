// How a rule says what it looks for: lists of words that stand near each other in one sentence.
import type { ClauseRuleId } from '../../../domain/clauses/clauseRule.ts';

export interface Pattern {
  /** One word of each list. The last list names the act: it is the one that a 不得 or 不予 takes back. */
  readonly words: readonly (readonly string[])[];
  /** Characters between two neighbours, at most. */
  readonly within?: number;
  /** The lists must follow one another as they stand; else they may come in any order. */
  readonly inOrder?: true;
  /** In the same stretch between commas they say that the thing is lawful or another one. */
  readonly unless?: readonly string[];
  /** The pattern itself is a prohibition (不得迁出), so a negation takes nothing back. */
  readonly prohibits?: true;
}

export interface RuleWords {
  readonly id: ClauseRuleId;
  readonly version: number;
  readonly patterns: readonly Pattern[];
}

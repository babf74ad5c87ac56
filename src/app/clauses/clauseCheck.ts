// The clause check over whole agreements and pasted texts: which clause touches which rule, on a day.
import { type AgreementClause, clausesAtMost } from '../../domain/clauses/agreement.ts';
import type { ClauseRule } from '../../domain/clauses/clauseRule.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { checkClause, type Flag, type Span } from '../../prose/clauses/check.ts';
import { type SplitClause, splitClauses } from '../../prose/clauses/split.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { officesInReach } from '../people/reach.ts';

export interface ClauseFlag {
  readonly clauseNo: number;
  readonly rule: ClauseRule;
  readonly spans: readonly Span[];
  /** The words at the spans, with a stroke between them. */
  readonly words: string;
}

/** Flags of all clauses, which are numbered from 1 as they stand. */
export function checkClauses(clauses: readonly Pick<AgreementClause, 'commitment'>[], day: string): ClauseFlag[] {
  return clauses.flatMap(({ commitment }, n) =>
    checkClause(commitment, day).map(({ rule, spans }: Flag) => ({
      clauseNo: n + 1,
      rule,
      spans,
      words: spans.map(({ from, to }) => commitment.slice(from, to)).join(' / '),
    })),
  );
}

export interface CheckedText {
  readonly clauses: readonly SplitClause[];
  readonly flags: readonly ClauseFlag[];
}

/** A pasted agreement as clauses with their flags; nothing is kept. For whoever enters or verifies. */
export async function checkPastedText(store: Store, actor: Actor, text: string): Promise<CheckedText> {
  const offices = await officesInReach(store, actor, ['enter', 'verify']);
  if (offices.length === 0) refuse('right_required', undefined, { role: 'enter' });
  const clauses = splitClauses(text);
  if (clauses.length > clausesAtMost)
    refuse('too_many_clauses', 'text', { count: clauses.length, most: clausesAtMost });
  return {
    clauses,
    flags: checkClauses(
      clauses.map(({ text: commitment }) => ({ commitment })),
      todayOf(store.clock),
    ),
  };
}

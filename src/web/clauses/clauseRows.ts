// The rows of the clause form: kept as one text with the rest of the draft, sent as the use case takes them.
import type { AdjustableAct } from '../form/adjusting.ts';
import { fenText, wanText } from '../form/amount.ts';
import { type Input, textOf } from '../projects/entry.ts';

export interface ClauseDraft {
  readonly key: string;
  readonly commitment: string;
  readonly clauseKind: string;
  /** 万元, as typed. */
  readonly amount: string;
  readonly undetermined: boolean;
  readonly legalBasis: string;
  readonly beneficiary: string;
}

export function newRow(key: string, given: Partial<ClauseDraft> = {}): ClauseDraft {
  const empty = {
    commitment: '',
    clauseKind: 'other',
    amount: '',
    undetermined: false,
    legalBasis: '',
    beneficiary: '',
  };
  return { ...empty, ...given, key };
}

/** What was registered, as rows. */
export function clauseRowsOf(input: Input | undefined): ClauseDraft[] {
  const clauses = (input?.['clauses'] as readonly Input[] | undefined) ?? [];
  return clauses.map((clause, n) => {
    const fen = textOf(clause, 'amountFen');
    return newRow(String(n), {
      commitment: textOf(clause, 'commitment') ?? '',
      clauseKind: textOf(clause, 'clauseKind') ?? 'other',
      amount: fen === undefined ? '' : wanText(fen),
      undetermined: clause['amountUndetermined'] === true,
      legalBasis: textOf(clause, 'legalBasis') ?? '',
      beneficiary: textOf(clause, 'beneficiary') ?? '',
    });
  });
}

/** Rows with nothing typed say nothing. */
export function filled(rows: readonly ClauseDraft[]): ClauseDraft[] {
  return rows.filter(({ commitment, amount, legalBasis, beneficiary }) =>
    [commitment, amount, legalBasis, beneficiary].some(Boolean),
  );
}

type SentClauses = Extract<AdjustableAct, { kind: 'agreement' }>['input']['clauses'];

export function clausesToSend(rows: readonly ClauseDraft[]): SentClauses {
  return filled(rows).map(({ commitment, clauseKind, amount, undetermined, legalBasis, beneficiary }) => ({
    commitment,
    clauseKind,
    amountFen: amount ? fenText(amount, 'wan') : null,
    amountUndetermined: undetermined,
    legalBasis: legalBasis || null,
    beneficiary: beneficiary || null,
  }));
}

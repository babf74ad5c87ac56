// Funds in place by how far they are borne out (到资可信度), as it was known at the instant of the question.
import type { FundsGrade } from '../../../domain/corroboration/gradeScheme.ts';
import { nounThat } from '../../../domain/entries/nouns.ts';
import type { DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;

function ofGrade(id: string, grade: FundsGrade): DefinitionInput {
  return {
    ...since,
    id,
    kind: 'counting',
    entries: nounThat('claims').kind,
    day: 'event',
    unit: 'yi',
    measure: { kind: 'sum', of: 'amountFen' },
    conditions: [{ field: 'fundsGrade', op: 'eq', value: grade }],
    printing: { decimals: 2, zeros: 'drop' },
  };
}

export const gradedFunds: readonly DefinitionInput[] = [
  ofGrade('funds_corroborated', 'corroborated'),
  ofGrade('funds_single_voucher', 'single'),
  ofGrade('funds_uncorroborated', 'none'),
  {
    ...since,
    id: 'funds_corroborated_share',
    kind: 'ratio',
    ratio: 'share',
    unit: 'percent',
    printing: { decimals: 1 },
    numerator: { figure: 'funds_corroborated' },
    denominator: { figure: 'funds_arrived' },
  },
];

// Figures of the review before signing: what was filed in a period; what was concluded, passed and refused in it; and how many days
// lay between filing and conclusion on average.
import type { CountingInput, DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;

function counted(id: string, of: Partial<CountingInput> & Pick<CountingInput, 'entries'>): DefinitionInput {
  const usual = { day: 'event', unit: 'item', printing: { decimals: 0 }, measure: { kind: 'count' } } as const;
  return { ...since, id, kind: 'counting', ...usual, conditions: [], ...of };
}

const ended = (conclusion: string) =>
  ({
    entries: 'appraisal_concluded',
    conditions: [{ field: 'appraisalConclusion', op: 'eq', value: conclusion }],
  }) satisfies Partial<CountingInput>;

export const appraisalFigures: DefinitionInput[] = [
  counted('appraisals_filed', { entries: 'appraisal' }),
  counted('appraisals_concluded', { entries: 'appraisal_concluded' }),
  counted('appraisals_passed', ended('passed')),
  counted('appraisals_refused', ended('refused')),
  counted('appraisal_days', { entries: 'appraisal_concluded', measure: { kind: 'sum', of: 'days' }, unit: 'days' }),
  {
    ...since,
    id: 'appraisal_days_mean',
    kind: 'ratio',
    ratio: 'mean',
    unit: 'days',
    printing: { decimals: 1 },
    numerator: { figure: 'appraisal_days' },
    denominator: { figure: 'appraisals_concluded' },
  },
];

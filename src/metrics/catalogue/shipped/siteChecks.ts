// Figures of checks on site: how many drawn rows were looked at, how many were not as reported (差错率), and by how much;
// by the day somebody was there and the office whose row it was.
import { drawnKinds, nounOf } from '../../../domain/entries/nouns.ts';
import type { Condition, CountingInput, DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;
const differing: Condition = { field: 'siteOutcome', op: 'eq', value: 'differs' };
const claimed = drawnKinds.find((kind) => nounOf(kind).claims) ?? '';
const ofFunds: Condition = { field: 'checkedKind', op: 'eq', value: claimed };

function checks(id: string, ...conditions: Condition[]): DefinitionInput {
  const counted: Omit<CountingInput, 'id'> = {
    ...since,
    kind: 'counting',
    entries: 'site_check',
    day: 'event',
    unit: 'item',
    printing: { decimals: 0 },
    measure: { kind: 'count' },
    conditions,
  };
  return { ...counted, id };
}

function amounts(id: string, of: 'checkedFen' | 'amountFen'): DefinitionInput {
  const sum: CountingInput = {
    ...(checks(id, ofFunds) as CountingInput),
    unit: 'yi',
    printing: { decimals: 4, zeros: 'drop' },
    measure: { kind: 'sum', of },
  };
  return sum;
}

function rate(id: string, figure: string, of: string): DefinitionInput {
  return {
    ...since,
    id,
    kind: 'ratio',
    ratio: 'share',
    unit: 'percent',
    printing: { decimals: 2 },
    numerator: { figure },
    denominator: { figure: of },
  };
}

export const siteCheckFigures: DefinitionInput[] = [
  checks('site_checks'),
  checks('site_checks_differing', differing),
  rate('discrepancy_rate', 'site_checks_differing', 'site_checks'),
  amounts('site_checks_amount', 'checkedFen'),
  amounts('site_checks_amount_differing', 'amountFen'),
  rate('discrepancy_rate_amount', 'site_checks_amount_differing', 'site_checks_amount'),
];

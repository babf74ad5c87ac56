// Figures of funds in place (到位资金), by the day the money arrived and the amount recognised.
import type { moneySources } from '../../../domain/projects/project.ts';
import type { Condition, CountingInput, DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;

function arrivals(...conditions: Condition[]): Omit<CountingInput, 'id' | 'printing'> {
  return {
    ...since,
    kind: 'counting',
    entries: 'fund_arrival',
    day: 'event',
    unit: 'yi',
    measure: { kind: 'sum', of: 'amountFen' },
    conditions,
  };
}

const manufacturing: Condition = { field: 'section', op: 'eq', value: 'C' };

export const fundFigures: DefinitionInput[] = [
  { id: 'funds_arrived', ...arrivals(), printing: { decimals: 2, zeros: 'drop' } },
  { id: 'funds_arrived_manufacturing', ...arrivals(manufacturing), printing: { decimals: 2 } },
  {
    id: 'funds_arrived_manufacturing_share',
    ...since,
    kind: 'ratio',
    ratio: 'share',
    unit: 'percent',
    printing: { decimals: 2 },
    numerator: { figure: 'funds_arrived_manufacturing' },
    denominator: { figure: 'funds_arrived' },
  },
  {
    id: 'funds_arrived_growth',
    ...since,
    kind: 'ratio',
    ratio: 'growth',
    unit: 'percent',
    printing: { decimals: 1 },
    numerator: { figure: 'funds_arrived' },
    denominator: { figure: 'funds_arrived', shift: 'year_before' },
  },
  {
    id: 'funds_arrived_completion',
    ...since,
    kind: 'ratio',
    ratio: 'completion',
    unit: 'percent',
    printing: { decimals: 1 },
    numerator: { figure: 'funds_arrived' },
  },
  {
    id: 'funds_arrived_overseas',
    ...arrivals({ field: 'moneySource', op: 'eq', value: 'overseas' }),
    printing: { decimals: 2, zeros: 'drop' },
  },
  {
    id: 'foreign_used',
    ...arrivals(),
    unit: 'usd_wan',
    measure: { kind: 'sum', of: 'usedUsd' },
    printing: { decimals: 2, zeros: 'drop' },
  },
  // Sets that lie within one another (境外 ⊂ 省外 ⊂ 市外), and the layers that add up to all whose source is known. By
  // the source of the arrival itself; where it says none, by its project's.
  bySource('funds_arrived_outside_province', 'overseas', 'other_province'),
  bySource('funds_arrived_outside_city', 'overseas', 'other_province', 'other_city'),
  bySource('funds_arrived_from_overseas', 'overseas'),
  bySource('funds_arrived_other_provinces', 'other_province'),
  bySource('funds_arrived_other_cities', 'other_city'),
  bySource('funds_arrived_local', 'local'),
];

function bySource(id: string, ...sources: (typeof moneySources)[number][]): DefinitionInput {
  const condition: Condition = { field: 'fundSource', op: 'in', value: sources };
  return { id, ...arrivals(condition), printing: { decimals: 2, zeros: 'drop' } };
}

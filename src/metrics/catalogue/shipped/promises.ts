// Figures of promises of agreements: those that fall due in a period, how many of these were kept in whole, and the share;
// and those that are late on the period's last day.
import type { Condition, CountingInput, DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;
const ours: Condition = { field: 'promiseSide', op: 'eq', value: 'ours' };
const whole: Condition = { field: 'keepingExtent', op: 'eq', value: 'whole' };

function counted(id: string, of: Pick<CountingInput, 'entries' | 'measure' | 'conditions'>): DefinitionInput {
  return { ...since, id, kind: 'counting', day: 'event', unit: 'item', printing: { decimals: 0 }, ...of };
}

function figures(prefix: '' | 'our_', ...conditions: Condition[]): DefinitionInput[] {
  const [due, kept] = [`${prefix}promises_due`, `${prefix}promises_kept`];
  return [
    counted(due, { entries: 'promise', measure: { kind: 'count' }, conditions }),
    counted(kept, {
      entries: 'promise_kept',
      measure: { kind: 'distinct', of: 'subject' },
      conditions: [whole, ...conditions],
    }),
    {
      ...since,
      id: `${prefix}promises_kept_share`,
      kind: 'ratio',
      ratio: 'share',
      unit: 'percent',
      printing: { decimals: 2 },
      numerator: { figure: kept },
      denominator: { figure: due },
    },
    counted(`${prefix}promises_overdue`, { entries: 'promise_course', measure: { kind: 'standing' }, conditions }),
  ];
}

export const promiseFigures: DefinitionInput[] = [...figures(''), ...figures('our_', ours)];

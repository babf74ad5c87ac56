// Figures of obstacles: raised and cleared in a period, and those that stand on its last day.
import type { CountingInput, DefinitionInput } from '../../definition.ts';

function counted(id: string, entries: CountingInput['entries'], measure: CountingInput['measure']): DefinitionInput {
  return {
    id,
    version: 1,
    effectiveFrom: '2021-01-01',
    owner: 'promotion',
    kind: 'counting',
    entries,
    day: 'event',
    measure,
    conditions: [],
    unit: 'item',
    printing: { decimals: 0 },
  };
}

export const obstacleFigures: DefinitionInput[] = [
  counted('obstacles_raised', 'obstacle', { kind: 'count' }),
  counted('obstacles_cleared', 'obstacle_cleared', { kind: 'count' }),
  counted('obstacles_open', 'obstacle_course', { kind: 'standing' }),
];

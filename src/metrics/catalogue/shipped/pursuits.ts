// From target to funds (目标 → 接触 → 拜访 → 线索 → 签约 → 开工 → 到资), by the day of each step: firms as long as they are firms,
// projects from the lead on. A visit is a contact too. What is tied to a pursuit counts when its entry is verified.
import type { CountingInput, DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;
const counting = { ...since, kind: 'counting', day: 'event' } as const;
const ofFirms = { unit: 'companies', printing: { decimals: 0 }, measure: { kind: 'distinct', of: 'subject' } } as const;
const ofProjects = { unit: 'item', printing: { decimals: 0 } } as const;

function firms(id: string, ...steps: string[]): DefinitionInput {
  return {
    ...counting,
    ...ofFirms,
    id,
    entries: 'pursuit_step',
    conditions: [{ field: 'step', op: 'in', value: steps }],
  };
}

function reached(id: string, ...conditions: CountingInput['conditions']): DefinitionInput {
  const measure = { kind: 'count' } as const;
  return { ...counting, ...ofProjects, id, entries: 'pursuit_milestone', once: 'project', measure, conditions };
}

export const pursuitFigures: DefinitionInput[] = [
  firms('prospects_assigned', 'assigned'),
  firms('prospects_contacted', 'contacted', 'visited'),
  firms('prospects_visited', 'visited'),
  {
    ...counting,
    ...ofProjects,
    id: 'prospects_led',
    entries: 'pursuit_lead',
    measure: { kind: 'distinct', of: 'project' },
    conditions: [],
  },
  reached('prospects_signed', { field: 'milestone', op: 'eq', value: 'signed' }),
  reached(
    'prospects_started',
    { field: 'milestone', op: 'eq', value: 'started' },
    { field: 'authority', op: 'eq', value: 'promotion' },
  ),
  {
    ...counting,
    ...ofProjects,
    id: 'prospects_funded',
    entries: 'pursuit_funds',
    measure: { kind: 'distinct', of: 'project' },
    conditions: [],
  },
  {
    ...counting,
    id: 'prospects_funds',
    entries: 'pursuit_funds',
    unit: 'yi',
    printing: { decimals: 2 },
    measure: { kind: 'sum', of: 'amountFen' },
    conditions: [],
  },
];

// Figures of projects: 新引进 by first signing, 新开工 by first start, and marks of size and of investor.
import type { Condition, CountingInput, DefinitionInput } from '../../definition.ts';

type Base = Omit<CountingInput, 'id' | 'unit' | 'printing' | 'measure'>;

const yi = 10_000_000_000; // one 亿元 in fen
const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;
const count = { unit: 'item', printing: { decimals: 0 } } as const;
const money = { unit: 'yi', printing: { decimals: 2 } } as const;
const share = { unit: 'percent', printing: { decimals: 2 } } as const;

/** A package (打包项目) counts as one: its parts do not count beside it. */
const notAPart: Condition = { field: 'packageRole', op: 'ne', value: 'part' };
const overOneYi: Condition = { field: 'investmentFen', op: 'gte', value: yi };
const manufacturing: Condition = { field: 'section', op: 'eq', value: 'C' };

function firstSigned(...conditions: Condition[]): Base {
  return {
    ...since,
    kind: 'counting',
    entries: 'milestone',
    day: 'event',
    once: 'project',
    conditions: [{ field: 'milestone', op: 'eq', value: 'signed' }, notAPart, ...conditions],
  };
}

function firstStarted(...conditions: Condition[]): Base {
  return {
    ...since,
    kind: 'counting',
    entries: 'milestone',
    day: 'event',
    once: 'project',
    conditions: [
      { field: 'milestone', op: 'eq', value: 'started' },
      { field: 'authority', op: 'eq', value: 'promotion' },
      notAPart,
      ...conditions,
    ],
  };
}

const ofProjects = { measure: { kind: 'count' } } as const;
const ofInvestment = { measure: { kind: 'sum', of: 'investmentFen' } } as const;

function shareOf(id: string, part: string, whole: string): DefinitionInput {
  return {
    ...since,
    ...share,
    id,
    kind: 'ratio',
    ratio: 'share',
    numerator: { figure: part },
    denominator: { figure: whole },
  };
}

function growthOf(id: string, figure: string): DefinitionInput {
  const printing = { decimals: 1 } as const;
  return {
    ...since,
    unit: 'percent',
    printing,
    id,
    kind: 'ratio',
    ratio: 'growth',
    numerator: { figure },
    denominator: { figure, shift: 'year_before' },
  };
}

function completionOf(id: string, figure: string): DefinitionInput {
  const printing = { decimals: 1 } as const;
  return { ...since, unit: 'percent', printing, id, kind: 'ratio', ratio: 'completion', numerator: { figure } };
}

const asBegun: DefinitionInput[] = [
  { id: 'projects_new', ...count, ...firstSigned(overOneYi), ...ofProjects },
  { id: 'investment_new', ...money, ...firstSigned(overOneYi), ...ofInvestment },
  { id: 'projects_new_manufacturing', ...count, ...firstSigned(overOneYi, manufacturing), ...ofProjects },
  { id: 'investment_new_manufacturing', ...money, ...firstSigned(overOneYi, manufacturing), ...ofInvestment },
  shareOf('projects_new_manufacturing_share', 'projects_new_manufacturing', 'projects_new'),
  shareOf('investment_new_manufacturing_share', 'investment_new_manufacturing', 'investment_new'),
  growthOf('projects_new_growth', 'projects_new'),
  growthOf('investment_new_growth', 'investment_new'),
  growthOf('projects_started_growth', 'projects_started'),
  completionOf('projects_new_completion', 'projects_new'),
  completionOf('investment_new_completion', 'investment_new'),
  completionOf('projects_started_completion', 'projects_started'),
  {
    id: 'projects_new_50yi',
    ...count,
    ...firstSigned({ field: 'investmentFen', op: 'gte', value: 50 * yi }),
    ...ofProjects,
  },
  {
    id: 'projects_new_10_50yi',
    ...count,
    ...ofProjects,
    ...firstSigned(
      { field: 'investmentFen', op: 'gte', value: 10 * yi },
      { field: 'investmentFen', op: 'lt', value: 50 * yi },
    ),
  },
  {
    id: 'projects_new_world_500',
    ...count,
    ...firstSigned({ field: 'investorClasses', op: 'has', value: 'world_500' }),
    ...ofProjects,
  },
  {
    id: 'projects_new_china_500',
    ...count,
    ...firstSigned({ field: 'investorClasses', op: 'has', value: 'china_500' }),
    ...ofProjects,
  },
  {
    id: 'projects_new_split',
    ...count,
    ...ofProjects,
    ...firstSigned(overOneYi),
    conditions: [
      { field: 'milestone', op: 'eq', value: 'signed' },
      { field: 'packageRole', op: 'ne', value: 'package' },
      overOneYi,
    ],
  },
  { id: 'projects_started', ...count, ...firstStarted(), ...ofProjects },
  { id: 'projects_started_manufacturing', ...count, ...firstStarted(manufacturing), ...ofProjects },
  shareOf('projects_started_manufacturing_share', 'projects_started_manufacturing', 'projects_started'),
  { id: 'investment_started', ...money, ...firstStarted(), ...ofInvestment },
  {
    id: 'projects_filed',
    ...count,
    ...ofProjects,
    ...since,
    kind: 'counting',
    entries: 'milestone',
    day: 'event',
    once: 'project',
    conditions: [{ field: 'milestone', op: 'eq', value: 'filed' }, notAPart],
  },
  { id: 'investment_largest', ...money, ...firstSigned(), measure: { kind: 'largest', of: 'investmentFen' } },
  {
    id: 'investment_largest_before',
    ...money,
    ...firstSigned(),
    measure: { kind: 'largest_before', of: 'investmentFen' },
  },
  { id: 'projects_record', ...count, ...firstSigned(), measure: { kind: 'records', of: 'investmentFen' } },
  {
    id: 'foreign_contracted',
    unit: 'usd_wan',
    printing: { decimals: 2, zeros: 'drop' },
    ...firstSigned(),
    measure: { kind: 'sum', of: 'contractUsd' },
  },
  {
    id: 'projects_in_production',
    ...count,
    ...ofProjects,
    ...since,
    kind: 'counting',
    entries: 'milestone',
    day: 'event',
    once: 'project',
    conditions: [{ field: 'milestone', op: 'eq', value: 'in_production' }, notAPart],
  },
  {
    id: 'projects_major',
    ...count,
    ...since,
    kind: 'counting',
    entries: 'major_mark',
    day: 'event',
    measure: { kind: 'distinct', of: 'project' },
    conditions: [notAPart],
  },
];

/**
 * From 2024 on a signing says what it is: 升格 adds nothing, 增资 its increment and no project, 更换业主 takes the credit
 * along. The meaning of every figure of first signings changes with it, so each has a second version.
 */
function bySigningNature(definition: DefinitionInput): DefinitionInput[] {
  const { kind } = definition;
  if (kind !== 'counting' || definition.once !== 'project') return [];
  const [signed, ...others] = definition.conditions;
  if (signed?.op !== 'eq' || signed.value !== 'signed') return [];
  const { measure } = definition;
  // What is agreed with foreign investors stands on the project; only its investment is told apart by increments.
  if (measure.kind !== 'count' && !(measure.kind === 'sum' && measure.of === 'investmentFen')) return [];
  const isSum = measure.kind === 'sum';
  const left: Condition = isSum
    ? { field: 'signingNature', op: 'ne', value: 'upgrade' }
    : { field: 'signingNature', op: 'not_in', value: ['upgrade', 'capital_increase'] };
  return [
    {
      ...definition,
      version: 2,
      effectiveFrom: '2024-01-01',
      once: 'credited_signing',
      measure: isSum ? { kind: 'sum', of: 'signedFen' } : definition.measure,
      conditions: [signed, left, ...others],
    },
  ];
}

export const projectFigures: DefinitionInput[] = [...asBegun, ...asBegun.flatMap(bySigningNature)];

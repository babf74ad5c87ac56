// The year at a glance: headline figures, by county, by industry, by month, and the way from outings to funds.
import { withBelow } from '../../domain/offices/office.ts';
import { monthsOf, type Period } from '../../domain/figures/period.ts';
import {
  monthColumns,
  sectionsInUse,
  tableColumns,
  type TableRow,
  territories,
} from '../../metrics/bulletinFigures.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';

export const headlineFigures = [
  'projects_new',
  'investment_new',
  'projects_started',
  'funds_arrived',
  'projects_new_manufacturing_share',
  'investment_new_manufacturing_share',
  'projects_started_manufacturing_share',
  'funds_arrived_manufacturing_share',
] as const;

export const countyColumns = [...tableColumns, 'funds_arrived_completion'] as const;

export const funnelFigures = [
  'city_leader_outings',
  'county_chief_outings',
  'city_leader_projects_distinct',
  'projects_new',
  'projects_started',
  'funds_arrived',
] as const;

/** Everything that it counts. */
export const overviewFigures: ReadonlySet<string> = new Set([
  ...headlineFigures,
  ...countyColumns,
  ...tableColumns,
  ...monthColumns,
  ...funnelFigures,
]);

export interface AnsweredOverview {
  readonly headline: readonly Figure[];
  readonly byCounty: readonly TableRow[];
  readonly byIndustry: readonly TableRow[];
  readonly byMonth: readonly { readonly figure: string; readonly months: readonly Figure[] }[];
  readonly months: readonly string[];
  readonly funnel: readonly Figure[];
}

const kept = new WeakMap<object, Map<string, AnsweredOverview>>();

/** Everyone looks at the same overview, so what is known now is answered once per version of the ledger. */
export function overviewOf(facts: CityFacts, question: Question): AnsweredOverview {
  if (question.at !== latest) return answer(facts, question);
  const answers = kept.get(facts.basis) ?? new Map<string, AnsweredOverview>();
  kept.set(facts.basis, answers);
  const key = `${question.period.text}|${question.officeId ?? ''}|${question.section ?? ''}`;
  const before = answers.get(key);
  if (before) return before;
  const made = answer(facts, question);
  // Periods are of the asker's choosing: what is kept must not grow with them.
  if (answers.size < 200) answers.set(key, made);
  return made;
}

function answer(facts: CityFacts, question: Question): AnsweredOverview {
  const ask = (id: string, more: { officeId?: string; section?: string; period?: Period } = {}): Figure[] => {
    const figure = figureOf(id, facts, { ...question, ...more });
    return figure ? [figure] : [];
  };
  const row = (columns: readonly string[], of: string | null, more: { officeId?: string; section?: string }) => ({
    of,
    cells: columns.flatMap((id) => ask(id, more)),
  });
  const below = question.officeId ? withBelow(facts.offices, [question.officeId]) : undefined;
  const counties = territories(facts, question).filter((office) => !below || below.has(office.id));
  const sections = question.section ? [question.section] : sectionsInUse(facts);
  const months = monthsOf(question.period);
  return {
    headline: headlineFigures.flatMap((id) => ask(id)),
    byCounty: [...counties.map((o) => row(countyColumns, o.id, { officeId: o.id })), row(countyColumns, null, {})],
    byIndustry: [...sections.map((s) => row(tableColumns, s, { section: s })), row(tableColumns, null, {})],
    byMonth: monthColumns.map((id) => ({ figure: id, months: months.flatMap((month) => ask(id, { period: month })) })),
    months: months.map((month) => month.text),
    funnel: funnelFigures.flatMap((id) => ask(id)),
  };
}

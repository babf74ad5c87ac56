// The year at a glance: headline figures, by county, by industry, by month, and the way from outings to funds.
import { wayText } from '../../domain/figures/way.ts';
import { withBelow } from '../../domain/offices/office.ts';
import { monthsOf, type Period } from '../../domain/figures/period.ts';
import { periodBefore } from '../../domain/figures/periodBefore.ts';
import { placesByValue } from '../../domain/figures/ranking.ts';
import {
  monthColumns,
  sectionsInUse,
  tableColumns,
  type TableRow,
  territories,
} from '../../metrics/bulletinFigures.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, latest, yearsAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { Slice } from '../../metrics/inSlices.ts';
import type { Sight } from './mayAsk.ts';

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

/** Beside the total of funds in place how far it is borne out. */
export const gradeFigures = [
  'funds_corroborated',
  'funds_single_voucher',
  'funds_uncorroborated',
  'funds_corroborated_share',
] as const;

export const countyColumns = [...tableColumns, 'funds_arrived_completion', 'funds_arrived_pace'] as const;

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
  ...gradeFigures,
  ...countyColumns,
  ...tableColumns,
  ...monthColumns,
  ...funnelFigures,
]);

export type RankedColumn = (typeof countyColumns)[number];

export interface AnsweredOverview {
  readonly headline: readonly Figure[];
  readonly grades: readonly Figure[];
  readonly byCounty: readonly TableRow[];
  readonly byIndustry: readonly TableRow[];
  readonly byMonth: readonly { readonly figure: string; readonly months: readonly Figure[] }[];
  readonly months: readonly string[];
  readonly funnel: readonly Figure[];
}

/** A county's place by one column, and how many it has gained since the period before. */
export interface CountyPlace {
  readonly place: number | null;
  /** Null where it had no place then, or has none now. */
  readonly gained: number | null;
}

export interface Ranking {
  readonly by: RankedColumn;
  readonly before: string;
  /** By office. */
  readonly places: ReadonlyMap<string, CountyPlace>;
}

/** Asked only on demand: each county is counted a second time, in the period before. */
export function rankingOf(
  facts: CityFacts,
  question: Question,
  answered: AnsweredOverview,
  { by, tells }: { readonly by: RankedColumn; readonly tells: Sight['tells'] },
): Ranking {
  const years = yearsAt(facts, question.at);
  const period = periodBefore(question.period, years);
  const rows = answered.byCounty.filter((row) => row.of !== null);
  const exact = (figure: Figure | undefined) => figure?.exact ?? null;
  const now = placesByValue(rows.map(({ cells }) => exact(cells.find(({ id }) => id === by))));
  const before = rows.map((row): Question => ({ ...question, period, officeId: row.of ?? undefined }));
  // Whoever may not ask the period before is not told the order in which the counties stood in it.
  const isTold = before.every(tells);
  // By the version of the period that is told: places move by what was done, not by how it is counted.
  const then = placesByValue(
    before.map((asked) => (isTold ? exact(figureOf(by, facts, asked, question.period.to)) : null)),
  );
  const places = rows.map((row, n): [string, CountyPlace] => {
    const [place = null, earlier = null] = [now[n], then[n]];
    return [row.of ?? '', { place, gained: place === null || earlier === null ? null : earlier - place }];
  });
  return { by, before: period.text, places: new Map(places) };
}

/** Who has nothing stands last, and is there. A ratio says nothing of it: nought of a target is a number below nought in pace. */
function noughtLast(rows: readonly TableRow[]): TableRow[] {
  const isNought = ({ of, cells }: TableRow) =>
    of !== null && cells.every(({ definition, exact }) => definition.kind === 'ratio' || !exact?.numerator);
  return [...rows.filter((row) => !isNought(row)), ...rows.filter(isNought)];
}

const kept = new WeakMap<object, Map<string, AnsweredOverview>>();

/** Everyone looks at the same overview, so what is known now is answered once per version of the ledger. */
export async function overviewOf(facts: CityFacts, question: Question): Promise<AnsweredOverview> {
  if (question.at !== latest) return answer(facts, question);
  const answers = kept.get(facts.basis) ?? new Map<string, AnsweredOverview>();
  kept.set(facts.basis, answers);
  const { period, officeId = '', section = '', way } = question;
  // All that a question asks by: what is left out here is answered to the next one who asks otherwise.
  const key = [period.text, period.from, period.to, officeId, section, wayText(way), facts.today?.(latest)].join('|');
  const before = answers.get(key);
  if (before) return before;
  const made = await answer(facts, question);
  // Periods are of the asker's choosing: what is kept must not grow with them.
  if (answers.size < 200) answers.set(key, made);
  return made;
}

/** Some two hundred figures, counted in slices. */
async function answer(facts: CityFacts, question: Question): Promise<AnsweredOverview> {
  const slice = new Slice();
  type Narrower = { readonly officeId?: string; readonly section?: string; readonly period?: Period };
  const ask = async (ids: Iterable<string>, more: Narrower = {}): Promise<Figure[]> => {
    const figures: Figure[] = [];
    for (const id of ids) {
      const figure = figureOf(id, facts, { ...question, ...more });
      if (figure) figures.push(figure);
      if (slice.isOver) await slice.mayEnd();
    }
    return figures;
  };
  const table = async (columns: readonly string[], rows: readonly (readonly [of: string, more: Narrower])[]) => {
    const all: TableRow[] = [];
    for (const [of, more] of rows) all.push({ of, cells: await ask(columns, more) });
    return [...all, { of: null, cells: await ask(columns) }];
  };
  const below = question.officeId ? withBelow(facts.offices, [question.officeId]) : undefined;
  const counties = territories(facts, question).filter((office) => !below || below.has(office.id));
  const sections = question.section ? [question.section] : sectionsInUse(facts);
  const months = monthsOf(question.period);
  const byMonth: { figure: string; months: Figure[] }[] = [];
  for (const figure of monthColumns) {
    const own: Figure[] = [];
    for (const period of months) own.push(...(await ask([figure], { period })));
    byMonth.push({ figure, months: own });
  }
  return {
    headline: await ask(headlineFigures),
    grades: await ask(gradeFigures),
    byCounty: noughtLast(
      await table(
        countyColumns,
        counties.map(({ id }) => [id, { officeId: id }]),
      ),
    ),
    byIndustry: await table(
      tableColumns,
      sections.map((section) => [section, { section }]),
    ),
    byMonth,
    months: months.map((month) => month.text),
    funnel: await ask(funnelFigures),
  };
}

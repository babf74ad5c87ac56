// The receipt of a figure: its rows, page by page. Rows in reach are opened; those of other offices are counted.
import { nounThat } from '../../domain/entries/nouns.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Question } from '../../metrics/count.ts';
import type { Measure } from '../../metrics/definition.ts';
import { type CityFacts, type Fact, type KnownAt, latest, periodAt } from '../../metrics/facts.ts';
import { type Figure, type FigureRow, figureOf } from '../../metrics/figure.ts';
import { type ReceiptSourceRow, receiptRows } from '../../storage/figures/receiptRows.ts';
import { inScopeByKey, type Store } from '../../storage/store.ts';
import { graded, type GradedArrival } from '../corroboration/gradedArrivals.ts';
import { borneBy, schemeAt } from '../../metrics/corroboration/fundsGrade.ts';
import { readingScope } from '../people/reach.ts';

export type ReceiptColumn = 'value' | 'day' | 'office' | 'title' | 'subtitle';

export interface ReceiptLine extends FigureRow, Omit<ReceiptSourceRow, 'projectSampleFields' | 'sampleFields'> {
  /** Columns whose value is invented. */
  readonly sampleFields: readonly (ReceiptColumn | '*')[];
  /** Of a fund arrival, as known at the instant of the question. */
  readonly graded?: GradedArrival;
}

export interface ReceiptPage {
  readonly lines: readonly ReceiptLine[];
  readonly total: number;
  readonly hidden: readonly { readonly officeId: string; readonly rows: number }[];
}

export async function receiptPage(
  store: Store,
  actor: Actor,
  facts: CityFacts,
  figure: Figure,
  { at = latest, ...paging }: { readonly page: number; readonly size: number; readonly at?: KnownAt },
): Promise<ReceiptPage> {
  const { definition, rows } = figure;
  if (definition.kind !== 'counting') return { lines: [], total: 0, hidden: [] };
  const scope = await readingScope(store, actor);
  const reach = new Set(scope.officeIds);
  const factOf = byRow(facts.facts[definition.entries]);
  const open: FigureRow[] = [];
  const hidden = new Map<string, number>();
  for (const row of rows) {
    const officeId = factOf.get(row.id)?.officeId ?? '';
    if (reach.has(officeId)) open.push(row);
    else hidden.set(officeId, (hidden.get(officeId) ?? 0) + 1);
  }
  const from = (paging.page - 1) * paging.size;
  const shown = open.slice(from, from + paging.size);
  const entryIds = [...new Set(shown.map((row) => entryIdOf(row.id)))];
  const details = await inScopeByKey(store, scope, (tx) =>
    receiptRows(tx, actor.cityCode, definition.entries, entryIds),
  );
  const gradedOf = definition.entries === nounThat('claims').kind ? gradesOf(facts, at, shown) : undefined;
  const byRowId = new Map(details.map((d) => [d.no === null ? d.entryId : `${d.entryId}#${d.no}`, d]));
  return {
    lines: shown.flatMap((row) => {
      const detail = byRowId.get(row.id);
      if (!detail) return [];
      const grade = gradedOf?.get(row.id);
      return [{ ...lineOf(row, detail, definition.measure), ...(grade ? { graded: grade } : {}) }];
    }),
    total: rows.length,
    hidden: [...hidden].map(([officeId, n]) => ({ officeId, rows: n })),
  };
}

function gradesOf(facts: CityFacts, at: KnownAt, rows: readonly FigureRow[]): ReadonlyMap<string, GradedArrival> {
  const [factOf, borne, scheme] = [
    byRow(facts.facts[nounThat('claims').kind]),
    borneBy(facts, at),
    schemeAt(facts, at),
  ];
  const arrivals = rows.flatMap(({ id }) => factOf.get(id) ?? []);
  return new Map(arrivals.map((fact) => [fact.rowId, graded(scheme(fact.on), borne(fact))]));
}

const kept = new WeakMap<readonly Fact[], ReadonlyMap<string, Fact>>();

/** A page of a receipt shows some of many rows: all are gone through once for each version of the ledger. */
function byRow(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const found = kept.get(facts) ?? new Map(facts.map((fact) => [fact.rowId, fact]));
  kept.set(facts, found);
  return found;
}

/** The figures that a ratio is made of. */
export function inputFigures(figure: Figure, facts: CityFacts, question: Question): Figure[] {
  return (figure.inputs ?? []).flatMap(
    ({ id, period }) =>
      figureOf(id, facts, { ...question, period: periodAt(facts, period, question.at) }, question.period.to) ?? [],
  );
}

function entryIdOf(rowId: string): string {
  return rowId.split('#')[0] ?? rowId;
}

function lineOf(row: FigureRow, detail: ReceiptSourceRow, measure: Measure): ReceiptLine {
  const { projectSampleFields, sampleFields, ...rest } = detail;
  return { ...row, ...rest, sampleFields: sampleColumns(measure, sampleFields, projectSampleFields ?? []) };
}

const own: Readonly<Record<string, ReceiptColumn>> = {
  occurredOn: 'day',
  majorOn: 'day',
  officeId: 'office',
  members: 'title',
  visits: 'title',
  name: 'title',
  claimedFen: 'value',
  recognisedFen: 'value',
  guests: 'value',
  guestCompanies: 'value',
  speeches: 'value',
};

/** Names of an entry's invented fields as columns of the receipt. */
function sampleColumns(measure: Measure, entry: readonly string[], project: readonly string[]) {
  const columns = new Set<ReceiptColumn | '*'>(
    entry.map((field) => (field === '*' ? '*' : (own[field] ?? 'subtitle'))),
  );
  const invented = (field: string) => project.includes('*') || project.includes(field);
  if (invented('name')) columns.add('title');
  if (
    measure.kind === 'sum' &&
    (measure.of === 'investmentFen' || measure.of === 'signedFen') &&
    invented('investment')
  )
    columns.add('value');
  return [...columns];
}

// A text of the city as a list of figures: its sections, and the tables and charts beside them. It computes nothing and words
// nothing.
import { isTerritory, type Office, withBelow } from '../domain/offices/office.ts';
import { monthsOf, type Period } from '../domain/figures/period.ts';
import { keyIn } from '../domain/bulletin/figureKey.ts';
import { askedIn } from '../domain/bulletin/say.ts';
import { periodRelative, type RelativePeriod } from '../domain/figures/relativePeriod.ts';
import { type Bridge, bridgesOf } from './bridge.ts';
import type { Question } from './count.ts';
import { type CityFacts, profileAt, yearsAt } from './facts.ts';
import { type Figure, figureOf, isWholeBase, untold } from './figure.ts';
import { kindsAt, treeAt } from './officesBelow.ts';

/** Columns of the tables by county and by industry. */
export const tableColumns = ['projects_new', 'investment_new', 'projects_started', 'funds_arrived'] as const;
export const monthColumns = ['projects_new', 'funds_arrived'] as const;

/** What stands in tables and charts. */
export const besideFigures: readonly string[] = [...tableColumns, ...monthColumns];

export interface TableRow {
  /** An office's id, a section letter, or null for the total. */
  readonly of: string | null;
  readonly cells: readonly Figure[];
}

export interface AnsweredBulletin {
  /** Each figure of a period once, in the order in which the text names them. */
  readonly figures: readonly Figure[];
  /** The same by how the text asks for them. */
  readonly asked: ReadonlyMap<string, Figure>;
  readonly byCounty: readonly TableRow[];
  readonly byIndustry: readonly TableRow[];
  readonly byMonth: readonly { readonly figure: string; readonly months: readonly Figure[] }[];
}

/** What a text asks for. Like is compared with like: by the version of the period that the text tells. */
export function figureAsked(ask: string, city: CityFacts, question: Question): Figure | undefined {
  const { figure: id, of } = askedIn(ask);
  const figure = figureOf(id, city, questionIn(of, city, question), question.period.to);
  return figure && of && !isOfWholeDays(figure, of, city, question) ? untold(figure) : figure;
}

/** Whether the ledger is complete over a second period: what a growth is not told against is not told as 上年同期 either. */
function isOfWholeDays({ id, definition }: Figure, of: RelativePeriod, city: CityFacts, question: Question): boolean {
  const { completeFrom } = profileAt(city, question.at);
  if (completeFrom) return questionIn(of, city, question).period.from >= completeFrom;
  return of !== 'last_year' || definition.kind === 'ratio' || isWholeBase(id, city, question, question.period.to);
}

/** The same of a second period. */
export function questionIn(of: RelativePeriod | undefined, city: CityFacts, question: Question): Question {
  if (!of) return question;
  const { period, at } = question;
  return { ...question, period: periodRelative(period, of, yearsAt(city, at), city.today?.(at)) };
}

/** Over which changes of definition it is told what a text asks for. */
export function bridgesAsked(ask: string, city: CityFacts, question: Question): Bridge[] {
  const figure = figureAsked(ask, city, question);
  const { of } = askedIn(ask);
  if (!figure || (of && figure.absence === 'base_incomplete')) return [];
  return bridgesOf(figure, city, questionIn(of, city, question), question.period.to);
}

/** Answers every figure that a text names for a period, as known at an instant. */
export function answerBulletin(city: CityFacts, asks: Iterable<string>, question: Question): AnsweredBulletin {
  const { period } = question;
  const ask = (id: string, more: { officeId?: string; section?: string; period?: Period } = {}): Figure[] => {
    const figure = figureOf(id, city, { ...question, ...more });
    return figure ? [figure] : [];
  };
  const row = (of: string | null, more: { officeId?: string; section?: string }): TableRow => ({
    of,
    cells: tableColumns.flatMap((id) => ask(id, more)),
  });
  const asked = new Map(
    [...asks].flatMap((one) => {
      const figure = figureAsked(one, city, question);
      return figure ? [[one, figure] as const] : [];
    }),
  );
  return {
    figures: [...new Map([...asked.values()].map((figure) => [keyIn(figure, period.text), figure])).values()],
    asked,
    byCounty: [...territoriesOf(city, question).map((o) => row(o.id, { officeId: o.id })), row(null, {})],
    byIndustry: [...sectionsInUse(city).map((s) => row(s, { section: s })), row(null, {})],
    byMonth: monthColumns.map((id) => ({
      figure: id,
      months: monthsOf(period).flatMap((month) => ask(id, { period: month })),
    })),
  };
}

/**
 * The lines of a table by county: counties and zones that were there in the period and lie below no other on its last
 * day, so that no row stands in two lines.
 */
export function territories(city: CityFacts, { period, at }: Pick<Question, 'period' | 'at'>): Office[] {
  const all = city.offices.filter(isTerritory);
  const tree = treeAt(city.officeHistory, period.to, at);
  const nested = (office: Office) =>
    all.some((other) => other !== office && withBelow(tree, [other.id]).has(office.id));
  return all.filter((office) => !(office.endedOn && office.endedOn <= period.from) && !nested(office));
}

type OfWhom = Pick<Question, 'period' | 'at' | 'officeId'>;

/** Of one office those that lie below it; it is no line of its own table. */
export function territoriesOf(city: CityFacts, question: OfWhom): Office[] {
  return below(city, question, territories(city, question));
}

/** The departments that were there in the period; of one office those that lie below it. */
export function departmentsOf(city: CityFacts, question: OfWhom): Office[] {
  const { period, at } = question;
  const kindOn = kindsAt(city.officeHistory, at);
  const wasThere = ({ id, endedOn }: Office) =>
    kindOn(id, period.to) === 'department' && !(endedOn && endedOn <= period.from);
  return below(city, question, city.offices.filter(wasThere));
}

function below(city: CityFacts, { period, at, officeId }: OfWhom, offices: Office[]): Office[] {
  if (!officeId) return offices;
  const ids = withBelow(treeAt(city.officeHistory, period.to, at), [officeId]);
  return offices.filter(({ id }) => id !== officeId && ids.has(id));
}

/** Names of the counties and zones of which a figure is nought. */
export function countiesWithout(ask: string, city: CityFacts, question: Question): string[] {
  return territoriesOf(city, question)
    .filter((office) => figureAsked(ask, city, { ...question, officeId: office.id })?.exact?.numerator === 0n)
    .map(({ name }) => name);
}

const sections = new WeakMap<CityFacts['projects'], string[]>();

/** Sections of GB/T 4754 that any project of the city has, in the standard's order. */
export function sectionsInUse({ projects }: CityFacts): string[] {
  const kept = sections.get(projects);
  if (kept) return kept;
  const found = new Set<string>();
  for (const versions of projects.values()) for (const v of versions) found.add(String(v.fields['section']));
  const sorted = [...found].toSorted();
  sections.set(projects, sorted);
  return sorted;
}

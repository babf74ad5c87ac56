// How finely figures may be cut by somebody who may not open the rows behind them: a figure of one day, or of one outing,
// is a row in disguise. Who may read an office's rows may ask of it whatever they like. A setting of the city, from a day on.
import { z } from 'zod';
import { Day, daysInMonth } from '../day.ts';
import type { Period } from './period.ts';
import { occasionIn, type Way } from './way.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

/** Finest first; `never`: only for who may open the rows. */
export const grains = ['day', 'month', 'quarter', 'half', 'year', 'never'] as const;
export type Grain = (typeof grains)[number];

/**
 * What a figure may be cut by: nothing or an office; a section of the industries, or a chain, of the whole city; both, or one of
 * them within an office; one single outing or activity.
 */
export const cuts = ['office', 'section', 'chain', 'crossed', 'single'] as const;
export type Cut = (typeof cuts)[number];

const Finest = z.strictObject({
  office: z.enum(grains),
  section: z.enum(grains),
  chain: z.enum(grains),
  crossed: z.enum(grains),
  single: z.enum(grains),
});

const fields = {
  /** The shortest period, by cut. */
  finest: Finest,
  /** As known earlier only at instants that were told: of a publication, a close, the end of a month. */
  toldInstantsOnly: z.boolean(),
  /** Questions about the rows of others beyond the everyday ones that one account may ask in an hour. */
  questionsAnHour: z.int().min(10).max(100_000),
};

export const SetCellRule = z.strictObject({
  id: z.uuid(),
  effectiveFrom: Day,
  ...fields,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetCellRule = z.output<typeof SetCellRule>;
export type CellRule = Pick<SetCellRule, 'finest' | 'toldInstantsOnly' | 'questionsAnHour'>;

/**
 * What bulletins and the product's own screens show to everybody: the shortest period by cut, as known now. An officer who
 * opens them all day asks nothing else; what is not among it is counted (`questionsAnHour`), also where it is refused.
 */
export const everyday: CellRule['finest'] = {
  office: 'month',
  section: 'year',
  chain: 'year',
  crossed: 'never',
  single: 'never',
};

/** Of a city that has set none. */
export const defaultCellRule: CellRule = {
  finest: everyday,
  toldInstantsOnly: true,
  questionsAnHour: 200,
};

export function cellRuleBreaches({ effectiveFrom }: SetCellRule, today: string): Breach[] {
  return effectiveFrom < today ? [{ law: 'rule_day_in_past', field: 'effectiveFrom', detail: { today } }] : [];
}

export interface CutQuestion {
  readonly period: Period;
  readonly officeId?: string | undefined;
  readonly section?: string | undefined;
  readonly way?: Way | undefined;
}

/** What of somebody else's rows a question asks for too finely. */
export function cellBreaches(question: CutQuestion, { finest }: Pick<CellRule, 'finest'>): Breach[] {
  const { cut, field } = cutOf(question);
  const grain = finest[cut];
  if (grain === 'never') return [{ law: 'cut_for_readers_only', field }];
  const isTooFine = grains.indexOf(grainOf(question.period)) < grains.indexOf(grain);
  return isTooFine ? [{ law: 'cut_too_fine', field: 'period', detail: { grain } }] : [];
}

export function isEveryday(question: CutQuestion): boolean {
  return cellBreaches(question, { finest: everyday }).length === 0;
}

function cutOf({ officeId, section, way }: CutQuestion): { readonly cut: Cut; readonly field: string } {
  const chain = (way?.chains?.length ?? 0) > 0;
  const occasion = occasionIn(way);
  if (occasion) return { cut: 'single', field: occasion.kind };
  if ((section || chain) && (officeId || (section && chain))) {
    return { cut: 'crossed', field: section ? 'section' : 'chain' };
  }
  if (section) return { cut: 'section', field: 'section' };
  return chain ? { cut: 'chain', field: 'chain' } : { cut: 'office', field: 'office' };
}

/** The coarsest part of a year that the period consists of. Days of an assessment year are told by the city. */
export function grainOf({ text, from, to }: Period): Exclude<Grain, 'never'> {
  if (/^A\d{4}$/.test(text)) return 'year';
  const lastDay = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  if (from.slice(8) !== '01' || Number(to.slice(8)) !== lastDay) return 'day';
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (first === 1 && last === 12) return 'year';
  if (first % 6 === 1 && last % 6 === 0) return 'half';
  return first % 3 === 1 && last % 3 === 0 ? 'quarter' : 'month';
}

/** Midnight in the city at the end of a month: what stood then is told by the month's own report. */
export function isEndOfMonth(at: number): boolean {
  const there = new Date(at + 8 * 3_600_000).toISOString();
  return there.slice(8) === '01T00:00:00.000Z';
}

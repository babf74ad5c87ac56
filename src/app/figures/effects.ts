// What a change of the city's lists would do: figures that would say otherwise, and the texts that print them.
import { type Period, periodOfDays } from '../../domain/figures/period.ts';
import { labelKindOf, type LabelKind, type Labels } from '../../domain/figures/lists/labels.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import { stretchesOf } from '../../metrics/catalogue/stretches.ts';
import type { Question } from '../../metrics/count.ts';
import type { Condition } from '../../metrics/definition.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import type { UsesOfFigure } from './figureUses.ts';

/** A version that asks by a condition, and days on which it is in force: periods that end on these are counted by it. */
export interface AskingVersion {
  readonly figureId: string;
  readonly version: number;
  readonly from: string;
  /** Null: without an end. */
  readonly to: string | null;
}

export interface Effect {
  readonly figureId: string;
  /** Where the change bears on versions of the past as well: which one is told of. */
  readonly asking?: AskingVersion;
  /** That is told of: the asked one where it ends in the days of the version. Null where nothing is counted by it yet. */
  readonly period: Period | null;
  /** Undefined where no version is in force, or whoever asks may not be told. */
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
}

/** Every version that asks by such a condition, of the past too: a period of then is counted by it to this day. */
export function versionsAsking(catalogue: Catalogue, asks: (condition: Condition) => boolean): AskingVersion[] {
  return [...catalogue.ids].flatMap((figureId) =>
    stretchesOf(catalogue, figureId)
      .filter(({ definition }) => definition.conditions.some((condition) => asks(condition)))
      .map(({ definition: { version }, from, to }) => ({ figureId, version, from, to })),
  );
}

/** Each figure once, with the last day on which it asks; null where that lies ahead or never comes. */
export function askedUntil(
  asking: readonly AskingVersion[],
  today: string,
): { readonly id: string; readonly until: string | null }[] {
  return [...Map.groupBy(asking, ({ figureId }) => figureId)].map(([id, versions]) => {
    const last = versions.at(-1)?.to ?? null;
    return { id, until: last !== null && last < today ? last : null };
  });
}

/** Whether a condition asks for one of these labels. */
export function asksForLabel(
  kind: LabelKind,
  labels: Labels,
  wanted: ReadonlySet<string>,
): (condition: Condition) => boolean {
  return ({ field, op, value }) =>
    op === 'has' && labelKindOf(field) === kind && wanted.has(labels.standsFor(kind, value));
}

export interface ChangeTried {
  readonly before: CityFacts;
  readonly after: CityFacts;
}

export interface EffectsAsked {
  readonly question: Question;
  readonly today: string;
  /** Whether periods that nobody asked for may be told, too. */
  readonly tellsMore: boolean;
}

/** A change that bears on rows of all days, as that of a label does: what each version says, and would say. */
export function effectsOnAll(
  asking: readonly AskingVersion[],
  { before, after }: ChangeTried,
  { question, today, tellsMore }: EffectsAsked,
): Effect[] {
  return asking.map((one) => {
    const isAsked = isWithin(question.period.to, one);
    const period = isAsked ? question.period : one.from > today ? null : lastYearIn(one, today);
    const told = period && (isAsked || tellsMore) ? { ...question, period } : undefined;
    const said = (facts: CityFacts) => told && figureOf(one.figureId, facts, told);
    return { figureId: one.figureId, asking: one, period, before: said(before), after: said(after) };
  });
}

/** A change that holds from a day on: of a period that ends before it, one looks what it would be. */
export function effectsFrom(
  ids: readonly string[],
  { before, after }: ChangeTried,
  { question, from }: { readonly question: Question; readonly from: string },
): Effect[] {
  const { period } = question;
  return ids.map((figureId) => ({
    figureId,
    period,
    before: figureOf(figureId, before, question),
    after: figureOf(figureId, after, question, from > period.to ? from : period.to),
  }));
}

const isWithin = (day: string, { from, to }: Pick<AskingVersion, 'from' | 'to'>) =>
  from <= day && (to === null || day <= to);

/** The last year of those days, or what of it lies in them. */
function lastYearIn({ from, to }: AskingVersion, today: string): Period {
  const last = to !== null && to < today ? to : today;
  const year = last.slice(0, 4);
  const first = `${year}-01-01`;
  if (from <= first && last === `${year}-12-31`) return { text: year, from: first, to: last };
  return periodOfDays(from > first ? from : first, last);
}

/** Texts that print one of these, or what is made of it. */
export function textsUsing(usesOf: (id: string) => UsesOfFigure, ids: readonly string[]): UsesOfFigure['texts'] {
  const all = ids.flatMap((id) => [id, ...usesOf(id).figures]).flatMap((id) => usesOf(id).texts);
  return [...new Map(all.map((text) => [text.textId, text])).values()];
}

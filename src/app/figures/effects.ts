// What a change of the city's lists would do: figures that would say otherwise, and the texts that print them.
import { labelKindOf, type LabelKind, type Labels } from '../../domain/figures/lists/labels.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import type { Question } from '../../metrics/count.ts';
import type { Condition, CountingDefinition } from '../../metrics/definition.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import type { UsesOfFigure } from './figureUses.ts';

export interface Effect {
  readonly figureId: string;
  /** Undefined where no version is in force. */
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
}

/** Figures of which a version that is not over asks by such a condition. */
export function figuresAsking(
  catalogue: Catalogue,
  today: string,
  asks: (condition: Condition, definition: CountingDefinition) => boolean,
): string[] {
  return [...catalogue.ids].filter((id) =>
    catalogue
      .versionsOf(id)
      .some(
        (one) =>
          one.kind === 'counting' &&
          (one.effectiveFrom > today || catalogue.on(id, today) === one) &&
          one.conditions.some((condition) => asks(condition, one)),
      ),
  );
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
  /** The day from which it would hold; of a period that ends before, one looks what it would be. */
  readonly from?: string | undefined;
}

/** What the figures say, and would say, of the same time. */
export function effectsOn(ids: readonly string[], { before, after, from }: ChangeTried, question: Question): Effect[] {
  const { to } = question.period;
  return ids.map((figureId) => ({
    figureId,
    before: figureOf(figureId, before, question),
    after: figureOf(figureId, after, question, from !== undefined && from > to ? from : to),
  }));
}

/** Texts that print one of these, or what is made of it. */
export function textsUsing(usesOf: (id: string) => UsesOfFigure, ids: readonly string[]): UsesOfFigure['texts'] {
  const all = ids.flatMap((id) => [id, ...usesOf(id).figures]).flatMap((id) => usesOf(id).texts);
  return [...new Map(all.map((text) => [text.textId, text])).values()];
}

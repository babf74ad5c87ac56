// A text of the city: sections of paragraphs of clauses. Each clause stands for itself: what is said where its figures are
// nought it says itself, and what goes unsaid goes alone. A city adds versions; none is ever changed.
import { z } from 'zod';
import { parseScaled } from '../exact.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { figuresOf, piecesOf } from './say.ts';

const figureId = codeText(/^[a-z][a-z0-9_]{2,60}$/);

/** What must hold of a figure before a clause is due. */
export const Rule = z.strictObject({
  figure: figureId,
  is: z.enum(['above', 'at_least', 'below']),
  than: codeText(/^-?\d{1,12}(\.\d{1,6})?$/),
});
export type Rule = z.output<typeof Rule>;

const said = textLine(1, 300);

export const Clause = z.strictObject({
  /** Words that stand once before the first that is said of the clauses of a sentence that have them. */
  lead: said.optional(),
  say: said,
  /** What is said where all its figures are nought; null: nothing, and it alone is left out. */
  zero: said.nullable().default(null),
  /** All must hold; absent: it is always due. */
  when: z.array(Rule).max(6).optional(),
});
export type Clause = z.output<typeof Clause>;

export const tablesOfText = ['byCounty', 'byIndustry'] as const;
export const chartsOfText = ['projectsByMonth', 'fundsByCounty'] as const;

export const Section = z.strictObject({
  id: codeText(/^[a-z][a-z0-9_]{1,30}$/),
  /** Without its number: that follows from what is printed. */
  heading: textLine(1, 60),
  /** Figures that are answered, and frozen with a publication, beside those that its clauses say; they stand first. */
  figures: z.array(figureId).max(60).default([]),
  paragraphs: z.array(z.array(Clause).min(1).max(40)).max(40),
  tables: z.array(z.enum(tablesOfText)).default([]),
  charts: z.array(z.enum(chartsOfText)).default([]),
});
export type Section = z.output<typeof Section>;

export const TextBody = z.strictObject({
  title: textLine(2, 80),
  sections: z.array(Section).min(1).max(20),
});
export type TextBody = z.output<typeof TextBody>;

export const SetText = z.strictObject({
  id: z.uuid(),
  /** The same in all its versions. */
  textId: codeText(/^[a-z][a-z0-9_]{1,30}$/).refine((id) => id !== 'campaign'),
  name: textLine(2, 40),
  body: TextBody,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetText = z.output<typeof SetText>;

/** The figures of a section, those named apart first, each once. */
export function figuresOfSection({ figures, paragraphs }: Section): string[] {
  const inClauses = paragraphs.flat().flatMap((clause) => figuresOfClause(clause));
  return [...new Set([...figures, ...inClauses])];
}

export function figuresOfClause({ say, zero, when = [] }: Clause): string[] {
  return [...figuresOf(say), ...figuresOf(zero ?? ''), ...when.map(({ figure }) => figure)];
}

/** Every figure of a text, each once. */
export function figuresOfText({ sections }: TextBody): string[] {
  return [...new Set(sections.flatMap(figuresOfSection))];
}

export interface TextFacts {
  readonly isFigure: (id: string) => boolean;
  /** Words of a saying that judge, and so need a rule. */
  readonly judging: (say: string) => readonly string[];
}

/** What is wrong with a text, place by place. */
export function textBreaches({ title, sections }: TextBody, facts: TextFacts): Breach[] {
  const breaches: Breach[] = [...fieldBreaches(title, 'title', facts)];
  if (new Set(sections.map(({ id }) => id)).size < sections.length)
    breaches.push({ law: 'text_section_twice', field: 'sections' });
  for (const [s, section] of sections.entries()) {
    const place = `sections.${s}`;
    breaches.push(...fieldBreaches(section.heading, `${place}.heading`, facts));
    if (figuresOf(section.heading).length > 0) breaches.push({ law: 'text_heading_counts', field: `${place}.heading` });
    for (const figure of section.figures)
      if (!facts.isFigure(figure))
        breaches.push({ law: 'text_figure_unknown', field: `${place}.figures`, detail: { id: figure } });
    for (const [p, clauses] of section.paragraphs.entries())
      for (const [c, clause] of clauses.entries())
        breaches.push(...clauseBreaches(clause, `${place}.paragraphs.${p}.${c}`, facts));
  }
  return breaches;
}

function clauseBreaches(clause: Clause, place: string, facts: TextFacts): Breach[] {
  const { say, lead = '', zero, when = [] } = clause;
  const breaches = [
    ...fieldBreaches(say, `${place}.say`, facts),
    ...fieldBreaches(lead, `${place}.lead`, facts),
    ...fieldBreaches(zero ?? '', `${place}.zero`, facts),
  ];
  for (const { figure } of when)
    if (!facts.isFigure(figure))
      breaches.push({ law: 'text_figure_unknown', field: `${place}.when`, detail: { id: figure } });
  const judging = [lead, say].flatMap(facts.judging);
  if (judging.length > 0 && when.length === 0)
    breaches.push({ law: 'text_judges_without_rule', field: `${place}.say`, detail: { words: judging.join('') } });
  return breaches;
}

function fieldBreaches(say: string, field: string, { isFigure }: TextFacts): Breach[] {
  return piecesOf(say).flatMap((piece): Breach[] => {
    if (piece.as === 'unknown') return [{ law: 'text_field_unknown', field, detail: { name: piece.field } }];
    if (!('figure' in piece) || isFigure(piece.figure)) return [];
    return [{ law: 'text_figure_unknown', field, detail: { id: piece.figure } }];
  });
}

/** Whether a rule holds of an exact value in the figure's own unit; of none it never does. */
export function ruleHolds(
  { is, than }: Rule,
  exact: { readonly numerator: bigint; readonly denominator: bigint } | null,
): boolean {
  const bound = parseScaled(than, 6);
  if (exact === null || bound === undefined) return false;
  const [have, wanted] = [exact.numerator * 10n ** 6n, bound * exact.denominator];
  if (is === 'above') return have > wanted;
  return is === 'at_least' ? have >= wanted : have < wanted;
}

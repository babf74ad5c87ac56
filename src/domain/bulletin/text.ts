// A text of the city: sections of paragraphs of clauses. Each clause stands for itself: what is said where its figures are
// nought it says itself, and what goes unsaid goes alone. A city adds versions; none is ever changed.
import { z } from 'zod';
import { parseScaled } from '../exact.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { askedIn, askPattern, asksOf } from './say.ts';
import { serves } from './serving.ts';

const figureId = codeText(/^[a-z][a-z0-9_]{2,60}$/);

/** What must hold of a figure before a clause is due. */
export const Rule = z.strictObject({
  figure: codeText(askPattern),
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
  /** The same as long as the period still runs: what is not may yet come. Absent: what `zero` says. */
  zeroYet: said.optional(),
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
  ...serves,
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

export const EndText = z.strictObject({ id: z.uuid(), reason: textLines(1, 500, 'reason_required_for_rule') });
export type EndText = z.output<typeof EndText>;

export function asksOfClause({ say, zero, zeroYet = '', when = [] }: Clause): string[] {
  return [...asksOf(say), ...asksOf(zero ?? ''), ...asksOf(zeroYet), ...when.map(({ figure }) => figure)];
}

/** What a text asks for, each once: of a section the figures that are named apart first. */
export function asksOfText({ sections }: TextBody): string[] {
  return [
    ...new Set(sections.flatMap(({ figures, paragraphs }) => [...figures, ...paragraphs.flat().flatMap(asksOfClause)])),
  ];
}

/** Every figure of a text, of whichever period, each once. */
export function figuresOfText(text: TextBody): string[] {
  return [...new Set(asksOfText(text).map((ask) => askedIn(ask).figure))];
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

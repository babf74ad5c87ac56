// Checks the fields of a template against what there is to put in, and fills them.
import type { Breach } from '../../domain/refusal.ts';
import { isTextWord, paperWords } from '../../domain/bulletin/say.ts';
import { canonical, documentWords, figureField, type FigureForm, type Loop, loops, rowWords } from './fields.ts';
import { askOf, periodWords } from '../../domain/bulletin/say.ts';
import { relativePeriods, type RelativePeriod } from '../../domain/figures/relativePeriod.ts';
import { paragraphOf, type FieldTree, type FilledRow } from './wordTemplate.ts';

/** A field that stands for a figure: as it is written, and what it asks. */
export interface FigureAsked {
  readonly field: string;
  readonly form: FigureForm;
  readonly id: string;
  /** In another period than the document's. */
  readonly of?: RelativePeriod;
}

/** Of a level of the template: what it asks. */
export interface LevelAsked {
  readonly figures: readonly FigureAsked[];
  /** Fields that are words, by how they are written. */
  readonly words: readonly { readonly field: string; readonly word: string }[];
  readonly loops: readonly { readonly field: string; readonly loop: Loop; readonly inner: LevelAsked }[];
}

/** By code or by its Chinese name. */
export type FindFigure = (name: string) => string | undefined;

export interface AskedTemplate {
  readonly asked: LevelAsked;
  readonly breaches: readonly Breach[];
}

export function askedBy(tree: FieldTree, findFigure: FindFigure, text: string): AskedTemplate {
  const breaches: Breach[] = [];
  const asked = level(tree, null, { findFigure, breaches, place: (field) => paragraphOf(field, text) });
  return { asked, breaches };
}

interface Reading {
  readonly findFigure: FindFigure;
  readonly breaches: Breach[];
  readonly place: (field: string) => string;
}

function level(tree: FieldTree, within: Loop | null, reading: Reading): LevelAsked {
  const { findFigure, breaches, place } = reading;
  const figures: FigureAsked[] = [];
  const words: { field: string; word: string }[] = [];
  const below: { field: string; loop: Loop; inner: LevelAsked }[] = [];
  for (const [field, inner] of Object.entries(tree)) {
    const word = canonical(field);
    const loop = loops.find((each) => each === word);
    if (loop) {
      if (mayStandIn(loop, within)) below.push({ field, loop, inner: level(inner, loop, reading) });
      else {
        const detail = { name: within ?? '', inner: field, place: place(field) };
        breaches.push({ law: 'template_loop_misplaced', field: 'file', detail });
      }
      continue;
    }
    const isEmpty = Object.keys(inner).length === 0;
    if (isEmpty && isWord(word, within)) {
      words.push({ field, word });
      continue;
    }
    const { form, figure, of } = figureField(field);
    const id = findFigure(figure);
    if (id === undefined || !isEmpty)
      breaches.push({ law: 'template_field_unknown', field: 'file', detail: { name: field, place: place(field) } });
    else figures.push({ field, form, id, ...(of ? { of } : {}) });
  }
  return { figures, words, loops: below };
}

const mayStandIn = (loop: Loop, within: Loop | null): boolean =>
  loop === 'paragraphs' ? within === 'sections' : within === null;

function isWord(word: string, within: Loop | null): boolean {
  const ofRow = within === null ? [] : rowWords[within];
  const ofOthers = relativePeriods.flatMap((of) => periodWords.map((figure) => askOf({ figure, of })));
  return [...ofRow, ...documentWords, ...paperWords, ...ofOthers].includes(word) || isTextWord(word);
}

/** What stands in the place of figures and words; a loop's rows come as these again. */
export interface RowFacts {
  readonly word: (word: string) => string;
  readonly figure: (asked: FigureAsked) => string;
  readonly rows: (loop: Loop) => readonly RowFacts[];
}

export function filledBy(asked: LevelAsked, facts: RowFacts): FilledRow {
  return Object.fromEntries([
    ...asked.words.map(({ field, word }) => [field, facts.word(word)] as const),
    ...asked.figures.map((figure) => [figure.field, facts.figure(figure)] as const),
    ...asked.loops.map(
      ({ field, loop, inner }) => [field, facts.rows(loop).map((row) => filledBy(inner, row))] as const,
    ),
  ]);
}

/** Whether a word stands anywhere, also in the rows of a loop. */
export function asksWord({ words, loops: below }: LevelAsked, word: string): boolean {
  return words.some((one) => one.word === word) || below.some(({ inner }) => asksWord(inner, word));
}

/** Every figure that a template asks, of its document and of the rows of its loops. */
export function figuresAsked({ figures, loops: below }: LevelAsked): string[] {
  return [...new Set([...figures.map(({ id }) => id), ...below.flatMap(({ inner }) => figuresAsked(inner))])];
}

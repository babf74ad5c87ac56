// What a bureau may write into its own Word file, in braces: figures by code or by name, words of the period and of the paper,
// and loops over counties, industries, departments and the sections of the text.
import { isRelativePeriod, type RelativePeriod } from '../../domain/figures/relativePeriod.ts';
import { templateWords } from '../../labels/bulletin/templateWords.ts';

/** Loops, and whose rows they have. */
export const loops = ['counties', 'industries', 'departments', 'sections', 'paragraphs'] as const;
export type Loop = (typeof loops)[number];

/** Words that stand anywhere, beside those of the text (`period`, `city`, …). */
export const documentWords = [
  'title',
  'issuer',
  'masthead',
  'number',
  'addressee',
  'opening',
  'date',
  'copies',
  'notes',
] as const;

/** Of a row of a loop. */
export const rowWords: Readonly<Record<Loop, readonly string[]>> = {
  counties: ['name', 'row'],
  industries: ['name', 'row'],
  departments: ['name', 'row'],
  sections: ['heading'],
  paragraphs: ['text'],
};

/** Rows of which figures can be asked. */
export type FigureLoop = Exclude<Loop, 'sections' | 'paragraphs'>;
export const isFigureLoop = (loop: Loop): loop is FigureLoop => loop !== 'sections' && loop !== 'paragraphs';

/** As a bureau would rather write them: {#县市区}{名称}{/县市区}. */
export function canonical(word: string): string {
  return word
    .split('@')
    .map((part) => templateWords.get(part) ?? part)
    .join('@');
}

export type FigureForm = 'figure' | 'value' | 'rise' | 'names' | 'none';

/** `funds_arrived`, `value:funds_arrived`, `rise:funds_arrived_growth`, `names:…`, `none:…`; of a second period `funds_arrived@month`. */
export function figureField(tag: string): FigureField {
  const [, form = 'figure', said = tag] = /^(value|rise|names|none)[:：](.+)$/u.exec(tag) ?? [];
  const at = said.lastIndexOf('@');
  const by = at < 0 ? '' : canonical(said.slice(at + 1).trim());
  // A figure's name may hold the sign; a second period that is none is told as a part of the name, which is unknown.
  return isRelativePeriod(by)
    ? { form: form as FigureForm, figure: said.slice(0, at).trim(), of: by }
    : { form: form as FigureForm, figure: said.trim() };
}

export interface FigureField {
  readonly form: FigureForm;
  readonly figure: string;
  /** In another period than the document's. */
  readonly of?: RelativePeriod;
}

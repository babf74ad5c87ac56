// What a bureau may write into its own Word file, in braces: figures by code or by name, words of the period and of the paper,
// and loops over counties, industries, departments and the sections of the text.
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
  return templateWords.get(word) ?? word;
}

export type FigureForm = 'figure' | 'value' | 'rise' | 'names' | 'none';

/** `funds_arrived`, `value:funds_arrived`, `rise:funds_arrived_growth`, `names:…`, `none:…`. */
export function figureField(tag: string): { readonly form: FigureForm; readonly figure: string } {
  const [, form, figure] = /^(value|rise|names|none)[:：](.+)$/u.exec(tag) ?? [];
  return figure === undefined
    ? { form: 'figure', figure: tag.trim() }
    : { form: form as FigureForm, figure: figure.trim() };
}

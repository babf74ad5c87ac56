// What a clause says, in pieces: words, figures by their ids, and the few other things that a text may name.
//   {funds_arrived}            a figure as it prints
//   {rise:funds_arrived_growth}  up, down or level, and by how much
//   {names:projects_new_50yi}  the names of the projects behind a figure
//   {none:projects_new}        the counties of which the figure is nought
//   {period} {span} {city} {short} {bureau}
//   {office}                 whom it is told of: the city, the one office that was asked for, or whose occasion it was
//   {occasion} {place}       of a text of one activity or outing: what it is called, and where it was
// A figure, a period and a span may be of a second period, told by how it lies to the text's own: {funds_arrived@month}.
import { isRelativePeriod, type RelativePeriod, relativePeriods } from '../figures/relativePeriod.ts';

export const textWords = ['period', 'span', 'city', 'short', 'bureau', 'office', 'occasion', 'place'] as const;
export type TextWord = (typeof textWords)[number];

/** `of`: in another period than the text's. */
export type Piece =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'word'; readonly word: TextWord; readonly of?: RelativePeriod }
  | { readonly as: 'figure' | 'rise' | 'names' | 'none'; readonly figure: string; readonly of?: RelativePeriod };

/** A figure as a text asks for it: its id, and where it is of another period which, `funds_arrived@month`. */
export function askOf({ figure, of }: { readonly figure: string; readonly of?: RelativePeriod | undefined }): string {
  return of === undefined ? figure : `${figure}@${of}`;
}

export const askPattern = new RegExp(`^[a-z][a-z0-9_]{2,60}(@(${relativePeriods.join('|')}))?$`);

export function askedIn(ask: string): { readonly figure: string; readonly of?: RelativePeriod } {
  const [figure = ask, of = ''] = ask.split('@');
  return isRelativePeriod(of) ? { figure, of } : { figure };
}

/** Words that only an activity or an outing has. */
export const occasionWords = ['occasion', 'place'] as const satisfies readonly TextWord[];

/** SaidWords that a period has: they are told of a second one, too. */
export const periodWords = ['period', 'span'] as const satisfies readonly TextWord[];

/** The pieces of a saying; a brace that is no field is a piece `unknown`. */
export function piecesOf(say: string): (Piece | { readonly as: 'unknown'; readonly field: string })[] {
  return say
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!/[{}]/.test(piece)) return { as: 'text', text: piece };
      const field = /^\{([^{}]*)\}$/.exec(piece)?.[1] ?? piece;
      const [, kind, name = '', by] =
        /^(?:(rise|names|none):)?([a-z][a-z0-9_]{2,60})(?:@([a-z_]+))?$/.exec(field) ?? [];
      if (name === '' || (by !== undefined && !isRelativePeriod(by))) return { as: 'unknown', field };
      const of = by === undefined ? {} : { of: by };
      if (kind === undefined && isTextWord(name))
        return by === undefined || periodWords.some((word) => word === name)
          ? { as: 'word', word: name, ...of }
          : { as: 'unknown', field };
      return { as: (kind as 'rise' | 'names' | 'none' | undefined) ?? 'figure', figure: name, ...of };
    });
}

/** The words of a text and of its second periods, by how a field names them: `city`, `span@month`. */
export type SaidWords = Readonly<Record<string, string>>;

export function wordIn(
  words: SaidWords,
  { word, of }: { readonly word: TextWord; readonly of?: RelativePeriod },
): string {
  return words[askOf({ figure: word, ...(of ? { of } : {}) })] ?? '';
}

/** Around a document, and not in its sentences. */
export const paperWords = ['year', 'no', 'day'] as const;
export type PaperWord = (typeof paperWords)[number];

export function isTextWord(name: string): name is TextWord {
  return textWords.some((word) => word === name);
}

/** What a saying asks for and prints, in its order. */
export function asksOf(say: string): string[] {
  return piecesOf(say).flatMap((piece) => ('figure' in piece ? [askOf(piece)] : []));
}

/** What a saying asks for to tell by name what is behind it, or who has none. */
export function namedAsksOf(say: string, as: 'names' | 'none'): string[] {
  return piecesOf(say).flatMap((piece) => (piece.as === as ? [askOf(piece)] : []));
}

// What a clause says, in pieces: words, figures by their ids, and the few other things that a text may name.
//   {funds_arrived}            a figure as it prints
//   {rise:funds_arrived_growth}  up, down or level, and by how much
//   {names:projects_new_50yi}  the names of the projects behind a figure
//   {none:projects_new}        the counties of which the figure is nought
//   {period} {span} {city} {short} {bureau}
//   {office}                 whom it is told of: the city, or the one office that was asked for
export const textWords = ['period', 'span', 'city', 'short', 'bureau', 'office'] as const;
export type TextWord = (typeof textWords)[number];

export type Piece =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'word'; readonly word: TextWord }
  | { readonly as: 'figure' | 'rise' | 'names' | 'none'; readonly figure: string };

/** The pieces of a saying; a brace that is no field is a piece `unknown`. */
export function piecesOf(say: string): (Piece | { readonly as: 'unknown'; readonly field: string })[] {
  return say
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!/[{}]/.test(piece)) return { as: 'text', text: piece };
      const field = /^\{([^{}]*)\}$/.exec(piece)?.[1] ?? piece;
      const [, kind, figure] = /^(?:(rise|names|none):)?([a-z][a-z0-9_]{2,60})$/.exec(field) ?? [];
      if (figure === undefined) return { as: 'unknown', field };
      if (kind === undefined && isTextWord(figure)) return { as: 'word', word: figure };
      return { as: (kind as 'rise' | 'names' | 'none' | undefined) ?? 'figure', figure };
    });
}

/** Around a document, and not in its sentences. */
export const paperWords = ['year', 'no', 'day'] as const;
export type PaperWord = (typeof paperWords)[number];

export function isTextWord(name: string): name is TextWord {
  return textWords.some((word) => word === name);
}

/** The figures that a saying prints, in its order. */
export function figuresOf(say: string): string[] {
  return piecesOf(say).flatMap((piece) => ('figure' in piece ? [piece.figure] : []));
}

/** The figures of which a saying tells by name what is behind them, or who has none. */
export function namedFiguresOf(say: string, as: 'names' | 'none'): string[] {
  return piecesOf(say).flatMap((piece) => (piece.as === as ? [piece.figure] : []));
}

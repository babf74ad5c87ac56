// A card that has its place.
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Card extends Box {
  readonly id: string;
  /** Counted from the left, from 0. */
  readonly column: number;
  /** Counted from the top of its column, from 0. */
  readonly place: number;
}

/** The cards of each column, from the top. */
export function columnsIn(cards: readonly Card[]): Card[][] {
  const columns: Card[][] = [];
  for (const card of cards) (columns[card.column] ??= []).push(card);
  return columns;
}

// Where one stands in the grid: what keys and the clipboard go by, and what they can do.
import type { CellPlace, Range } from './cells.ts';
import type { GridState } from './draft.ts';

export interface Typing {
  readonly text: string;
  /** Begun by typing over: arrows end it, as in a sheet. Else they move in the text. */
  readonly over: boolean;
}

export interface GridSize {
  /** Of the columns, in their order. */
  readonly names: readonly string[];
  /** With the blank rows that are shown. */
  readonly rows: number;
  readonly mostRows: number;
  /** Characters of a cell. */
  readonly mostCell: number;
}

export interface CellStanding {
  readonly grid: GridState;
  readonly size: GridSize;
  readonly at: CellPlace;
  readonly range: Range;
  readonly typing: Typing | null;
  /** Of the cell, as it was before anything was typed. */
  readonly text: string;
  readonly stand: (place: CellPlace, isChoosing?: boolean) => void;
  readonly choose: (from: CellPlace, to: CellPlace) => void;
  readonly setTyping: (typing: Typing | null) => void;
  readonly commit: () => void;
}

export const firstCell: CellPlace = { row: 0, column: 0 };

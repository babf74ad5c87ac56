// Which cell one stands on, what is chosen from there, and what is being typed into it.
import { useState } from 'react';
import { blockActsOf, type Unpasted } from './blocks.ts';
import { rangeBetween, withCells } from './cells.ts';
import type { GridState } from './draft.ts';
import { keyDownOf } from './keyDown.ts';
import { firstCell, type GridSize, type CellStanding, type Typing } from './standing.ts';

const within = (n: number, most: number): number => Math.min(Math.max(n, 0), most);

export function useCellKeys(
  grid: GridState,
  size: GridSize,
  ask: { readonly onUnpasted: (unplaced: Unpasted) => void; readonly onLeave: () => void },
) {
  const [at, setAt] = useState(firstCell);
  const [from, setFrom] = useState(firstCell);
  const [typing, setTyping] = useState<Typing | null>(null);
  const { rows } = grid.draft;
  const text = rows[at.row]?.[at.column] ?? '';
  const standing: CellStanding = {
    grid,
    size,
    at,
    range: rangeBetween(at, from),
    typing,
    text,
    stand: (place, isChoosing = false) => {
      const next = { row: within(place.row, size.rows - 1), column: within(place.column, size.names.length - 1) };
      setAt(next);
      if (!isChoosing) setFrom(next);
    },
    choose: (first, last) => {
      setFrom(first);
      setAt(last);
    },
    setTyping,
    commit: () => {
      if (typing && typing.text !== text) grid.setRows(withCells(rows, rangeBetween(at, at), () => typing.text));
      setTyping(null);
    },
  };
  return {
    ...standing,
    type: (now: string): void => setTyping((before) => ({ text: now, over: before?.over ?? true })),
    edit: (): void => setTyping({ text, over: false }),
    onKeyDown: keyDownOf(standing, ask.onLeave),
    ...blockActsOf(standing, ask.onUnpasted),
  };
}

export type CellKeys = ReturnType<typeof useCellKeys>;

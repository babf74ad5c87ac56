// Where the chosen cells stand on the screen, for the field and the frame that lie over them.
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { CellPlace, Range } from './cells.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const cellAt = (table: HTMLTableElement | null, row: number, column: number) =>
  table?.tBodies[0]?.rows[row]?.cells[column + 1];

function boxOf(from: HTMLElement | undefined, to: HTMLElement | undefined): Box | null {
  if (!from || !to) return null;
  const { offsetLeft: left, offsetTop: top } = from;
  return { left, top, width: to.offsetLeft + to.offsetWidth - left, height: to.offsetTop + to.offsetHeight - top };
}

interface Boxes {
  readonly one: Box;
  readonly all: Box;
}

/** Of the cell that one stands on, and of all that are chosen; `drawn`: of what the places depend on. */
export function useBoxes(
  table: RefObject<HTMLTableElement | null>,
  { row, column }: CellPlace,
  { top, left, bottom, right }: Range,
  drawn: unknown,
): Boxes | null {
  const [boxes, setBoxes] = useState<Boxes | null>(null);
  useLayoutEffect(() => {
    const cell = cellAt(table.current, row, column);
    const one = boxOf(cell, cell);
    const all = boxOf(cellAt(table.current, top, left), cellAt(table.current, bottom, right));
    // Where a cell stands is known when it is drawn.
    // oxlint-disable-next-line react/set-state-in-effect
    setBoxes(one && all ? { one, all } : null);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is drawn moves the cells
  }, [table, row, column, top, left, bottom, right, drawn]);
  useLayoutEffect(() => {
    cellAt(table.current, row, column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [table, row, column]);
  return boxes;
}

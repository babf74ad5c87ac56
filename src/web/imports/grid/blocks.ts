// Blocks of cells that are pasted, copied, or drawn down by the handle.
import type { ClipboardEvent } from 'react';
import { blockText, drawnDown, pasted, readBlock, withCells } from './cells.ts';
import { placed } from './placed.ts';
import type { CellStanding } from './standing.ts';

/** What of a paste found no room: rows by their number, columns by their heads or, without one, by their place. */
export interface Unpasted {
  readonly rows: number;
  readonly columns: readonly string[];
}

export const nothingUnpasted: Unpasted = { rows: 0, columns: [] };

export function blockActsOf(
  { grid, size, range, typing, choose }: CellStanding,
  onUnpasted: (unplaced: Unpasted) => void,
) {
  const { rows } = grid.draft;
  const start = { row: range.top, column: range.left };
  return {
    paste: (event: ClipboardEvent): void => {
      if (typing) return;
      event.preventDefault();
      const room = Math.max(size.mostRows - range.top, 0);
      const block = readBlock(event.clipboardData.getData('text/plain'));
      const { rows: all, left, columns } = placed(block, size.names, range.left);
      const taken = all.slice(0, room);
      onUnpasted({ rows: all.length - taken.length, columns });
      if (taken.length === 0) return;
      grid.setRows(pasted(rows, { ...range, left }, taken));
      const width = Math.max(...taken.map(({ length }) => length));
      if (taken.length === 1 && width === 1) return;
      choose({ row: range.top, column: left }, { row: range.top + taken.length - 1, column: left + width - 1 });
    },
    copy: (event: ClipboardEvent, isCut: boolean): void => {
      if (typing) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', blockText(rows, range));
      if (isCut) grid.setRows(withCells(rows, range, () => ''));
    },
    /** The handle was dragged to this row. */
    fillTo: (row: number): void => {
      if (row <= range.bottom) return;
      grid.setRows(drawnDown(rows, range, row));
      choose(start, { row, column: range.right });
    },
  };
}

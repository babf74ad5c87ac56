// Blocks of cells that are pasted, copied, or drawn down by the handle.
import type { ClipboardEvent } from 'react';
import { blockText, drawnDown, pasted, readBlock, withCells } from './cells.ts';
import type { CellStanding } from './standing.ts';

/** `onTooMany`: how many rows of what was pasted last found no room. */
export function blockActsOf({ grid, size, range, typing, choose }: CellStanding, onTooMany: (rows: number) => void) {
  const { rows } = grid.draft;
  const start = { row: range.top, column: range.left };
  return {
    paste: (event: ClipboardEvent): void => {
      if (typing) return;
      event.preventDefault();
      const block = readBlock(event.clipboardData.getData('text/plain'));
      const taken = block.slice(0, size.mostRows - range.top);
      onTooMany(block.length - taken.length);
      grid.setRows(pasted(rows, range, taken, size.columns));
      const width = Math.max(...taken.map(({ length }) => length));
      if (taken.length === 1 && width === 1) return;
      const right = Math.min(range.left + width, size.columns) - 1;
      choose(start, { row: range.top + taken.length - 1, column: right });
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

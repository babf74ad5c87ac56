// What keys do in the grid, as in a sheet.
import type { KeyboardEvent } from 'react';
import { filledDown, withCells } from './cells.ts';
import { firstCell, type CellStanding } from './standing.ts';

/** What is done is not done by the browser as well. */
export function keyDownOf(standing: CellStanding, onLeave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    // What is being composed is not typed yet.
    if (event.nativeEvent.isComposing) return;
    const acted = event.ctrlKey || event.metaKey ? commanded(standing, event) : pressed(standing, event, onLeave);
    if (acted) event.preventDefault();
  };
}

function commanded({ grid, size, range, typing, stand, choose }: CellStanding, event: KeyboardEvent): boolean {
  if (typing) return false;
  const { rows } = grid.draft;
  const lastColumn = size.names.length - 1;
  const acts: Readonly<Record<string, () => void>> = {
    d: () => grid.setRows(filledDown(rows, range)),
    z: event.shiftKey ? grid.redo : grid.undo,
    y: grid.redo,
    a: () => choose(firstCell, { row: Math.max(rows.length - 1, 0), column: lastColumn }),
    Home: () => stand(firstCell),
    End: () => stand({ row: rows.length - 1, column: lastColumn }),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.();
  return act !== undefined;
}

function pressed(standing: CellStanding, { key, shiftKey }: KeyboardEvent, onLeave: () => void): boolean {
  const { grid, size, at, range, typing, text, stand, setTyping, commit } = standing;
  if (key === 'Enter') {
    commit();
    stand({ row: at.row + (shiftKey ? -1 : 1), column: at.column });
    return true;
  }
  if (key === 'Tab') {
    commit();
    return step(standing, shiftKey ? -1 : 1);
  }
  if (key === 'Escape') {
    if (typing) setTyping(null);
    else onLeave();
    return true;
  }
  const [down, right] = arrows(size.names.length)[key] ?? [];
  if (down !== undefined && right !== undefined && (!typing || (typing.over && key.startsWith('Arrow')))) {
    commit();
    stand({ row: at.row + down, column: at.column + right }, shiftKey && !typing);
    return true;
  }
  if (typing) return false;
  if (key === 'F2') setTyping({ text, over: false });
  else if (key === 'Delete' || key === 'Backspace') grid.setRows(withCells(grid.draft.rows, range, () => ''));
  else return false;
  return true;
}

const arrows = (columns: number): Readonly<Record<string, readonly [down: number, right: number]>> => ({
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -columns],
  End: [0, columns],
});

/** At the end of a row the next one begins. */
function step({ grid, size, at, stand }: CellStanding, by: 1 | -1): boolean {
  const column = at.column + by;
  if (column >= 0 && column < size.names.length) stand({ row: at.row, column });
  else if (by > 0 && at.row < grid.draft.rows.length) stand({ row: at.row + 1, column: 0 });
  else if (by < 0 && at.row > 0) stand({ row: at.row - 1, column: size.names.length - 1 });
  else return false;
  return true;
}

// Which cell one stands on, what is chosen from there, and what keys do, as in a sheet.
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { blockText, changed, drawnDown, filledDown, type Place, put, rangeOf, readBlock } from './cells.ts';
import type { GridState } from './draft.ts';

interface Typing {
  readonly text: string;
  /** Begun by typing over: arrows end it, as in a sheet. Else they move in the text. */
  readonly over: boolean;
}

interface Size {
  readonly columns: number;
  /** With the blank rows that are shown. */
  readonly rows: number;
  readonly mostRows: number;
}

const first: Place = { row: 0, column: 0 };

export function useCellKeys(
  { draft, setRows, undo, redo }: GridState,
  { columns, rows: shown, mostRows }: Size,
  ask: { readonly onTooMany: (rows: number) => void; readonly onLeave: () => void },
) {
  const [at, setAt] = useState(first);
  const [from, setFrom] = useState(first);
  const [typing, setTyping] = useState<Typing | null>(null);
  const range = rangeOf(at, from);
  const text = draft.rows[at.row]?.[at.column] ?? '';

  const stand = (place: Place, isChoosing = false): void => {
    const within = (n: number, most: number) => Math.min(Math.max(n, 0), most);
    const next = { row: within(place.row, Math.min(shown, mostRows) - 1), column: within(place.column, columns - 1) };
    setAt(next);
    if (!isChoosing) setFrom(next);
  };
  const move = (down: number, right: number, isChoosing = false): void =>
    stand({ row: at.row + down, column: at.column + right }, isChoosing);
  const commit = (): void => {
    if (typing && typing.text !== text) setRows(changed(draft.rows, rangeOf(at, at), () => typing.text));
    setTyping(null);
  };
  /** At the end of a row the next one begins. */
  const step = (by: 1 | -1): boolean => {
    const column = at.column + by;
    if (column >= 0 && column < columns) stand({ row: at.row, column });
    else if (by > 0 && at.row < draft.rows.length) stand({ row: at.row + 1, column: 0 });
    else if (by < 0 && at.row > 0) stand({ row: at.row - 1, column: columns - 1 });
    else return false;
    return true;
  };

  const arrows: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-10, 0],
    PageDown: [10, 0],
    Home: [0, -columns],
    End: [0, columns],
  };
  function onKeyDown(event: KeyboardEvent): void {
    // What is being composed is not typed yet.
    if (event.nativeEvent.isComposing) return;
    const acted = event.ctrlKey || event.metaKey ? commanded(event) : pressed(event);
    if (acted) event.preventDefault();
  }
  function commanded(event: KeyboardEvent): boolean {
    if (typing) return false;
    const acts: Readonly<Record<string, () => void>> = {
      d: () => setRows(filledDown(draft.rows, range)),
      z: event.shiftKey ? redo : undo,
      y: redo,
      a: () => {
        setFrom(first);
        setAt({ row: Math.max(draft.rows.length - 1, 0), column: columns - 1 });
      },
      Home: () => stand(first),
      End: () => stand({ row: draft.rows.length - 1, column: columns - 1 }),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    act?.();
    return act !== undefined;
  }
  function pressed({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Enter') {
      commit();
      move(shiftKey ? -1 : 1, 0);
      return true;
    }
    if (key === 'Tab') {
      commit();
      return step(shiftKey ? -1 : 1);
    }
    if (key === 'Escape') {
      if (typing) setTyping(null);
      else ask.onLeave();
      return true;
    }
    const arrow = arrows[key];
    if (arrow && (!typing || (typing.over && key.startsWith('Arrow')))) {
      commit();
      move(...arrow, shiftKey && !typing);
      return true;
    }
    if (typing) return false;
    if (key === 'F2') setTyping({ text, over: false });
    else if (key === 'Delete' || key === 'Backspace') setRows(changed(draft.rows, range, () => ''));
    else return false;
    return true;
  }

  function paste(event: ClipboardEvent): void {
    if (typing) return;
    event.preventDefault();
    const block = readBlock(event.clipboardData.getData('text/plain'));
    const room = mostRows - range.top;
    if (block.length > room) ask.onTooMany(block.length - room);
    const taken = block.slice(0, room);
    setRows(put(draft.rows, range, taken, columns));
    if (taken.length > 1 || (taken[0]?.length ?? 0) > 1) {
      setFrom({ row: range.top, column: range.left });
      const width = Math.max(...taken.map(({ length }) => length));
      setAt({ row: range.top + taken.length - 1, column: Math.min(range.left + width, columns) - 1 });
    }
  }
  function copy(event: ClipboardEvent, isCut: boolean): void {
    if (typing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(draft.rows, range));
    if (isCut) setRows(changed(draft.rows, range, () => ''));
  }
  /** The handle was dragged to this row. */
  function fillTo(row: number): void {
    if (row <= range.bottom) return;
    setRows(drawnDown(draft.rows, range, row));
    setFrom({ row: range.top, column: range.left });
    setAt({ row, column: range.right });
  }
  const type = (now: string): void => setTyping((before) => ({ text: now, over: before?.over ?? true }));
  const edit = (): void => setTyping({ text, over: false });
  return { at, range, typing, text, stand, commit, type, edit, fillTo, onKeyDown, paste, copy };
}

export type CellKeys = ReturnType<typeof useCellKeys>;

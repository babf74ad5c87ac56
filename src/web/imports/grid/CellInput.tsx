// The one field of the grid, over the cell that one stands on: what is typed, composed or pasted goes into it, so that every
// input method works as in any other field.
import { type PointerEvent as ReactPointerEvent, type RefObject, useLayoutEffect, useState } from 'react';
import { useWords } from '../../language/language.tsx';
import type { CellKeys } from './useCellKeys.ts';
import type { CheckedRow, GridColumn } from './GridRows.tsx';
import styles from './grid.module.css';

interface CellInputProps {
  readonly keys: CellKeys;
  readonly column: GridColumn;
  readonly checked: CheckedRow | undefined;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Of what the places depend on. */
  readonly drawn: unknown;
}

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

export function CellInput({ keys, column, checked, table, input, drawn }: CellInputProps) {
  const words = useWords();
  const { at, range, typing, text } = keys;
  const [boxes, setBoxes] = useState<{ readonly one: Box; readonly all: Box } | null>(null);
  const { top, left, bottom, right } = range;
  const [filling, setFilling] = useState<number | null>(null);
  const until = filling === null ? bottom : Math.max(filling, bottom);
  useLayoutEffect(() => {
    const cell = cellAt(table.current, at.row, at.column);
    const one = boxOf(cell, cell);
    const all = boxOf(cellAt(table.current, top, left), cellAt(table.current, until, right));
    // Where a cell stands is known when it is drawn.
    // oxlint-disable-next-line react/set-state-in-effect
    setBoxes(one && all ? { one, all } : null);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is drawn moves the cells
  }, [table, at.row, at.column, top, left, until, right, drawn]);
  useLayoutEffect(() => {
    cellAt(table.current, at.row, at.column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [table, at.row, at.column]);

  /** Down to the row that the pointer is let go over. */
  function drag(event: ReactPointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    let last = bottom;
    const over = ({ clientX, clientY }: PointerEvent) => {
      const cell = document.elementsFromPoint(clientX, clientY).find((one) => one instanceof HTMLTableCellElement);
      const row = cell?.parentElement instanceof HTMLTableRowElement ? cell.parentElement.sectionRowIndex : last;
      if (cell instanceof HTMLTableCellElement && cell.closest('tbody')) setFilling((last = row));
    };
    const drop = () => {
      document.removeEventListener('pointermove', over);
      setFilling(null);
      keys.fillTo(last);
      input.current?.focus();
    };
    document.addEventListener('pointermove', over);
    document.addEventListener('pointerup', drop, { once: true });
  }

  const wrong = checked?.breaches.filter((one) => one.field === column.field).map(({ message }) => message) ?? [];
  const list = column.choices.length > 0 ? 'grid-choices' : undefined;
  return (
    <>
      {boxes ? <div className={styles['range']} style={boxes.all} /> : null}
      <input
        ref={input}
        className={typing ? styles['typing'] : styles['waiting']}
        style={boxes?.one}
        aria-label={words.grid.cell(at.row + 1, column.name, text)}
        aria-invalid={wrong.length > 0 || undefined}
        aria-description={wrong.join(' ') || undefined}
        autoComplete="off"
        spellCheck={false}
        list={typing ? list : undefined}
        maxLength={4000}
        value={typing?.text ?? ''}
        onChange={(event) => keys.type(event.target.value)}
        onCompositionStart={() => (typing ? undefined : keys.type(''))}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.commit}
        onPaste={keys.paste}
        onCopy={(event) => keys.copy(event, false)}
        onCut={(event) => keys.copy(event, true)}
      />
      {list ? (
        <datalist id={list}>
          {column.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      {boxes && !typing ? (
        // The same is done by Ctrl+D.
        <div
          className={styles['handle']}
          style={{ left: boxes.all.left + boxes.all.width - 5, top: boxes.all.top + boxes.all.height - 5 }}
          title={words.grid.handle}
          onPointerDown={drag}
        />
      ) : null}
    </>
  );
}

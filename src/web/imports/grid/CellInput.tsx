// The one field of the grid, over the cell that one stands on: what is typed, composed or pasted goes into it, so that every
// input method works as in any other field.
import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import { useWords } from '../../language/language.tsx';
import type { CellKeys } from './useCellKeys.ts';
import type { CheckedRow, GridColumn } from './GridRows.tsx';
import { useBoxes } from './useBoxes.ts';
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

export function CellInput({ keys, column, checked, table, input, drawn }: CellInputProps) {
  const words = useWords();
  const { at, range, typing, text, size } = keys;
  const [filling, setFilling] = useState<number | null>(null);
  const boxes = useBoxes(table, at, { ...range, bottom: Math.max(filling ?? 0, range.bottom) }, drawn);

  /** Down to the row that the pointer is let go over. */
  function drag(event: ReactPointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    let last = range.bottom;
    const over = ({ clientX, clientY }: PointerEvent) => {
      const cell = document.elementsFromPoint(clientX, clientY).find((one) => one instanceof HTMLTableCellElement);
      const row = cell?.parentElement instanceof HTMLTableRowElement ? cell.parentElement.sectionRowIndex : last;
      if (cell instanceof HTMLTableCellElement && cell.closest('tbody')) setFilling((last = row));
    };
    const ended = new AbortController();
    const drop = ({ type }: PointerEvent) => {
      ended.abort();
      setFilling(null);
      if (type === 'pointerup') keys.fillTo(last);
      input.current?.focus();
    };
    const until = { signal: ended.signal };
    document.addEventListener('pointermove', over, until);
    document.addEventListener('pointerup', drop, until);
    document.addEventListener('pointercancel', drop, until);
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
        maxLength={size.mostCell}
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

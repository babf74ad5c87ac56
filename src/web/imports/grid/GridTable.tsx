import { type PointerEvent, useRef } from 'react';
import { useWords } from '../../language/language.tsx';
import type { CellPlace } from './cells.ts';
import { CellInput } from './CellInput.tsx';
import type { GridState } from './draft.ts';
import { type CheckedRow, type GridColumn, GridRows } from './GridRows.tsx';
import type { CellKeys } from './useCellKeys.ts';
import styles from './grid.module.css';

interface GridTableProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly grid: GridState;
  readonly shown: number;
  readonly keys: CellKeys;
  readonly checked: ReadonlyMap<number, CheckedRow>;
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest('td') : null;
  const row = cell?.parentElement;
  return cell && row instanceof HTMLTableRowElement ? { row: row.sectionRowIndex, column: cell.cellIndex - 1 } : null;
}

const numberWidth = 44;
const usualWidths: Readonly<Record<string, number>> = { text: 176, names: 176, money: 136, code: 112 };
/** Of a heading each character takes so much, and its unit and mark some more. */
const widthOf = ({ kind, name }: GridColumn): number => Math.max(usualWidths[kind] ?? 104, name.length * 15 + 64);
const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);

export function GridTable({ label, columns, grid, shown, keys, checked }: GridTableProps) {
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { rows } = grid.draft;
  const column = columns[keys.at.column];
  const widths = columns.map(widthOf);

  function press(event: PointerEvent): void {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    keys.commit();
    keys.stand(place, event.shiftKey);
    input.current?.focus({ preventScroll: true });
  }
  function drag(event: PointerEvent): void {
    // Who marks words in the field chooses no cells: what is typed stays where it was begun.
    const place = event.buttons === 1 && !keys.typing ? placeOf(event.target) : null;
    if (place && (place.row !== keys.at.row || place.column !== keys.at.column)) keys.stand(place, true);
  }
  return (
    <div className={styles['box']}>
      <div className={styles['sheet']} onPointerDown={press} onPointerOver={drag} onDoubleClick={() => keys.edit()}>
        <table ref={table} aria-label={label} aria-rowcount={shown + 1} style={{ width: numberWidth + sum(widths) }}>
          <colgroup>
            <col style={{ width: numberWidth }} />
            {widths.map((width, n) => (
              <col key={columns[n]?.field} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-from-sight">{words.grid.row}</span>
              </th>
              {columns.map(({ field, name, unit, required }) => (
                <th key={field} scope="col">
                  {name}
                  {unit ? <span className="quiet">{words.inBrackets(unit)}</span> : null}
                  {required ? <span className={styles['must']}> {words.grid.required}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <GridRows columns={columns} rows={rows} shown={shown} checked={checked} />
        </table>
        {column ? (
          <CellInput
            keys={keys}
            column={column}
            checked={checked.get(keys.at.row)}
            table={table}
            input={input}
            drawn={`${columns.map(({ field }) => field).join(' ')} ${shown} ${checked.size}`}
          />
        ) : null}
      </div>
    </div>
  );
}

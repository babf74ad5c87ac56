// The cells as they stand, with what is wrong in them. Drawn again only where something in them changed: who moves from cell to
// cell has them all as they are.
import { memo } from 'react';
import type { GridCheck, GridForm } from '../../../server/imports/gridViews.ts';
import { useWords } from '../../language/language.tsx';
import type { GridCells } from './cells.ts';
import styles from './grid.module.css';

export type GridColumn = GridForm['columns'][number];
export type CheckedRow = GridCheck['rows'][number];

interface GridRowsProps {
  readonly columns: readonly GridColumn[];
  readonly rows: GridCells;
  readonly shown: number;
  /** By their places. */
  readonly checked: ReadonlyMap<number, CheckedRow>;
}

export const GridRows = memo(function GridRows({ columns, rows, shown, checked }: GridRowsProps) {
  return (
    <tbody>
      {Array.from({ length: shown }, (_, at) => (
        <GridRow key={at} at={at} columns={columns} row={rows[at] ?? none} checked={checked.get(at)} />
      ))}
    </tbody>
  );
});

const none: readonly string[] = [];

interface GridRowProps {
  readonly at: number;
  readonly columns: readonly GridColumn[];
  readonly row: readonly string[];
  readonly checked: CheckedRow | undefined;
}

const GridRow = memo(function GridRow({ at, columns, row, checked }: GridRowProps) {
  const words = useWords();
  const state = checked ? (checked.outcome ?? 'none') : '';
  return (
    <tr className={styles[state] ?? ''}>
      <th scope="row" title={state === '' ? undefined : words.grid.outcome(state)}>
        {at + 1}
      </th>
      {columns.map(({ field, kind }, n) => {
        const text = row[n] ?? '';
        const wrong = checked?.breaches.filter((one) => one.field === field) ?? [];
        const reading = checked?.amounts[field];
        return (
          <td
            key={field}
            className={`${kind === 'money' || kind === 'count' ? styles['number'] : ''} ${wrong.length > 0 ? styles['wrong'] : ''}`}
            aria-invalid={wrong.length > 0 || undefined}
            title={wrong.map(({ message }) => message).join('\n') || undefined}
          >
            {text}
            {/* A bare number is what it says it is. */}
            {reading && !/^[\d.,]*$/.test(text) ? <span className={styles['reading']}>{reading}</span> : null}
          </td>
        );
      })}
    </tr>
  );
});

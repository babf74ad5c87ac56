// The one table: columns say what stands in each cell of a row. Of long lists a column can be sorted by, and rows chosen.
import type { KeyboardEventHandler, ReactNode } from 'react';
import { useWords } from '../language/language.tsx';
import { headRows } from './heads.ts';
import './table.css';

export type SortDirection = 'asc' | 'desc';

export interface DataColumn<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly group?: string | undefined;
  readonly cell: (row: Row, at: number) => ReactNode;
  /** Its cells are the names of their rows. */
  readonly names?: boolean;
  /** Numbers, which stand under each other. */
  readonly right?: boolean;
  readonly className?: string | ((row: Row) => string);
  readonly headTitle?: string;
  /** Told beside the cell where a row is a card, on a phone. */
  readonly label?: string;
  readonly sort?: { readonly by: SortDirection | null; readonly onSort: (by: SortDirection | null) => void };
}

export interface RowChoice<Row> {
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  readonly nameOf: (row: Row) => string;
  readonly may: (row: Row) => boolean;
}

interface TableProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly className?: string;
  /** Of what it slides in, where it is wider than the screen. */
  readonly slides?: string;
  readonly label?: string;
  readonly caption?: ReactNode;
  readonly headless?: boolean;
  readonly busy?: boolean;
  readonly rowClass?: (row: Row) => string;
  /** A line of its own under a row. */
  readonly below?: (row: Row) => { readonly className: string; readonly says: ReactNode } | null;
  /** Instead of rows. */
  readonly says?: ReactNode;
  /** The last row, set apart: a sum. */
  readonly foot?: Row | null | undefined;
  readonly choice?: RowChoice<Row>;
  readonly onKeyDown?: KeyboardEventHandler<HTMLTableElement>;
}

export function DataTable<Row>(props: TableProps<Row>) {
  const { columns, rows, keyOf, className, slides, label, caption, headless, busy, says, foot, choice } = props;
  const table = (
    <table className={className} aria-label={label} aria-busy={busy} onKeyDown={props.onKeyDown}>
      {caption ? <caption>{caption}</caption> : null}
      {headless ? null : <Head columns={columns} rows={rows} keyOf={keyOf} choice={choice} />}
      <tbody>
        {says ? (
          <tr>
            <td colSpan={columns.length} className="quiet">
              {says}
            </td>
          </tr>
        ) : null}
        {rows.map((row, at) => (
          <BodyRow key={keyOf(row)} {...props} row={row} at={at} />
        ))}
      </tbody>
      {foot ? (
        <tfoot>
          <tr>
            {columns.map((column, n) => (
              <Cell key={column.key} column={column} names={n === 0} row={foot} at={rows.length} />
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  return slides ? <div className={slides}>{table}</div> : table;
}

interface HeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly choice: RowChoice<Row> | undefined;
}

function Head<Row>({ columns, rows, keyOf, choice }: HeadProps<Row>) {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return (
    <thead>
      {headRows(columns).map((cells, at) => (
        // Head rows have no name of their own and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <tr key={at}>
          {choice && at === 0 ? <ChooseAll rows={rows} keyOf={keyOf} choice={choice} /> : null}
          {cells.map(({ key, head, wide, high }) => {
            const column = byKey.get(key);
            if (head === '') return <td key={key} />;
            return (
              <th
                key={key}
                scope={column ? 'col' : 'colgroup'}
                colSpan={wide}
                rowSpan={high}
                className={classes(column?.right && 'right', typeof column?.className === 'string' && column.className)}
                title={column?.headTitle}
                aria-sort={column?.sort ? ariaSort[column.sort.by ?? 'none'] : undefined}
              >
                {column?.sort ? <SortButton head={head} {...column.sort} /> : head}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

const ariaSort = { asc: 'ascending', desc: 'descending', none: 'none' } as const;
/** Pressed again and again: up, down, and as it comes. */
const nextSort = { asc: 'desc', desc: null, none: 'asc' } as const;
const sortMark = { asc: '↑', desc: '↓', none: '↕' } as const;

function SortButton({ head, by, onSort }: { readonly head: ReactNode } & NonNullable<DataColumn<never>['sort']>) {
  const now = by ?? 'none';
  return (
    <button type="button" className={`table-sort table-sort-${now}`} onClick={() => onSort(nextSort[now])}>
      {head} <span aria-hidden="true">{sortMark[now]}</span>
    </button>
  );
}

function ChooseAll<Row>({
  rows,
  keyOf,
  choice,
}: Omit<HeadProps<Row>, 'columns' | 'choice'> & { choice: RowChoice<Row> }) {
  const words = useWords();
  const keys = rows.filter((row) => choice.may(row)).map((row) => keyOf(row));
  const chosen = keys.filter((key) => choice.chosen.includes(key));
  return (
    <td className="table-choice">
      <input
        type="checkbox"
        aria-label={words.frame.chooseAll}
        disabled={keys.length === 0}
        checked={keys.length > 0 && chosen.length === keys.length}
        ref={(box) => {
          if (box) box.indeterminate = chosen.length > 0 && chosen.length < keys.length;
        }}
        onChange={(event) => choice.onChoose(event.target.checked ? keys : [])}
      />
    </td>
  );
}

function BodyRow<Row>({ row, at, ...props }: TableProps<Row> & { readonly row: Row; readonly at: number }) {
  const { columns, keyOf, rowClass, below, choice } = props;
  const key = keyOf(row);
  const more = below?.(row);
  return (
    <>
      <tr className={classes(rowClass?.(row))} data-row-key={key}>
        {choice ? (
          <td className="table-choice">
            <input
              type="checkbox"
              aria-label={choice.nameOf(row)}
              disabled={!choice.may(row)}
              checked={choice.chosen.includes(key)}
              onChange={(event) =>
                choice.onChoose(
                  event.target.checked ? [...choice.chosen, key] : choice.chosen.filter((one) => one !== key),
                )
              }
            />
          </td>
        ) : null}
        {columns.map((column) => (
          <Cell key={column.key} column={column} names={column.names ?? false} row={row} at={at} />
        ))}
      </tr>
      {more ? (
        <tr className={more.className}>
          <td colSpan={columns.length}>{more.says}</td>
        </tr>
      ) : null}
    </>
  );
}

interface CellProps<Row> {
  readonly column: DataColumn<Row>;
  readonly names: boolean;
  readonly row: Row;
  readonly at: number;
}

function Cell<Row>({ column, names, row, at }: CellProps<Row>) {
  const { className } = column;
  const own = typeof className === 'function' ? className(row) : className;
  const all = classes(column.right && 'right tabular', own);
  if (names) {
    return (
      <th scope="row" className={all}>
        {column.cell(row, at)}
      </th>
    );
  }
  return (
    <td className={all} data-label={column.label}>
      {column.cell(row, at)}
    </td>
  );
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

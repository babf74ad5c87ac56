// A sheet that tells one thing upright: headings down its first column, and perhaps another, with what each says beside it. It is read as
// a head and a row of a table.
import type { Cell, Row, Sheet } from '../cells.ts';
import { ticked, ticks } from '../forms/words.ts';
import { plainText } from '../values/raw.ts';
import { readHeading } from './heads/heading.ts';
import type { FormShape } from './shape.ts';

/** A longer sheet is a list. */
const mostRows = 60;
/** So many headings of one form stand in the first column of no list. */
const leastLabels = 4;

interface Form {
  readonly headings: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** The rows as they stand, or as those of a table, where the sheet is upright. */
export async function* rowsToRead(sheet: Sheet, shapes: readonly FormShape[]): AsyncGenerator<Row> {
  const forms = shapes.filter(({ parts }) => parts).map(formOf);
  const first: Row[] = [];
  let isLong = false;
  for await (const row of sheet.rows()) {
    if (isLong) {
      yield row;
      continue;
    }
    first.push(row);
    if (first.length <= mostRows) continue;
    isLong = true;
    yield* first;
  }
  if (!isLong) yield* uprightRows(first, forms) ?? first;
}

function formOf({ columns }: FormShape): Form {
  const keysOf = (all: FormShape['columns']) =>
    new Set(all.flatMap(({ headings }) => headings.map((heading) => readHeading(heading).key)));
  return { headings: keysOf(columns), named: keysOf(columns.filter(({ required }) => required)) };
}

const keyOf = ({ kind, text }: Cell): string => (kind === 'text' && text.length <= 40 ? readHeading(text).key : '');

function uprightRows(rows: readonly Row[], forms: readonly Form[]): Row[] | undefined {
  for (const { headings, named } of forms) {
    const labels = rows.filter(({ cells: [cell] }) => cell && headings.has(keyOf(cell)));
    const keys = new Set(labels.map(({ cells: [cell] }) => cell && keyOf(cell)));
    const column = labels[0]?.cells[0]?.column;
    const isOne = labels.every(({ cells }) => cells[0]?.column === column);
    const hasName = [...keys].some((key) => key !== undefined && named.has(key));
    // A list has its headings beside each other: their row is no label with what it says.
    const isList = rows.some(({ cells }) => cells.length > 2 && cells.every((cell) => headings.has(keyOf(cell))));
    if (keys.size >= leastLabels && keys.size === labels.length && isOne && hasName && !isList)
      return asTable(rows, headings, labels);
  }
  return undefined;
}

function asTable(rows: readonly Row[], headings: ReadonlySet<string>, labels: readonly Row[]): Row[] {
  const [first] = labels;
  if (!first) return [...rows];
  const body = rows.filter(({ row }) => row >= first.row);
  const columns = labelColumns(body, headings);
  const pairs = body.flatMap(({ cells }) =>
    columns.flatMap((column, n): [Cell, Cell | undefined][] => {
      const label = cells.find((cell) => cell.column === column);
      const next = columns[n + 1] ?? Infinity;
      const value = cells.find((cell) => cell.column > column && cell.column < next);
      return label ? [[label, value]] : [];
    }),
  );
  const { sheet } = first;
  const head: Row = { sheet, row: first.row, cells: pairs.map(([label], n) => ({ ...label, column: n + 1 })) };
  const told = pairs.flatMap(([, value], n) => (value ? [{ ...asTicked(value), column: n + 1 }] : []));
  return [...rows.filter(({ row }) => row < first.row), head, { sheet, row: first.row + 1, cells: told }];
}

/** Columns in which headings stand: the first, and those in which at least two are known. */
function labelColumns(rows: readonly Row[], headings: ReadonlySet<string>): number[] {
  const known = new Map<number, number>();
  for (const { cells } of rows)
    for (const cell of cells) if (headings.has(keyOf(cell))) known.set(cell.column, (known.get(cell.column) ?? 0) + 1);
  return [...known].flatMap(([column, count]) => (count > 1 ? column : [])).toSorted((a, b) => a - b);
}

/** Of boxes to tick what is ticked. */
function asTicked(cell: Cell): Cell {
  if (cell.kind !== 'text' || !ticks.test(cell.text)) return cell;
  return { ...cell, text: [...cell.text.matchAll(ticked)].map(([, word = '']) => plainText(word)).join(',') };
}

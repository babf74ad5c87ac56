// The rows that an input becomes, by table, in the columns that the noun's fields name.
import { type Field, columnOf } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';

export type StoredRow = Record<string, unknown>;
/** Columns that every table of entries has. */
export interface OwnColumns {
  readonly city_code: string;
  readonly entry_id: string;
  /** Absent where the rows are the whole city's. */
  readonly office_id?: string;
}
type PersonId = (metAt: string, name: string) => string;
type Values = Readonly<Record<string, unknown>>;

/** What one value becomes in its row; `all` are the values beside it. */
type Fill = (row: StoredRow, value: unknown, all: Values, personId: PersonId) => void;

/** Made once for each noun: an import writes a hundred thousand rows. */
interface Plan {
  readonly own: readonly (readonly [name: string, fill: Fill])[];
  readonly lists: readonly (readonly [
    name: string,
    table: string,
    fills: readonly (readonly [name: string, fill: Fill])[],
  ])[];
  readonly ties: readonly (readonly [name: string, table: string, how: string | undefined])[];
}
const plans = new WeakMap<Noun, Plan>();

function planOf(noun: Noun): Plan {
  const known = plans.get(noun);
  if (known) return known;
  const fields = Object.entries(noun.fields);
  const plan: Plan = {
    own: fields.flatMap(([name, field]) => {
      const fill = fillOf(name, field);
      return fill ? [[name, fill] as const] : [];
    }),
    lists: fields.flatMap(([name, field]) =>
      field.as === 'rows' ? [[name, field.table, fillsOf(field.fields)] as const] : [],
    ),
    ties: fields.flatMap(([name, field]) => (field.as === 'projects' ? [[name, field.table, field.how] as const] : [])),
  };
  plans.set(noun, plan);
  return plan;
}

function fillsOf(fields: Readonly<Record<string, Field>>): readonly (readonly [string, Fill])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const fill = fillOf(name, field);
    return fill ? [[name, fill] as const] : [];
  });
}

function fillOf(name: string, field: Field): Fill | undefined {
  if (field.as === 'rows' || field.as === 'projects') return undefined;
  const column = columnOf(name, field);
  if (field.as === 'money') {
    const parts = ['currency', 'minor', 'fen', ...(field.rated ? ['rate', 'rateOn', 'rateSource'] : [])];
    const columns = parts.map((part) => [part, `${column}_${columnOf(part, {})}`] as const);
    return (row, value) => {
      for (const [part, to] of columns) row[to] = (value as Values | null | undefined)?.[part] ?? null;
    };
  }
  if (field.as === 'person') {
    const { metAt } = field;
    return (row, value, all, personId) => {
      const place = metAt === 'officeId' ? row['office_id'] : all[metAt];
      row[column] = value ? personId(place as string, value as string) : null;
    };
  }
  return (row, value) => {
    row[column] = value ?? null;
  };
}

/** `more` are columns that the decision worked out; they stand above what the input says. */
export function rowsOf(
  noun: Noun,
  input: Values,
  own: OwnColumns,
  personId: PersonId,
  more: StoredRow = {},
): [table: string, rows: StoredRow[]][] {
  const plan = planOf(noun);
  const one: StoredRow = { ...own };
  for (const [name, fill] of plan.own) fill(one, input[name], input, personId);
  const found: [string, StoredRow[]][] = [[noun.kind, [Object.assign(one, more)]]];
  for (const [name, table, fills] of plan.lists) {
    const rows = (input[name] as readonly Values[]).map((each, n) => {
      const row: StoredRow = { ...own, no: n + 1 };
      for (const [part, fill] of fills) fill(row, each[part], each, personId);
      return row;
    });
    if (rows.length > 0) found.push([table, rows]);
  }
  const numbers = new Map<string, number>();
  for (const [name, table, how] of plan.ties) {
    let no = numbers.get(table) ?? 0;
    const rows = (input[name] as readonly string[]).map((id) => {
      const row: StoredRow = { ...own, no: ++no, project_id: id };
      return how ? { ...row, how } : row;
    });
    numbers.set(table, no);
    if (rows.length > 0) found.push([table, rows]);
  }
  return found;
}

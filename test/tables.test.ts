// Every list of tables and of kinds against the schema as the migrations make it: what a list forgets is lost in silence.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnOf, type Field } from '../src/domain/entries/fields.ts';
import type { Noun } from '../src/domain/entries/noun.ts';
import { entryKinds, nouns, nounTables } from '../src/domain/entries/nouns.ts';
import { backedUp, notBackedUp, watchedTables, writeOrder } from '../src/storage/catalogue.ts';
import { projectTies } from '../src/domain/entries/ties.ts';
import { insertRows, type Rows } from '../src/storage/insert.ts';
import { timelineSources } from '../src/storage/projects/projectTimeline.ts';
import { sealedTables } from '../src/storage/seals.ts';
import { countingScope, inScope } from '../src/storage/store.ts';
import { city, openTestCity, type TestCity } from './fixture/ledgerCity.ts';
import { must } from './fixture/must.ts';

interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly pointsAt: readonly string[];
}

let at: TestCity;
let tables: readonly TableShape[];
/** Tables whose rows are, or are part of, an entry: their key is the entry, alone or with a number. */
let ofEntries: readonly TableShape[];

beforeAll(async () => {
  at = await openTestCity();
  const { rows } = await at.store.pool.pg.query<TableShape>(`
    select t.table_name as name,
      (select array_agg(c.column_name::text order by c.ordinal_position) from information_schema.columns c
        where c.table_schema = t.table_schema and c.table_name = t.table_name) as columns,
      coalesce((select array_agg(k.column_name::text order by k.ordinal_position)
        from information_schema.table_constraints p join information_schema.key_column_usage k
          on k.constraint_schema = p.constraint_schema and k.constraint_name = p.constraint_name and k.table_name = p.table_name
        where p.constraint_type = 'PRIMARY KEY' and p.table_schema = t.table_schema and p.table_name = t.table_name), '{}') as key,
      coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.contype = 'f' and f.conrelid = t.table_name::regclass and f.confrelid <> f.conrelid), '{}') as "pointsAt"
    from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`);
  tables = rows;
  const entryKeys = ['city_code entry_id', 'city_code entry_id no'];
  ofEntries = tables.filter(({ name, key }) => entryKeys.includes(key.join(' ')) && !aboutEntries.has(name));
});
afterAll(() => at.close());

/** Keyed by an entry, but said of it later. */
const aboutEntries = new Set(['signing_before_review', 'waiting_entry', 'consent_asked']);
const names = (of: readonly TableShape[]): string[] => of.map(({ name }) => name);

/** Tables of a list that stand before one that they point at. */
function tooEarly(list: readonly string[]): string[] {
  const place = new Map(list.map((name, n) => [name, n]));
  return tables.flatMap(({ name, pointsAt }) => {
    const own = place.get(name);
    if (own === undefined) return [];
    return pointsAt.flatMap((other) => ((place.get(other) ?? -1) > own ? [`${name} before ${other}`] : []));
  });
}

describe('every table has its place', () => {
  test('in a backup, or among those that are left out of it', () => {
    expect([...backedUp, ...notBackedUp].toSorted()).toEqual(names(tables));
  });

  test('after those that it points at', () => {
    expect(tooEarly(backedUp)).toEqual([]);
    expect(tooEarly(writeOrder)).toEqual([]);
    expect(tooEarly(['fund_arrival', 'entry'])).toEqual(['fund_arrival before entry']);
  });

  test('rows of a table without a place are refused, not dropped', async () => {
    const rows = { parcel: [{ city_code: city }] } as unknown as Rows;
    await expect(inScope(at.store, countingScope(city), (tx) => insertRows(tx, rows))).rejects.toThrow(
      /parcel.*catalogue/,
    );
  });

  test('what is written through the door is sealed, but for the bare ids that entries and versions hang on', () => {
    const bare = ['person', 'project', 'company', 'register_company', 'chain'];
    expect(writeOrder.filter((table) => !sealedTables.includes(table)).toSorted()).toEqual(bare.toSorted());
  });
});

describe('a table whose rows belong to an entry', () => {
  test('belongs to a noun, row by row where an entry has several', () => {
    expect(nounTables.map(({ name }) => name).toSorted()).toEqual(names(ofEntries));
    const several = names(ofEntries.filter(({ key }) => key.includes('no')));
    expect(nounTables.flatMap((table) => (table.several ? [table.name] : [])).toSorted()).toEqual(several);
  });

  test('has the columns of its fields and those that the decision works out, and no others', () => {
    const columns = (name: string) => must(ofEntries.find((table) => table.name === name)).columns.toSorted();
    for (const noun of nouns) {
      const own = ['city_code', 'entry_id', ...(noun.ofCity ? [] : ['office_id'])];
      const fields = Object.entries({ ...noun.fields, ...noun.derived });
      const described = fields.flatMap(([name, field]) => columnsOf(name, field));
      expect(columns(noun.kind)).toEqual([...own, ...(noun.workedOut ?? []), ...described].toSorted());
      for (const [, field] of fields) {
        if (field.as !== 'rows') continue;
        const parts = Object.entries(field.fields).flatMap(([name, part]) => columnsOf(name, part));
        expect(columns(field.table)).toEqual([...new Set([...own, 'no', ...parts])].toSorted());
      }
    }
  });

  test('is written, watched and sealed', () => {
    for (const list of [writeOrder, watchedTables, sealedTables])
      expect(names(ofEntries).filter((name) => !list.some((table) => table === name))).toEqual([]);
  });

  test('is a tie to the project that it names', () => {
    // What is worked out of another row names no project itself: that row does.
    const workedOut = nouns.flatMap((noun: Noun) => (noun.workedOut?.includes('project_id') ? [noun.kind] : []));
    const naming = names(
      ofEntries.filter(({ name, columns }) => columns.includes('project_id') && !workedOut.includes(name)),
    );
    expect([...new Set(projectTies.map(({ table }) => table))].toSorted()).toEqual(naming);
  });
});

function columnsOf(name: string, field: Field): string[] {
  if (field.as === 'rows' || field.as === 'projects') return [];
  const column = columnOf(name, field);
  if (field.as !== 'money') return [column];
  const parts = ['currency', 'minor', 'fen', ...(field.rated ? ['rate', 'rate_on', 'rate_source'] : [])];
  return parts.map((part) => `${column}_${part}`);
}

describe('every kind of entry', () => {
  test('is one that the database takes, and has its table', async () => {
    const { rows } = await at.store.pool.pg.query<{ kind: string }>('select kind from entry_kind order by 1');
    expect(rows.map(({ kind }) => kind)).toEqual(entryKinds.toSorted());
    expect(entryKinds.filter((kind) => !names(ofEntries).includes(kind))).toEqual([]);
  });

  test('that names a project stands on its time line, or elsewhere on its page', () => {
    // Versions have a list of their own, shares of credit a section, checks on site the list of the draw.
    const elsewhere = ['project_version', 'credit_agreement', 'site_check'];
    const named = new Set(projectTies.map(({ noun }) => noun.kind));
    const shown = [...timelineSources.map(({ kind }) => kind), ...elsewhere];
    expect(shown.toSorted()).toEqual([...named].toSorted());
  });
});

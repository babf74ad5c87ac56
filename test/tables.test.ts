// Every list of tables and of kinds against the schema as the migrations make it: what a list forgets is lost in silence.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryKinds } from '../src/domain/entry.ts';
import { backedUp, notBackedUp } from '../src/storage/backup.ts';
import { projectTieTables } from '../src/storage/entries.ts';
import { insertRows, type Rows, writeOrder } from '../src/storage/insert.ts';
import { isKnownKind } from '../src/storage/knownEntries.ts';
import { timelineSources } from '../src/storage/projectPage.ts';
import { details, sealedTables } from '../src/storage/seals.ts';
import { watchedTables } from '../src/storage/statistics.ts';
import { countingScope, inScope } from '../src/storage/store.ts';
import { city, openTestCity, type TestCity } from './fixture/ledgerCity.ts';

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

/** Agreements change nothing that the list of projects shows. */
const movesNothing = ['agreement'];
/** Keyed by an entry, but said of it later. */
const aboutEntries = new Set(['signing_before_review']);
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
      /parcel.*writeOrder/,
    );
  });

  test('what is written through the door is sealed, but for the bare ids that entries and versions hang on', () => {
    const bare = ['person', 'project', 'company', 'register_company', 'chain'];
    expect(writeOrder.filter((table) => !sealedTables.includes(table)).toSorted()).toEqual(bare.toSorted());
  });
});

describe('a table whose rows belong to an entry', () => {
  test('is written, watched and sealed, row by row where an entry has several', () => {
    const several = names(ofEntries.filter(({ key }) => key.includes('no')));
    expect(names(ofEntries).filter((name) => !writeOrder.some((table) => table === name))).toEqual([]);
    expect(names(ofEntries).filter((name) => !watchedTables.includes(name))).toEqual([]);
    expect(details.map(({ table }) => table).toSorted()).toEqual(names(ofEntries));
    expect(details.flatMap(({ table, no }) => (no ? [table] : [])).toSorted()).toEqual(several);
  });

  test('moves the derived row of the project that it names', () => {
    const naming = names(ofEntries.filter(({ columns }) => columns.includes('project_id')));
    expect([...projectTieTables, ...movesNothing].toSorted()).toEqual(naming);
  });
});

describe('every kind of entry', () => {
  test('is one that the database takes, and has its table', async () => {
    const { rows } = await at.store.pool.pg.query<{ kind: string }>(`
      select distinct (regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g'))[1] as kind from pg_constraint
      where conrelid = 'entry'::regclass and contype = 'c' and pg_get_constraintdef(oid) like 'CHECK ((kind = ANY%' order by 1`);
    expect(rows.map(({ kind }) => kind)).toEqual(entryKinds.toSorted());
    expect(entryKinds.filter((kind) => !names(ofEntries).includes(kind))).toEqual([]);
  });

  test('can be read again, to be put right', () => {
    // What a company was called is read beside its page.
    expect(entryKinds.filter((kind) => !isKnownKind(kind))).toEqual(['company_version']);
  });

  test('that names a project stands on its time line, or elsewhere on its page', () => {
    // Versions have a list of their own, shares of credit a section, checks on site the list of the draw.
    const elsewhere = ['project_version', 'credit_agreement', 'site_check'];
    const named = [...projectTieTables, ...movesNothing].map(kindOf);
    const shown = [...timelineSources.map(({ kind }) => kind), ...elsewhere];
    expect(shown.toSorted()).toEqual([...new Set(named)].toSorted());
  });
  /** `outing_project` is part of an `outing`. */
  const kindOf = (table: string): string =>
    entryKinds.find((kind) => table === kind) ?? entryKinds.find((kind) => table.startsWith(`${kind}_`)) ?? table;
});

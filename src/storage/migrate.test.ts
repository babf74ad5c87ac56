import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nounTables } from '../domain/entries/nouns.ts';
import { freshDatabase } from '../../test/database.ts';
import { baselineEnd, anewFromBefore, squashed, upgradeFile } from './baseline.ts';
import { migrate } from './migrate.ts';
import { sealedTables } from './seals.ts';
import { sharedTables } from './sharedTables.ts';
import { knownMigrations, migrationsFolder, mustKnow } from './schemaVersion.ts';
import { openPool, type Pool } from './connection/pool.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url);
});

afterAll(async () => {
  await pool.close();
  await database.drop();
});

test('applies every file once, also when two starts run at once', async () => {
  const [one, two] = await Promise.all([migrate(pool.pg), migrate(pool.pg)]);
  expect([...one, ...two].length).toBeGreaterThan(0);
  expect(new Set([...one, ...two]).size).toBe([...one, ...two].length);
  expect(await migrate(pool.pg)).toEqual([]);
});

test('a database of a later release is left alone, and both schemas are named', async () => {
  await pool.pg.query("insert into migration values ('9999_of_a_later_release.sql', '', now())");
  const newest = (await knownMigrations()).at(-1)?.replace('.sql', '') ?? '';
  await expect(migrate(pool.pg)).rejects.toThrow(new RegExp(`9999_of_a_later_release; .* later than ${newest}`));
  await expect(mustKnow(['9999_of_a_later_release.sql'], 'backup')).rejects.toThrow('This backup has the schema 9999');
  await pool.pg.query("delete from migration where name like '9999%'");
  expect(await migrate(pool.pg)).toEqual([]);
});

test('a ledger that stands before the last migration of old is left alone, and is told the way', async () => {
  const old = [...squashed.keys()];
  for (const [what, way] of [
    ['database', 'Start it once with a release whose `yiwang --version` names 0046_landing, then with this one'],
    ['backup', 'Restore it with a release whose `yiwang --version` names 0046_landing, and back it up again'],
  ] as const) {
    await mustKnow(old, what);
    const older = mustKnow(old.slice(0, -2), what);
    await expect(older).rejects.toThrow(`This ${what} has the schema 0041_clock; yiwang`);
    await expect(older).rejects.toThrow(`takes up none older than 0046_landing.\n  ${way}`);
    // The end of the way without what lies before it, and with what came after.
    await expect(mustKnow(old.slice(-1), what)).rejects.toThrow(way);
    await expect(mustKnow([...old, baselineEnd], what)).rejects.toThrow(way);
  }
});

test('the baseline stays as it is; what comes after it begins at 0200', async () => {
  const names = await knownMigrations();
  expect(names.filter((name) => name < '0200').at(-1)).toBe(baselineEnd);
  expect(names[0]).toBe('0100_shared.sql');
  expect(anewFromBefore.filter((name) => !names.includes(name))).toEqual([]);
  const { rows } = await pool.pg.query<{ name: string; sha256: string }>(
    `select name, sha256 from migration where name < '0200' order by name`,
  );
  const digest = createHash('sha256').update(rows.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n'));
  expect(digest.digest('hex')).toBe('2116d1f748aa9e9d60053d1a1f8a734203652f9ae3e97e6873cc0bed9dc9697a');
});

test('a statement that alters a table does one thing, and policies are written by one procedure', async () => {
  // A distributed server takes no more; and another way to ask for a setting is another body of that procedure.
  let made = 0;
  for (const name of [...(await knownMigrations()), upgradeFile]) {
    const sql = await readFile(new URL(name, migrationsFolder), 'utf8');
    expect([name, alterationsOfMore(sql)]).toEqual([name, []]);
    const policies = sql.match(/create policy/gi)?.length ?? 0;
    const bodies = sql.match(/procedure write_policy\(/g)?.length ?? 0;
    expect([name, policies]).toEqual([name, bodies]);
    made += bodies;
  }
  expect(made).toBe(2);
  expect(alterationsOfMore('alter table a add column b int check (b in (1, 2));')).toEqual([]);
  expect(alterationsOfMore('alter table a\n  add column b numeric(5, 2), -- and\n  add column c int;')).toHaveLength(1);
});

/** Statements with a comma that stands in no brackets. */
function alterationsOfMore(sql: string): string[] {
  const statements = sql.replaceAll(/--.*$/gm, '').match(/^alter table[^;]*;/gim) ?? [];
  return statements.filter((statement) => {
    let flat = statement.replaceAll(/'[^']*'/g, '');
    while (/\([^()]*\)/.test(flat)) flat = flat.replaceAll(/\([^()]*\)/g, '');
    return flat.includes(',');
  });
}

test('schema.ts names exactly the columns that the migrations make', async () => {
  const { rows } = await pool.pg.query<{ table_name: string; column_name: string; is_nullable: string }>(
    `select table_name, column_name, is_nullable from information_schema.columns
     where table_schema = 'public' and table_name <> 'migration'
       and table_name not in (select viewname from pg_views where schemaname = 'public')`,
  );
  const declared = await declaredColumns();
  // A noun's table needs no row type of its own until a query wants one; its columns are held to its fields elsewhere.
  const typed = new Set(declared.map((column) => column.split('.')[0]));
  const untyped = new Set(nounTables.map(({ name }) => name).filter((name) => !typed.has(name)));
  const actual = rows
    .filter((r) => !untyped.has(r.table_name))
    .map((r) => `${r.table_name}.${r.column_name}${r.is_nullable === 'YES' ? '?' : ''}`);
  expect(declared).toEqual(actual.toSorted());
});

test('every tenant table begins its primary key with city_code', async () => {
  const { rows } = await pool.pg.query<{ table_name: string; first: string }>(
    `select k.table_name, k.column_name as first from information_schema.key_column_usage k
     join information_schema.table_constraints c on c.constraint_name = k.constraint_name and c.table_name = k.table_name
     where c.constraint_type = 'PRIMARY KEY' and k.ordinal_position = 1 and k.table_schema = 'public'`,
  );
  const ofNoCity = new Set([...sharedTables, 'migration']);
  expect(rows.filter((r) => !ofNoCity.has(r.table_name) && r.first !== 'city_code')).toEqual([]);
});

test('no column that must be filled comes to a sealed table after it was made', async () => {
  // What is not null is part of every digest: filled in later, it would change the digests of rows that are sealed.
  const fresh = await freshDatabase();
  const own = openPool(fresh.url);
  const late: string[] = [];
  let before = new Map<string, Set<string>>();
  for (const name of await knownMigrations()) {
    await migrate(own.pg, name.slice(0, 4));
    const { rows } = await own.pg.query<{ name: string; columns: string[] }>(
      `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
       where table_schema = 'public' and is_nullable = 'NO' and table_name = any($1) group by table_name`,
      [sealedTables],
    );
    for (const { name: table, columns } of rows) {
      const had = before.get(table);
      if (had) late.push(...columns.filter((one) => !had.has(one)).map((one) => `${name}: ${table}.${one}`));
    }
    before = new Map(rows.map(({ name: table, columns }) => [table, new Set(columns)]));
  }
  await own.close();
  await fresh.drop();
  expect(late).toEqual([]);
});

async function declaredColumns(): Promise<string[]> {
  const folder = new URL('./', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => /^[^.]+\.ts$/.test(name));
  const source = (await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n');
  const tables = [...source.matchAll(/^ {2}(\w+): (\w+)Table;$/gm)].map((m) => [m[1] ?? '', m[2] ?? ''] as const);
  return tables
    .flatMap(([table, type]) => {
      const body = new RegExp(`interface ${type}Table \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
      return [...body.matchAll(/^ {2}(\w+): (.+);$/gm)].map(
        (m) => `${table}.${m[1]}${m[2]?.includes('| null') ? '?' : ''}`,
      );
    })
    .toSorted();
}

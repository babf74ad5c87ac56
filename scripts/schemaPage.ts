// docs/SCHEMA.sql: the schema as the migrations leave it, read from the catalog of a migrated database. It can be loaded into
// an empty one and then is that schema; a test does so.
import type pg from 'pg';
import { allTables } from '../src/storage/catalogue.ts';
import { sharedTables } from '../src/storage/sharedTables.ts';

type Row = Readonly<Record<string, string | null>>;

const ours = `relnamespace = current_schema()::regnamespace`;

const columnsQuery = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    case when a.attcollation not in (0, 100) then (select quote_ident(collname) from pg_collation where oid = a.attcollation) end as collation,
    case when a.attgenerated = 's' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      when a.attidentity = 'a' then 'generated always as identity'
      when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end as value,
    case when a.attnotnull then 'not null' end as must
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`;

// Primary key, unique, checks, foreign keys; in each by name. The database knows not-null as a column's.
const constraintsQuery = `
  select c.relname as table, o.conname as name, o.contype as kind, pg_get_constraintdef(o.oid, true) as text
  from pg_constraint o join pg_class c on c.oid = o.conrelid
  where c.${ours} and o.contype in ('p', 'u', 'c', 'f', 'x') order by c.relname, strpos('pucxf', o.contype::text), o.conname`;

const indexesQuery = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as text
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
  where c.${ours} and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
  order by c.relname, n.relname`;

const policiesQuery = `
  select c.relname as table, p.polname as name, case when p.polpermissive then '' else ' as restrictive' end as mode,
    case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update' when 'd' then ' for delete' else '' end as verb,
    pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.${ours} order by c.relname, p.polname`;

const rowSecurityQuery = `
  select relname as table, case when relforcerowsecurity then 'force' end as force
  from pg_class where ${ours} and relkind = 'r' and relrowsecurity order by relname`;

const viewsQuery = `
  select relname as name, coalesce(' with (' || array_to_string(reloptions, ', ') || ')', '') as options, pg_get_viewdef(oid, true) as text
  from pg_class where ${ours} and relkind = 'v' order by oid`;

const routinesQuery = `
  select pg_get_functiondef(oid) as text from pg_proc where pronamespace = current_schema()::regnamespace and prokind in ('f', 'p')
    and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
  order by oid`;

const extensionsQuery = `select quote_ident(extname) as name from pg_extension where extname <> 'plpgsql' order by extname`;

/** The whole page. The database is one that the migrations have just made. */
export async function schemaPage(database: pg.Pool): Promise<string> {
  const ask = async (query: string): Promise<Row[]> => (await database.query<Row>(query)).rows;
  const [columns, constraints, indexes] = [
    await ask(columnsQuery),
    await ask(constraintsQuery),
    await ask(indexesQuery),
  ];
  const of = (rows: readonly Row[], table: string): Row[] => rows.filter((row) => row['table'] === table);
  return [
    head,
    ...(await ask(extensionsQuery)).map(({ name }) => `create extension if not exists ${name};`),
    ...(await ask(routinesQuery)).map(({ text }) => `${plain(text).trimEnd()};`),
    ...allTables.map((table) =>
      [createTable(table, of(columns, table), of(constraints, table)), ...of(indexes, table).map(index)].join('\n'),
    ),
    ...(await ask(viewsQuery)).map(({ name, options, text }) => `create view ${name}${options} as\n${text}`),
    rowsInReach,
    scopes(await ask(rowSecurityQuery), await ask(policiesQuery)),
  ]
    .join('\n\n')
    .concat('\n');
}

const head = `-- Made from code by \`npm run docs\`; do not edit.
-- The schema as it is: tables in the order in which foreign keys want them, each with its keys, its laws (checks) and its
-- indexes; then views, then whose rows may be seen. Tables that all cities share are marked, every other is a city's own. Why
-- they are so is said in src/storage/migrations.`;

const rowsInReach = '-- Whose rows a transaction may see and write: src/storage/store.ts says whom it works for.';

function createTable(table: string, columns: readonly Row[], constraints: readonly Row[]): string {
  const lines = [
    ...columns.map(({ name, type, collation, value, must }) =>
      [name, plain(type), collation && `collate ${collation}`, must, value].filter(Boolean).join(' '),
    ),
    ...constraints.map(({ name, text }) => `constraint ${name} ${plain(text)}`),
  ];
  const mark = sharedTables.includes(table) ? '-- Shared by all cities.\n' : '';
  return `${mark}create table ${table} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`;
}

function index({ text }: Row): string {
  return `${plain(text).replace(' USING btree', '').replace(' ON ', ' on ').replace(' WHERE ', ' where ')};`;
}

/** A table under one of the two common scopes is told by the procedure that puts it there, once for all its like. */
function scopes(secured: readonly Row[], policies: readonly Row[]): string {
  const said = secured.flatMap(({ table, force }) => {
    const own = policies.filter((policy) => policy['table'] === table);
    const common = own.find((policy) => commonScope(policy, policies) && force);
    return [
      common
        ? `call ${commonScope(common, policies)}('${table}');`
        : `alter table ${table} enable row level security${force ? ', force row level security' : ''};`,
      ...own.filter((policy) => policy !== common).map(policyText),
    ];
  });
  return said.join('\n');
}

function commonScope(policy: Row, all: readonly Row[]): string | undefined {
  const like = (other: Row) =>
    other['name'] === 'scope' && ['verb', 'mode', 'reads', 'writes'].every((key) => other[key] === policy[key]);
  // Written by hand it would not stand on ten tables in the same words.
  if (policy['name'] !== 'scope' || all.filter(like).length < 10) return undefined;
  return policy['reads']?.includes('office_id') ? 'hold_row_scope' : 'hold_city_scope';
}

function policyText({ table, name, mode, verb, reads, writes }: Row): string {
  const using = reads ? `\n  using (${reads})` : '';
  return `create policy ${name} on ${table}${mode}${verb}${using}${writes ? `\n  with check (${writes})` : ''};`;
}

const shorter: readonly [RegExp, string | ((...found: string[]) => string)][] = [
  // Without the name of the schema that it was read from.
  [/\bpublic\./g, ''],
  [/\btimestamp with time zone\b/g, 'timestamptz'],
  [
    /^(CREATE (OR REPLACE |UNIQUE )?(FUNCTION|PROCEDURE|INDEX)|PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY)/,
    (word = '') => word.toLowerCase(),
  ],
  [/\) REFERENCES /g, ') references '],
  [/= ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)/g, (_all, list = '') => `in (${list.replaceAll('::text', '')})`],
];

/** As one would write it: the database tells every cast. */
function plain(text: string | null | undefined): string {
  return shorter.reduce((so, [what, by]) => so.replace(what, by as string), text ?? '');
}

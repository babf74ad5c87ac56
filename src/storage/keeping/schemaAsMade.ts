// Whether the schema is still the one that the migrations make: a policy more opens every row, a trigger alters what is sealed
// the moment it is written, a view says of an entry what no decision did, and no row tells. What it has to be is made
// anew beside it, by the same server in the same words, and taken back.
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { knownMigrations, migrationsFolder } from '../schemaVersion.ts';

const beside = 'yiwang_made_anew';

/** What there is in the current schema, by name, with what it says. */
const objects = `
  with own as (select * from pg_class where relnamespace = current_schema()::regnamespace and relname <> 'migration')
  select 'column ' || c.relname || '.' || a.attname as name, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end, a.attcollation, a.attgenerated, a.attidentity,
      pg_get_expr(d.adbin, d.adrelid)) as text
    from own c join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  union all select 'table ' || relname, concat_ws(' ', relrowsecurity, relforcerowsecurity, relpersistence) from own where relkind = 'r'
  union all select 'constraint ' || c.relname || '.' || o.conname, concat_ws(' ', pg_get_constraintdef(o.oid), o.convalidated)
    from own c join pg_constraint o on o.conrelid = c.oid where o.contype <> 'n'
  union all select 'index ' || relname, pg_get_indexdef(c.oid) || ' ' || i.indisvalid from own c join pg_index i on i.indexrelid = c.oid
    where i.indrelid in (select oid from own)
  union all select 'policy ' || c.relname || '.' || p.polname, concat_ws(' ', p.polcmd, p.polpermissive, p.polroles,
      pg_get_expr(p.polqual, p.polrelid), '/', pg_get_expr(p.polwithcheck, p.polrelid))
    from own c join pg_policy p on p.polrelid = c.oid
  union all select 'view ' || relname, concat_ws(' ', reloptions, pg_get_viewdef(oid)) from own where relkind in ('v', 'm')
  union all select 'rule ' || c.relname || '.' || r.rulename, pg_get_ruledef(r.oid)
    from own c join pg_rewrite r on r.ev_class = c.oid where r.rulename <> '_RETURN'
  union all select 'trigger ' || c.relname || '.' || t.tgname, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
    from own c join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
  union all select 'trigger ' || c.relname || ' of its keys', 'off'
    from own c where exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgisinternal and t.tgenabled <> 'O')
  union all select 'routine ' || p.oid::regprocedure, pg_get_functiondef(p.oid) from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prokind in ('f', 'p')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

/** Roles are of the whole server: the one that the handle steps down to has to stop before the policies. */
const passesPolicies = `select 'role ' || rolname as name from pg_roles
  where rolname = 'yiwang_app' and (rolsuper or rolbypassrls)`;

/** Whom the server does not let make a schema beside the one that is there. */
export interface MayNotMake {
  readonly role: string;
  readonly database: string;
}

const mayNotMake = `select current_user::text as role, current_database()::text as database
  where not has_database_privilege(current_database(), 'create')`;

/** Names of what is not as the migrations make it, is not there, or is there beside it. */
export async function schemaThatDiffers(pool: pg.Pool): Promise<string[] | MayNotMake> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows: without } = await client.query<MayNotMake>(mayNotMake);
    if (without[0]) return without[0];
    const files = await Promise.all(
      (await knownMigrations()).map((name) => readFile(new URL(name, migrationsFolder), 'utf8')),
    );
    const here = await found(client);
    const { rows: roles } = await client.query<{ name: string }>(passesPolicies);
    await client.query(`create schema ${beside}; set local search_path to ${beside}`);
    for (const file of files) await client.query(file);
    const made = await found(client);
    const names = [...new Set([...here.keys(), ...made.keys()])].toSorted();
    const trusted = trustedWherePossible(files);
    const said = (of: ReadonlyMap<string, string>, name: string) =>
      trusted.has(name) ? of.get(name)?.replace(' LEAKPROOF', '') : of.get(name);
    return [...names.filter((name) => said(here, name) !== said(made, name)), ...roles.map(({ name }) => name)];
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/**
 * Only a superuser may say of a function that it tells nothing (leakproof), and the migrations go on without where theirs is
 * none: of these it depends on who once migrated and who looks now, and is no difference.
 */
function trustedWherePossible(files: readonly string[]): ReadonlySet<string> {
  const told = files.flatMap((file) => [...file.matchAll(/alter function (\w+\(\w*\)) leakproof/g)]);
  return new Set(told.map(([, routine]) => `routine ${routine}`));
}

async function found(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows: schemas } = await client.query<{ name: string }>('select current_schema()::text as name');
  const own = `${schemas[0]?.name ?? ''}.`;
  const { rows } = await client.query<{ name: string; text: string }>(objects);
  return new Map(rows.map(({ name, text }) => [name.replaceAll(own, ''), text.replaceAll(own, '')]));
}

// Digests of recorded rows, made by one statement for the link and for the check, so that the two never read a row
// differently.
import { type RawBuilder, sql } from 'kysely';
import { type RecordChain, type RecordedTable, tablesOf, wholeServer } from './tables.ts';

/** Columns that are null are left out, so that one added later leaves old digests as they are. */
const digestOf = ({ table, except = [] }: RecordedTable): string => {
  const row = except.length > 0 ? `(to_jsonb(t) - '{${except.join(',')}}'::text[])` : 'to_jsonb(t)';
  return `sha256(convert_to('${table} ' || jsonb_strip_nulls(${row})::text, 'UTF8'))`;
};

const ownerOf = ({ owner }: RecordedTable): string => (owner ? `t.${owner.column}::text` : "''");

/** Rows of a chain of a city: of these tables, and of these owners or all of them. */
export interface Which {
  readonly cityCode: string;
  readonly chain: RecordChain;
  readonly tables?: readonly RecordedTable[];
  readonly owners?: readonly string[];
}

/** Rows as they are now: what, owner, row_key, digest, name. */
export function rowsNow({ cityCode, chain, owners, tables = tablesOf(cityCode, chain) }: Which): RawBuilder<unknown> {
  const parts = tables.map((one) => {
    const { table, key, where, name = 'null' } = one;
    const columns = `'${table}' as what, ${ownerOf(one)} as owner, ${key} as row_key, ${digestOf(one)} as digest,
      (${name})::text as name`;
    const conditions = [
      ...(cityCode === wholeServer ? [] : [sql`t.city_code = ${cityCode}`]),
      ...(where ? [sql.raw(where)] : []),
      ...(owners && one.owner ? [among(one.owner, owners)] : []),
    ];
    const chosen = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
    return sql`select ${sql.raw(columns)} from ${sql.table(table)} t ${chosen}`;
  });
  return sql.join(parts, sql` union all `);
}

/** What no uuid can be is no owner of a table that has uuids. */
function among({ column, type }: NonNullable<RecordedTable['owner']>, owners: readonly string[]): RawBuilder<unknown> {
  const fit = type === 'uuid' ? owners.filter((owner) => /^[0-9a-f-]{36}$/.test(owner)) : owners;
  return sql`t.${sql.id(column)} = any(${fit}::${sql.raw(type)}[])`;
}

/** The latest seal of each row. */
export function sealedRows({ cityCode, chain, owners, tables }: Which): RawBuilder<unknown> {
  // Rows of tables that are held whole have no owner.
  const ofOwners = owners ? sql`and owner = any(${[...owners, '']})` : sql``;
  const ofTables = tables ? sql`and what = any(${tables.map(({ table }) => table)})` : sql``;
  const chosen = sql`${ofOwners} ${ofTables}`;
  return sql`select distinct on (owner, what, row_key) what, owner, row_key, digest, sequence from record_seal
    where city_code = ${cityCode} and chain = ${chain} ${chosen} order by owner, what, row_key, sequence desc`;
}

/** One digest over seals, each with what it seals. */
export const overSeals = sql.raw(`encode(sha256(coalesce(string_agg(
  convert_to(concat_ws(' ', what, owner, row_key, case when digest is null then 'gone' else '' end), 'UTF8')
    || coalesce(digest, ''::bytea), ''::bytea order by what, owner, row_key), ''::bytea)), 'hex')`);

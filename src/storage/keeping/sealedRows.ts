// A digest of every row of the ledger, made by one statement for the write and for the check, so that the two can never
// read a row differently. What is one noun has its parts side by side.
import { type RawBuilder, sql } from 'kysely';
import { nounTables } from '../../domain/entries/nouns.ts';
import { sealedAlone, sealedWith, sealedWithChains, sealedWithMerges } from '../seals.ts';

/** All rows of a city, or those written at an instant; of some tables alone, where only these can hold any. */
export interface Sealed {
  readonly city: string;
  readonly at?: string | undefined;
  readonly tables?: ReadonlySet<string> | undefined;
}

/** Digests of the rows of one table. */
interface Part {
  readonly table: string;
  readonly digests: RawBuilder<unknown>;
}

/** Columns that are null are left out, so that one added later leaves old digests as they are. */
const digestOf = (table: string, more = `''`): string =>
  `sha256(convert_to('${table} ' || ${more} || ' ' || jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8'))`;

/**
 * Seals of the rows of a city, or of those written at an instant. A write must cost what it writes, whatever the
 * database believes of tables that were just filled: so each entry of the instant looks up its own detail rows by key
 * (`offset 0` keeps the planner from joining whole tables instead).
 */
export function sealsOf(of: Sealed): RawBuilder<unknown> {
  const all = [
    ...entries(of),
    ...alone(of),
    ...merges(of),
    ...clauseReviews(of),
    offices(of),
    ...publications(of),
    ...spotChecks(of),
    ...chains(of),
    ...closes(of),
  ];
  const parts = all.filter(({ table }) => of.tables?.has(table) ?? true).map(({ digests }) => digests);
  return sql`${written(of)} select what, row_id, about_id, sha256(string_agg(digest, ''::bytea order by part, no)) as digest
    from (${sql.join(parts, sql` union all `)}) parts (what, row_id, about_id, part, no, digest)
    group by what, row_id, about_id`;
}

/** Rows that are a seal, or the first part of one. */
function rowsOf(
  { city, at }: Sealed,
  table: string,
  { id = 't.id', about = 'null::uuid', column = 'recorded_at' }: { id?: string; about?: string; column?: string } = {},
): Part {
  const written = at === undefined ? sql`` : sql`and t.${sql.raw(column)} = ${at}`;
  const columns = `'${table}', ${id}, ${about}, 0, 0, ${digestOf(table)}`;
  return {
    table,
    digests: sql`select ${sql.raw(columns)} from ${sql.raw(table)} t where t.city_code = ${city} ${written}`,
  };
}

/** Rows of a table that have the key of a row of another one, by the column that says when that one was written. */
function ofKey(
  { city, at }: Sealed,
  by: { readonly key: string; readonly table: string; readonly column: string },
  table: string,
  select: string,
): Part {
  const digests =
    at === undefined
      ? sql`${sql.raw(select)} where t.city_code = ${city}`
      : sql`select d.* from ${sql.raw(by.table)} k cross join lateral (${sql.raw(select)}
        where t.city_code = ${city} and t.${sql.raw(by.key)} = k.id offset 0) d
        where k.city_code = ${city} and k.${sql.raw(by.column)} = ${at}`;
  return { table, digests };
}

/** Rows of a table that have the key of one of the `written` entries. */
function ofEntry({ city, at }: Sealed, table: string, select: string, only = sql``): Part {
  const digests =
    at === undefined
      ? sql`${sql.raw(select)} where t.city_code = ${city}`
      : sql`select d.* from written k cross join lateral (${sql.raw(select)}
        where t.city_code = ${city} and t.entry_id = k.id offset 0) d ${only}`;
  return { table, digests };
}

/**
 * The entries of the instant, found once. Each kind by itself would be looked for among all entries of the kind: of a city whose
 * rows came in by a few imports the planner believes that an instant has more entries than a kind.
 */
const written = ({ city, at }: Sealed): RawBuilder<unknown> =>
  at === undefined
    ? sql``
    : sql`with written as materialized (select id, kind from entry where city_code = ${city} and recorded_at = ${at})`;

function entries(of: Sealed): Part[] {
  const details = nounTables.map(({ name, kind, several }, n) => {
    const { with: more, join = '' } = sealedWith[name] ?? {};
    const columns = `'entry', t.entry_id, t.entry_id, ${n + 1}, ${several ? 't.no' : '0'}, ${digestOf(name, more)}`;
    return ofEntry(of, name, `select ${columns} from ${name} t ${join}`, sql`where k.kind = ${sql.lit(kind)}`);
  });
  // Behind whatever nouns are added: digests of old stay as they are.
  const consent = `select 'entry', t.entry_id, t.entry_id, 1000, t.no, ${digestOf('consent_asked')} from consent_asked t`;
  return [
    rowsOf(of, 'entry', { about: 't.id' }),
    ...details,
    ofEntry(of, 'consent_asked', consent),
    rowsOf(of, 'verification', { about: 't.entry_id' }),
  ];
}

function alone(of: Sealed): Part[] {
  return sealedAlone.map(({ table, id, about }) =>
    rowsOf(of, table, { id: `t.${id}`, about: about === 'null' ? 'null::uuid' : `t.${about}` }),
  );
}

function merges(of: Sealed): Part[] {
  return sealedWithMerges.map(({ table, merge, part, no }) => {
    const place = `row_number() over (partition by t.merge_id order by ${no})`;
    const select = `select '${merge}', t.merge_id, null::uuid, ${part}, ${place}, ${digestOf(table)} from ${table} t`;
    return ofKey(of, { key: 'merge_id', table: merge, column: 'recorded_at' }, table, select);
  });
}

function clauseReviews(of: Sealed): Part[] {
  const flags = `select 'clause_review', t.review_id, r.entry_id, 1, t.no, ${digestOf('clause_review_flag')}
    from clause_review_flag t join clause_review r on r.city_code = t.city_code and r.id = t.review_id`;
  return [
    rowsOf(of, 'clause_review', { about: 't.entry_id' }),
    ofKey(of, { key: 'review_id', table: 'clause_review', column: 'recorded_at' }, 'clause_review_flag', flags),
  ];
}

/** What was founded with the city has no id: it came before the first link. */
function offices({ city, at }: Sealed): Part {
  const digests = sql`select 'office_version', t.id, t.office_id, 0, 0, ${sql.raw(digestOf('office_version', 'o.code'))}
    from office_version t join office o on o.city_code = t.city_code and o.id = t.office_id
    where t.city_code = ${city} and t.id is not null ${at === undefined ? sql`` : sql`and t.recorded_at = ${at}`}`;
  return { table: 'office_version', digests };
}

function publications(of: Sealed): Part[] {
  const figures = `select 'publication', t.publication_id, null::uuid, 1,
    row_number() over (partition by t.publication_id order by t.figure_key), ${digestOf('published_figure')}
    from published_figure t`;
  return [
    rowsOf(of, 'publication', { column: 'published_at' }),
    ofKey(of, { key: 'publication_id', table: 'publication', column: 'published_at' }, 'published_figure', figures),
  ];
}

function spotChecks(of: Sealed): Part[] {
  const items = `select 'spot_check', t.spot_check_id, null::uuid, 1, t.no, ${digestOf('spot_check_item')}
    from spot_check_item t`;
  return [
    rowsOf(of, 'spot_check'),
    ofKey(of, { key: 'spot_check_id', table: 'spot_check', column: 'recorded_at' }, 'spot_check_item', items),
  ];
}

function chains(of: Sealed): Part[] {
  const drawn = sealedWithChains.map((table, n) => {
    const select = `select 'chain_version', t.version_id, r.chain_id, ${n + 1}, t.no, ${digestOf(table)}
      from ${table} t join chain_version r on r.city_code = t.city_code and r.id = t.version_id`;
    return ofKey(of, { key: 'version_id', table: 'chain_version', column: 'recorded_at' }, table, select);
  });
  return [rowsOf(of, 'chain_version', { about: 't.chain_id' }), ...drawn];
}

function closes(of: Sealed): Part[] {
  const carried = `select 'period_close', t.close_id, null::uuid, 1,
    row_number() over (partition by t.close_id order by t.entry_id), ${digestOf('carried_entry')} from carried_entry t`;
  return [
    rowsOf(of, 'period_close', { column: 'closed_at' }),
    ofKey(of, { key: 'close_id', table: 'period_close', column: 'closed_at' }, 'carried_entry', carried),
    rowsOf(of, 'period_reopen', { id: 't.close_id', column: 'reopened_at' }),
  ];
}

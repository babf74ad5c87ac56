// A digest of every row of the ledger, made by one statement for the write and for the check, so that the two can never
// read a row differently. An entry is one with its detail rows, a review with its flags, a publication with
// its figures. Names of persons lie in
// `person` and stay outside.
import { type RawBuilder, sql } from 'kysely';
import { nounTables } from '../domain/entries/nouns.ts';
import { projectNoun } from '../domain/projects/project.ts';
import { keptPlan } from './connection/pool.ts';
import type { Tx } from './store.ts';

/** What else a digest covers. The code by which people know a project is given once, with its first version. */
const sealedWith: Readonly<Record<string, { readonly with: string; readonly join: string }>> = {
  [projectNoun.kind]: {
    with: 'p.short_code',
    join: 'join project p on p.city_code = t.city_code and p.id = t.project_id',
  },
};

/** Rows that are a seal of their own, by the column that names them and the entry that they are about. */
const single: readonly { readonly table: string; readonly id: string; readonly about: string }[] = [
  { table: 'attachment', id: 'id', about: 'entry_id' },
  { table: 'consent_word', id: 'id', about: 'entry_id' },
  { table: 'file', id: 'id', about: 'null' },
  { table: 'file_scan', id: 'id', about: 'null' },
  { table: 'file_withdrawal', id: 'file_id', about: 'null' },
  { table: 'evidence_policy', id: 'id', about: 'null' },
  { table: 'stage_rule', id: 'id', about: 'null' },
  { table: 'packaging', id: 'id', about: 'null' },
  { table: 'assessment_year', id: 'id', about: 'null' },
  { table: 'exclusion_rule', id: 'id', about: 'null' },
  { table: 'project_merge', id: 'id', about: 'null' },
  { table: 'company_merge', id: 'id', about: 'null' },
  { table: 'company_alias', id: 'id', about: 'null' },
  { table: 'company_parent', id: 'id', about: 'null' },
  { table: 'protection_rule', id: 'id', about: 'null' },
  { table: 'dispute', id: 'id', about: 'null' },
  { table: 'dispute_decision', id: 'id', about: 'null' },
  { table: 'kept_apart', id: 'id', about: 'null' },
  { table: 'kept_apart_undo', id: 'kept_apart_id', about: 'null' },
  { table: 'company_fact', id: 'id', about: 'null' },
  { table: 'company_fact_withdrawal', id: 'fact_id', about: 'null' },
  { table: 'chain_duty', id: 'id', about: 'null' },
  { table: 'chain_rules', id: 'id', about: 'null' },
  { table: 'prospect', id: 'id', about: 'null' },
  { table: 'pursuit', id: 'id', about: 'null' },
  { table: 'pursuit_act', id: 'id', about: 'null' },
  { table: 'pursuit_rule', id: 'id', about: 'null' },
  { table: 'campaign', id: 'id', about: 'null' },
  { table: 'cell_rule', id: 'id', about: 'null' },
];

/** Rows below a merge: sealed with it. */
const belowMerges = [
  { table: 'project_merge_member', merge: 'project_merge', part: 1, no: 't.project_id' },
  { table: 'project_merge_repeat', merge: 'project_merge', part: 2, no: 't.entry_id, t.no' },
  { table: 'company_merge_member', merge: 'company_merge', part: 1, no: 't.company_id' },
] as const;
/** Rows of a version of a chain, sealed with it. */
const ofChains = ['chain_node', 'chain_node_industry', 'chain_edge'];

/** Every table that a seal covers. A test holds that a column added to one of them later may be null. */
export const sealedTables: readonly string[] = [
  'entry',
  ...nounTables.map(({ name }) => name),
  'consent_asked',
  'verification',
  'clause_review',
  'clause_review_flag',
  'office_version',
  'publication',
  'published_figure',
  'period_close',
  'carried_entry',
  'period_reopen',
  'spot_check',
  'spot_check_item',
  'chain_version',
  ...ofChains,
  ...single.map(({ table }) => table),
  ...belowMerges.map(({ table }) => table),
];

/** Columns that are null are left out, so that one added later leaves old digests as they are. */
const digestOf = (table: string, more = `''`): string =>
  `sha256(convert_to('${table} ' || ${more} || ' ' || jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8'))`;

/**
 * Seals of the rows of a city, or of those written at an instant. A write must cost what it writes, whatever the
 * database believes of tables that were just filled: so each entry of the instant looks up its own detail rows by key
 * (`offset 0` keeps the planner from joining whole tables instead).
 */
function sealsOf(of: { readonly city: string; readonly at?: string | undefined }): RawBuilder<unknown> {
  const { city, at } = of;
  const written = (column: string) => (at === undefined ? sql`` : sql`and t.${sql.raw(column)} = ${at}`);
  const ofKey = (key: string, table: string, column: string, select: RawBuilder<unknown>, only = sql``) =>
    at === undefined
      ? sql`${select} where t.city_code = ${city}`
      : sql`select d.* from ${sql.raw(table)} k cross join lateral (${select}
          where t.city_code = ${city} and t.${sql.raw(key)} = k.id offset 0) d
          where k.city_code = ${city} and k.${sql.raw(column)} = ${at} ${only}`;
  const parts = [
    sql`select 'entry' as what, t.id as row_id, t.id as about_id, 0 as part, 0 as no, ${sql.raw(digestOf('entry'))} as digest
      from entry t where t.city_code = ${city} ${written('recorded_at')}`,
    ...nounTables.map(({ name, kind, several }, n) => {
      const { with: more, join = '' } = sealedWith[name] ?? {};
      const columns = `'entry', t.entry_id, t.entry_id as about_id, ${n + 1} as part, ${several ? 't.no' : '0'} as no`;
      const select = `select ${columns}, ${digestOf(name, more)} as digest from ${name} t ${join}`;
      return ofKey('entry_id', 'entry', 'recorded_at', sql.raw(select), sql`and k.kind = ${sql.lit(kind)}`);
    }),
    // Behind whatever nouns are added: digests of old stay as they are.
    ofKey(
      'entry_id',
      'entry',
      'recorded_at',
      sql.raw(`select 'entry', t.entry_id, t.entry_id as about_id, 1000 as part, t.no as no, ${digestOf('consent_asked')} as digest
        from consent_asked t`),
    ),
    sql`select 'verification', t.id, t.entry_id, 0, 0, ${sql.raw(digestOf('verification'))}
      from verification t where t.city_code = ${city} ${written('recorded_at')}`,
    ...single.map(({ table, id, about }) => {
      const columns = `'${table}', t.${id}, t.${about}, 0, 0, ${digestOf(table)}`.replace('t.null', 'null::uuid');
      return sql`select ${sql.raw(columns)} from ${sql.raw(table)} t where t.city_code = ${city} ${written('recorded_at')}`;
    }),
    ...belowMerges.map(({ table, merge, part, no }) =>
      ofKey(
        'merge_id',
        merge,
        'recorded_at',
        sql.raw(`select '${merge}', t.merge_id, null::uuid, ${part},
          row_number() over (partition by t.merge_id order by ${no}), ${digestOf(table)} from ${table} t`),
      ),
    ),
    sql`select 'clause_review', t.id, t.entry_id, 0, 0, ${sql.raw(digestOf('clause_review'))}
      from clause_review t where t.city_code = ${city} ${written('recorded_at')}`,
    ofKey(
      'review_id',
      'clause_review',
      'recorded_at',
      sql`select 'clause_review', t.review_id, r.entry_id, 1, t.no, ${sql.raw(digestOf('clause_review_flag'))}
        from clause_review_flag t join clause_review r on r.city_code = t.city_code and r.id = t.review_id`,
    ),
    // What was founded with the city has no id: it came before the first link.
    sql`select 'office_version', t.id, t.office_id, 0, 0, ${sql.raw(digestOf('office_version', 'o.code'))}
      from office_version t join office o on o.city_code = t.city_code and o.id = t.office_id
      where t.city_code = ${city} and t.id is not null ${written('recorded_at')}`,
    sql`select 'publication', t.id, null::uuid, 0, 0, ${sql.raw(digestOf('publication'))}
      from publication t where t.city_code = ${city} ${written('published_at')}`,
    sql`select 'spot_check', t.id, null::uuid, 0, 0, ${sql.raw(digestOf('spot_check'))}
      from spot_check t where t.city_code = ${city} ${written('recorded_at')}`,
    ofKey(
      'spot_check_id',
      'spot_check',
      'recorded_at',
      sql`select 'spot_check', t.spot_check_id, null::uuid, 1, t.no, ${sql.raw(digestOf('spot_check_item'))}
        from spot_check_item t`,
    ),
    sql`select 'chain_version', t.id, t.chain_id, 0, 0, ${sql.raw(digestOf('chain_version'))}
      from chain_version t where t.city_code = ${city} ${written('recorded_at')}`,
    ...ofChains.map((table, n) => {
      const columns = `'chain_version', t.version_id, r.chain_id, ${n + 1}, t.no, ${digestOf(table)}`;
      const select = `select ${columns} from ${table} t
        join chain_version r on r.city_code = t.city_code and r.id = t.version_id`;
      return ofKey('version_id', 'chain_version', 'recorded_at', sql.raw(select));
    }),
    ofKey(
      'publication_id',
      'publication',
      'published_at',
      sql`select 'publication', t.publication_id, null::uuid, 1,
        row_number() over (partition by t.publication_id order by t.figure_key), ${sql.raw(digestOf('published_figure'))}
        from published_figure t`,
    ),
    sql`select 'period_close', t.id, null::uuid, 0, 0, ${sql.raw(digestOf('period_close'))}
      from period_close t where t.city_code = ${city} ${written('closed_at')}`,
    ofKey(
      'close_id',
      'period_close',
      'closed_at',
      sql`select 'period_close', t.close_id, null::uuid, 1,
        row_number() over (partition by t.close_id order by t.entry_id), ${sql.raw(digestOf('carried_entry'))}
        from carried_entry t`,
    ),
    sql`select 'period_reopen', t.close_id, null::uuid, 0, 0, ${sql.raw(digestOf('period_reopen'))}
      from period_reopen t where t.city_code = ${city} ${written('reopened_at')}`,
  ];
  return sql`select what, row_id, about_id, sha256(string_agg(digest, ''::bytea order by part, no)) as digest
    from (${sql.join(parts, sql` union all `)}) parts group by what, row_id, about_id`;
}

/** The number under which a link's rows are sealed: its own, unless they were sealed before it was known. */
const sealsUnder = (event: string) => sql.raw(`coalesce(${event}.seals_under, ${event}.ledger_version)`);

/** One digest over seals, each with what it seals. */
const overSeals = `encode(sha256(coalesce(string_agg(
  convert_to(concat_ws(' ', what, row_id, about_id, ''), 'UTF8') || digest, ''::bytea order by what, row_id), ''::bytea)), 'hex')`;

/**
 * Seals what was written at the instant, or all rows of the city; returns the digest over the new seals. A seal that is
 * there stays: who removed a row and puts it in again does not get a new one.
 */
export async function sealRows(
  tx: Tx,
  of: { readonly city: string; readonly ledgerVersion: bigint; readonly at?: string | undefined },
): Promise<string> {
  // Until the end of the transaction: what it just wrote is found by key, never by reading whole tables, and by a plan
  // that is made once: for another instant it is the same.
  const [seqscan, plans] = of.at === undefined ? ['on', 'auto'] : ['off', 'force_generic_plan'];
  const ready = sql`select ${sql.raw(keptPlan)} set_config('enable_seqscan', ${seqscan}, true),
    set_config('plan_cache_mode', ${plans}, true)`.execute(tx);
  const sealing = sql<{ digest: string }>`
    with ${sql.raw(of.at === undefined ? '' : keptPlan)} kept as (
      insert into seal (city_code, what, row_id, about_id, ledger_version, digest)
      select ${of.city}, what, row_id, about_id, ${of.ledgerVersion}, digest from (${sealsOf(of)}) s
      on conflict (city_code, what, row_id) do nothing
      returning what, row_id, about_id, digest)
    select ${sql.raw(overSeals)} as digest from kept`.execute(tx);
  const [, { rows }] = await Promise.all([ready, sealing]);
  return rows[0]?.digest ?? '';
}

/** The digest over the seals of each link of a span of versions. */
export async function digestsOfSeals(tx: Tx, city: string, from: bigint, to: bigint): Promise<Map<bigint, string>> {
  const { rows } = await sql<{ version: bigint; digest: string }>`
    select e.ledger_version as version, ${sql.raw(overSeals)} as digest
    from event e join seal s on s.city_code = e.city_code and s.ledger_version = ${sealsUnder('e')}
    where e.city_code = ${city} and e.ledger_version between ${from} and ${to} group by e.ledger_version`.execute(tx);
  return new Map(rows.map(({ version, digest }) => [version, digest]));
}

export interface BrokenSeal {
  readonly what: string;
  readonly id: string;
  /** The use case that wrote the row; null where none did. */
  readonly useCase: string | null;
  readonly how: 'altered' | 'removed' | 'added';
}

/** Rows that are not as they were sealed, that are gone, or that no link holds; of what is sealed up to a link the first two. */
export async function brokenSeals(tx: Tx, city: string, upTo?: bigint): Promise<BrokenSeal[]> {
  const { rows } = await sql<BrokenSeal>`
    select coalesce(s.what, n.what) as what, coalesce(s.about_id, n.about_id, s.row_id, n.row_id)::text as id,
      v.use_case as "useCase",
      case when n.row_id is null then 'removed' when s.row_id is null then 'added' else 'altered' end as how
    from (${sealsOf({ city })}) n
    full join (select * from seal where city_code = ${city}) s on s.what = n.what and s.row_id = n.row_id
    left join event v on v.city_code = ${city} and ${sealsUnder('v')} = s.ledger_version
    where s.digest is distinct from n.digest ${upTo === undefined ? sql`` : sql`and v.ledger_version <= ${upTo}`}
    order by 2, 1`.execute(tx);
  return rows;
}

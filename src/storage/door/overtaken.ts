// Whether what was written beside a long write bears on it. Then what it decided may be wrong, and it is done again.
import { sql } from 'kysely';
import { everyTie } from '../entries/ties.ts';
import type { Tx } from '../store.ts';

/** What was written about an entry: the entry is looked at, whoever wrote of it. */
const aboutEntries = ['entry', 'verification', 'consent_word', 'attachment'];

/** What no decision on an entry asks for. Whatever else is written may bear on any of them. */
const beside =
  `file file_scan file_withdrawal clause_review spot_check publication campaign cell_rule prospect pursuit pursuit_act
  pursuit_rule company_fact company_fact_withdrawal company_parent chain_version chain_duty chain_rules kept_apart
  kept_apart_undo dispute dispute_decision`.split(/\s+/);

const ties = sql`(${everyTie} union all select city_code, entry_id, parent_id from project_version)`;
/** Which firm an entry names, and whether it tells of the firm itself. */
const firms = sql`(select city_code, entry_id, company_id, true as told from company_version
  union all select city_code, entry_id, investor_id, false from project_version
  union all select city_code, entry_id, recipient_id, false from project_version)`;

/** Rows of this table that another's entry `o` and the long write have in common by what `same` says of `t` and `m`. */
const shared = (city: string, at: string, table: ReturnType<typeof sql>, same: ReturnType<typeof sql>) => sql`
  exists (select from ${table} t join ${table} m on m.city_code = t.city_code and ${same}
    join entry e on e.city_code = m.city_code and e.id = m.entry_id and e.recorded_at = ${at}
    where t.city_code = ${city} and t.entry_id = o.id)`;

/** Needs a scope that sees all offices, and the city's row lock. */
export async function isOvertaken(
  tx: Tx,
  city: string,
  of: { readonly since: bigint; readonly at: string },
): Promise<boolean> {
  const { since, at } = of;
  const among = (table: string, same: string) => shared(city, at, sql.raw(table), sql.raw(same));
  const { rows } = await sql<{ overtaken: boolean }>`
    with written as materialized (
      select what, about_id from seal where city_code = ${city} and ledger_version > ${since}
    ), other as materialized (
      select distinct e.id, e.kind, e.office_id from written w join entry e on e.city_code = ${city} and e.id = w.about_id
      where w.what = any(${aboutEntries})
    )
    select exists (select from written where what <> all(${[...aboutEntries, ...beside]})) or exists (
      select from other o where
        not exists (select from ${ties} t where t.city_code = ${city} and t.entry_id = o.id and t.project_id is not null)
          and o.kind <> 'company_version' and exists (
            select from entry e where e.city_code = ${city} and e.recorded_at = ${at} and e.kind = o.kind
              and e.office_id = o.office_id)
        or ${shared(city, at, ties, sql`m.project_id = t.project_id`)}
        or ${shared(city, at, firms, sql`m.company_id = t.company_id and (m.told or t.told)`)}
        or ${among('project_version', 'm.name_key = t.name_key')}
        or ${among('company_version', '(m.name_key = t.name_key or m.credit_code = t.credit_code)')}
        or ${among('fund_arrival', 'voucher_number(m.voucher_no) = voucher_number(t.voucher_no)')}
    ) as overtaken`.execute(tx);
  return rows[0]?.overtaken ?? false;
}

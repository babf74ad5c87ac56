// Whether what was written beside a long write bears on it. Then what it decided may be wrong, and it is done again.
import { type RawBuilder, sql } from 'kysely';
import { kindAsking, nounTelling } from '../../domain/entries/nouns.ts';
import { asideMentions, everyMention, everyTie, firmMentions } from '../entries/ties.ts';
import type { Tx } from '../store.ts';

/** What was written about an entry: the entry is looked at, whoever wrote of it. */
const aboutEntries = ['entry', 'verification', 'consent_word', 'attachment'];

/** What nobody who writes an entry asks for. Whatever else is written may bear on any of them. */
const beside =
  `file file_scan file_withdrawal clause_review spot_check publication campaign cell_rule prospect pursuit pursuit_act
  pursuit_rule company_fact company_fact_withdrawal company_parent chain_version chain_duty chain_rules
  register_coverage kept_apart kept_apart_undo dispute dispute_decision city_profile bulletin_text bulletin_template
  place_list published_file proof_key publication_proof countersignature archive_text archive_text_withdrawal`.split(
    /\s+/,
  );

/** What the long write has to do with entries: it writes them, or decides those of others, at its instant. */
interface Own {
  readonly at: string;
  readonly decides: boolean;
}

/** A verifier asks for the review of a signing's clauses as well. */
const besideDecisions = beside.filter((table) => table !== 'clause_review');

/** Of an entry `e`: it is the long write's own, which wrote it, or decides it, at its instant. */
const isOwn = ({ at, decides }: Own) =>
  decides
    ? sql`exists (select from verification d
        where d.city_code = e.city_code and d.entry_id = e.id and d.recorded_at = ${at} offset 0)`
    : sql`e.recorded_at = ${at}`;

/** Of an entry `o` of others: the projects that it speaks of, and the firms, with whether it tells of the firm itself. */
const ties = sql`(${everyMention})`;
const firms = sql`(${firmMentions})`;

/** Projects of which entries written or decided at an instant found or tell a part. There is no index by which others could find them. */
export async function parentsAt(tx: Tx, city: string, own: Own): Promise<string[]> {
  const ids = own.decides
    ? sql`select entry_id as id from verification where city_code = ${city} and recorded_at = ${own.at}`
    : sql`select id from entry where city_code = ${city} and recorded_at = ${own.at}`;
  const { rows } = await sql<{ id: string }>`
    select distinct t.project_id as id from (${ids}) e join (${asideMentions}) t on t.city_code = ${city} and t.entry_id = e.id
    where t.project_id is not null`.execute(tx);
  return rows.map(({ id }) => id);
}

interface Beside {
  readonly since: bigint;
  readonly own: Own;
  /** That entries of its own name. */
  readonly parents: readonly string[];
}

/**
 * Needs a scope that sees all offices, and the city's row lock where the answer is to stay true. It costs what the others have
 * written: each key of theirs is looked up among the many rows of the long write (`offset 0`), never the other way round.
 */
export async function isOvertaken(tx: Tx, city: string, { since, own: mine, parents }: Beside): Promise<boolean> {
  const { at, decides } = mine;
  const theirs = (table: RawBuilder<unknown>, columns: string) => sql`select o.id, t.* from other o cross join lateral (
    select ${sql.raw(columns)} from ${table} t where t.city_code = ${city} and t.entry_id = o.id offset 0) t`;
  const own = (keys: string, table: RawBuilder<unknown>, same: string) => sql`exists (select from (${sql.raw(keys)}) k
    cross join lateral (select m.entry_id from ${table} m where m.city_code = ${city} and ${sql.raw(same)} offset 0) m
    cross join lateral (select from entry e where e.city_code = ${city} and e.id = m.entry_id and ${isOwn(mine)}
      offset 0) e)`;
  const versions = sql.table(nounTelling('project').kind);
  const ofFirms = nounTelling('company').kind;
  const [companies, arrivals] = [sql.table(ofFirms), sql.table(kindAsking('voucherNos'))];
  const ownOfKind = decides
    ? sql`select from verification d join entry e on e.city_code = d.city_code and e.id = d.entry_id
        where d.city_code = ${city} and d.recorded_at = ${at} and e.kind = o.kind and e.office_id = o.office_id`
    : sql`select from entry e where e.city_code = ${city} and e.recorded_at = ${at} and e.kind = o.kind
          and e.office_id = o.office_id`;
  const { rows } = await sql<{ overtaken: boolean }>`
    with written as materialized (
      select what, about_id from seal where city_code = ${city} and ledger_version > ${since}
    ), other as materialized (
      select distinct e.id, e.kind, e.office_id from written w join entry e on e.city_code = ${city} and e.id = w.about_id
      where w.what = any(${aboutEntries})
    ), tied as materialized (select * from (${theirs(ties, 'project_id')}) t where project_id is not null
    ), firm as materialized (${theirs(firms, 'company_id, told')}
    ), project as materialized (${theirs(versions, 'name_key')}
    ), company as materialized (${theirs(companies, 'name_key, credit_code')}
    ), voucher as materialized (${theirs(arrivals, 'voucher_number(voucher_no) as number')})
    select exists (select from written where what <> all(${[...aboutEntries, ...(decides ? besideDecisions : beside)]}))
      or exists (select from other o where o.kind <> ${ofFirms} and not exists (select from tied k where k.id = o.id)
        and exists (${ownOfKind}))
      or exists (select from tied where project_id = any(${parents}::uuid[]))
      or ${own('select project_id from tied', sql`(${everyTie})`, 'm.project_id = k.project_id')}
      or ${own('select company_id from firm', companies, 'm.company_id = k.company_id')}
      or ${own('select company_id from firm where told', versions, 'm.investor_id = k.company_id')}
      or ${own('select company_id from firm where told', versions, 'm.recipient_id = k.company_id')}
      or ${own('select name_key from project', versions, 'm.name_key = k.name_key')}
      or ${own('select name_key from company', companies, 'm.name_key = k.name_key')}
      or ${own('select credit_code from company', companies, 'm.credit_code = k.credit_code')}
      or ${own('select number from voucher', arrivals, 'voucher_number(m.voucher_no) = k.number and m.voucher_no is not null')}
      as overtaken`.execute(tx);
  return rows[0]?.overtaken ?? false;
}

// Firms outside a city as its chains ask for them: of a trade near the chain's, or that the city knows something of.
import { sql } from 'kysely';
import { liesInCity } from './chainFirms.ts';
import { type ProspectOutcome, prospectOutcomes } from '../pursuits/pursuitOutcomes.ts';
import type { Tx } from '../store.ts';

export interface FactElsewhereRow {
  readonly kind: string;
  readonly value: Record<string, unknown>;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

export interface PartnerRow {
  readonly name: string;
  readonly relation: 'supplies' | 'buys_from';
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

export interface FirmElsewhereRow {
  readonly registerId: string;
  readonly name: string;
  readonly divisionCode: string | null;
  readonly seat: string | null;
  readonly industryCode: string | null;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
  readonly facts: FactElsewhereRow[];
  readonly partners: PartnerRow[];
  readonly contacts: number;
  readonly contactedOn: string | null;
  readonly outcomes: readonly ProspectOutcome[];
}

/** Of firms of which nothing but the trade is known, so many are looked at; of those with facts, all. */
const byTradeAlone = 3000;

type Firm = Omit<FirmElsewhereRow, 'facts' | 'partners' | 'contacts' | 'contactedOn' | 'outcomes'>;

/** Needs a scope that counts over all offices: contacts are told by number and day. */
export async function firmsElsewhere(tx: Tx, cityCode: string, codes: readonly string[]): Promise<FirmElsewhereRow[]> {
  const { rows } = await sql<Firm>`
    with known as (
      select distinct f.register_id as id from company_fact_standing f where f.city_code = ${cityCode}
    ), traded as (
      select r.id from register_company r
      where left(r.industry_code, 2) = any(${codes.map((code) => code.slice(0, 2))})
      limit ${byTradeAlone}
    )
    select r.id as "registerId", r.name, r.division_code as "divisionCode",
      concat(case when p.name <> c.name then p.name end, c.name, case when d.level = 3 then d.name end) as seat,
      r.industry_code as "industryCode", r.source, r.source_on as "sourceOn", r.sample
    from register_company r
    left join division d on d.code = r.division_code
    left join division c on c.code = left(r.division_code, 4) || '00'
    left join division p on p.code = left(r.division_code, 2) || '0000'
    where r.id in (select id from known union select id from traded)
      and ${liesInCity(cityCode, sql`r.division_code`)} is not true`.execute(tx);
  const ids = rows.map(({ registerId }) => registerId);
  const [facts, partners, contacts, outcomes] = await Promise.all([
    factsOf(tx, cityCode, ids),
    partnersOf(tx, cityCode, ids),
    contactsOf(tx, cityCode, ids),
    prospectOutcomes(tx, cityCode, ids),
  ]);
  return rows.map((row) => ({
    ...row,
    facts: facts.get(row.registerId) ?? [],
    partners: partners.get(row.registerId) ?? [],
    contacts: contacts.get(row.registerId)?.contacts ?? 0,
    contactedOn: contacts.get(row.registerId)?.contactedOn ?? null,
    outcomes: outcomes.filter(({ registerId }) => registerId === row.registerId),
  }));
}

/** The latest source first. */
async function factsOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, FactElsewhereRow[]>> {
  const { rows } = await sql<FactElsewhereRow & { registerId: string }>`
    select f.register_id as "registerId", f.kind, f.value, f.source, f.source_on as "sourceOn", f.sample
    from company_fact_standing f
    where f.city_code = ${cityCode} and f.register_id = any(${ids}::uuid[])
    order by f.source_on desc, f.recorded_at desc, f.id desc`.execute(tx);
  return Map.groupBy(rows, ({ registerId }) => registerId);
}

/** Firms of the city that they supply or buy from, whichever of the two it was said of; each pair once. */
async function partnersOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, PartnerRow[]>> {
  const { rows } = await sql<PartnerRow & { registerId: string }>`
    select distinct on (p.elsewhere, p.relation, r.id) p.elsewhere as "registerId", r.name, p.relation, p.source,
      p.source_on as "sourceOn", p.sample
    from (
      select f.register_id as elsewhere, (f.value ->> 'registerId')::uuid as here, f.kind as relation, f.source,
        f.source_on, f.sample
      from company_fact_standing f where f.city_code = ${cityCode} and f.kind in ('supplies', 'buys_from')
      union all
      select (f.value ->> 'registerId')::uuid, f.register_id,
        case f.kind when 'supplies' then 'buys_from' else 'supplies' end, f.source, f.source_on, f.sample
      from company_fact_standing f where f.city_code = ${cityCode} and f.kind in ('supplies', 'buys_from')
    ) p join register_company r on r.id = p.here
    where p.elsewhere = any(${ids}::uuid[]) and ${liesInCity(cityCode, sql`r.division_code`)}
    order by p.elsewhere, p.relation, r.id, p.source_on desc`.execute(tx);
  return Map.groupBy(rows, ({ registerId }) => registerId);
}

interface Contacts {
  readonly contacts: number;
  readonly contactedOn: string;
}

async function contactsOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, Contacts>> {
  const { rows } = await sql<Contacts & { registerId: string }>`
    select c.register_id as "registerId", count(*)::int as contacts, max(e.occurred_on) as "contactedOn"
    from company c
    join contact k on k.city_code = c.city_code and k.company_id = c.id
    join entry_state e on e.city_code = k.city_code and e.id = k.entry_id
    where c.city_code = ${cityCode} and c.register_id = any(${ids}::uuid[])
      and e.decision = 'verified' and not e.void and e.reversed_at is null
    group by c.register_id`.execute(tx);
  return new Map(rows.map(({ registerId, ...rest }) => [registerId, rest]));
}

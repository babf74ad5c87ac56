// Which firm holds a credit code: one at a time in a city, held by a unique index of `company_code`.
import { sql } from 'kysely';
import { standingMergesSql } from '../identity/mergeFacts.ts';
import { lastOfEach, versionsOf } from '../entries/versions.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface CodeHolder {
  readonly companyId: string;
  readonly name: string;
  /** The firm and those that count as one with it. */
  readonly sameFirm: readonly string[];
}

/** What firms carry now: of each the code that was last said of it by an entry that stands. */
const carriedCodes = (cityCode: string) =>
  lastOfEach('company', 'standing', ['credit_code'], sql`its.city_code = ${cityCode} and its.credit_code is not null`);

/**
 * By code, those of the codes that a firm carries: an entry that stands says so, and no verified later one says otherwise.
 * Needs a scope that sees all offices.
 */
export async function codeHolders(
  tx: Tx,
  cityCode: string,
  codes: readonly string[],
): Promise<Map<string, CodeHolder>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<CodeHolder & { code: string }>`
    with ${keptForFew(codes)} held as (
      select k.credit_code, k.company_id from company_code k
      where k.city_code = ${cityCode} and k.credit_code = any(${codes}) and k.released_at is null
    ), told as (
      select v.company_id, v.credit_code, v.name, v.recorded_at, v.entry_id as id, v.decision
      from ${versionsOf('company', 'standing')} v
      where v.city_code = ${cityCode} and v.company_id in (select company_id from held)
    ), latest as (
      select distinct on (company_id) company_id, name from told order by company_id, recorded_at desc, id desc
    ), carried as (
      select distinct t.company_id, t.credit_code from told t where not exists (
        select from told l where l.company_id = t.company_id and l.credit_code <> t.credit_code
          and l.decision = 'verified' and l.recorded_at > t.recorded_at)
    ), one_firm as (select id, into_id from (${standingMergesSql('company', cityCode)}) s)
    select h.credit_code as code, h.company_id as "companyId", n.name,
      array(select h.company_id union select f.into_id from one_firm f where f.id = h.company_id
        union select f.id from one_firm f where f.into_id = coalesce(
          (select o.into_id from one_firm o where o.id = h.company_id), h.company_id)) as "sameFirm"
    from held h join carried c on c.company_id = h.company_id and c.credit_code = h.credit_code
    join latest n on n.company_id = h.company_id`.execute(tx);
  return new Map(rows.map(({ code, ...holder }) => [code, holder]));
}

export interface CodeClaim {
  readonly code: string;
  readonly companyId: string;
}

/** Before their versions are written: the firms hold these codes, and who carries one no more lets go of it. */
export async function claimCodes(tx: Tx, cityCode: string, at: string, claims: readonly CodeClaim[]): Promise<void> {
  if (claims.length === 0) return;
  const json = JSON.stringify(claims.map(({ code, companyId }) => ({ credit_code: code, company_id: companyId })));
  const claimed = sql`(select distinct credit_code, company_id
    from json_to_recordset(${json}::json) r(credit_code text, company_id uuid))`;
  await sql`update company_code k set released_at = ${at} from ${claimed} c
    where k.city_code = ${cityCode} and k.credit_code = c.credit_code and k.company_id <> c.company_id
      and k.released_at is null`.execute(tx);
  await sql`insert into company_code (city_code, credit_code, company_id) select ${cityCode}, c.credit_code, c.company_id
    from ${claimed} c on conflict (city_code, credit_code, company_id) do update set released_at = null`.execute(tx);
}

/** The codes that these entries tell of firms. */
export async function codesTold(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<(CodeClaim & { readonly entryId: string })[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<CodeClaim & { entryId: string }>`
    select entry_id as "entryId", company_id as "companyId", credit_code as code from company_version
    where city_code = ${cityCode} and entry_id = any(${entryIds}::uuid[]) and credit_code is not null`.execute(tx);
  return rows;
}

/** Firms that carry one code and are not one, each beside the other. */
export async function codesCarriedTwice(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    with carried as (${carriedCodes(cityCode)}),
    counted as (select c.credit_code, coalesce(s.into_id, c.company_id) as company_id from carried c
      left join (${standingMergesSql('company', cityCode)}) s on s.id = c.company_id)
    select credit_code || ' ' || string_agg(distinct company_id::text, ' ') as place from counted
    group by credit_code having count(distinct company_id) > 1 order by credit_code`.execute(tx);
  return rows.map(({ place }) => place);
}

// The register of companies: who is in it, and adding to it. No row scope: it is reference data of the whole server.
import { sql } from 'kysely';
import type { RegisterCompany } from '../../domain/companies/registerCompany.ts';
import { versionsOf } from '../entries/versions.ts';
import { insertRows } from '../insert.ts';
import type { Tx } from '../store.ts';

const columns = [
  'id',
  'name',
  'name_key as nameKey',
  'credit_code as creditCode',
  'division_code as divisionCode',
  'industry_code as industryCode',
  'source',
  'source_on as sourceOn',
  'sample',
] as const;

/** Firms with one of these credit codes, keys of names, or ids. */
export async function registerCompanies(
  tx: Tx,
  by: { readonly codes?: readonly string[]; readonly nameKeys?: readonly string[]; readonly ids?: readonly string[] },
): Promise<RegisterCompany[]> {
  const { codes = [], nameKeys = [], ids = [] } = by;
  if (codes.length + nameKeys.length + ids.length === 0) return [];
  const found = await Promise.all([
    codes.length > 0 && register(tx).where('credit_code', '=', sql<string>`any(${codes})`).execute(),
    nameKeys.length > 0 && register(tx).where('name_key', '=', sql<string>`any(${nameKeys})`).execute(),
    ids.length > 0 && register(tx).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute(),
  ]);
  return [...new Map(found.flatMap((rows) => rows || []).map((row) => [row.id, row])).values()];
}

function register(tx: Tx) {
  return tx.selectFrom('register_company').select(columns);
}

export interface KeptCompany extends RegisterCompany {
  readonly pinyin: string;
  readonly initials: string;
}

/** Adds firms and changes known ones, under the register's lock. */
export async function keepInRegister(
  tx: Tx,
  added: readonly KeptCompany[],
  changed: readonly KeptCompany[],
  at: string,
): Promise<void> {
  if (added.length + changed.length === 0) return;
  const { version } = await tx
    .insertInto('register_head')
    .values({ no: 1, version: 1n })
    .onConflict((conflict) => conflict.column('no').doUpdateSet({ version: sql`register_head.version + 1` }))
    .returning('version')
    .executeTakeFirstOrThrow();
  const rowOf = (one: KeptCompany) => ({
    id: one.id,
    name: one.name,
    name_key: one.nameKey,
    pinyin: one.pinyin,
    initials: one.initials,
    credit_code: one.creditCode,
    division_code: one.divisionCode,
    industry_code: one.industryCode,
    source: one.source,
    source_on: one.sourceOn,
    sample: one.sample,
    version,
    recorded_at: at,
  });
  if (changed.length > 0) {
    const json = JSON.stringify(changed.map((one) => ({ ...rowOf(one), version: String(version) })));
    await sql`update register_company r set credit_code = n.credit_code, division_code = n.division_code,
        industry_code = n.industry_code, source = n.source, source_on = n.source_on, version = n.version
      from json_populate_recordset(null::register_company, ${json}::json) n where r.id = n.id`.execute(tx);
  }
  await insertRows(tx, { register_company: added.map(rowOf) });
}

/** Which of these codes are divisions of GB/T 2260. */
export async function divisionsAmong(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await tx.selectFrom('division').select('code').where('code', '=', sql<string>`any(${codes})`).execute();
  return new Set(rows.map(({ code }) => code));
}

/** Gives each company of the city the key of the register's firm that has the same credit code. */
export async function linkByCreditCode(
  tx: Tx,
  cityCode: string,
  of: { readonly companyIds: readonly string[] } | { readonly registerIds: readonly string[] },
): Promise<void> {
  const chosen =
    'companyIds' in of ? sql`v.company_id = any(${of.companyIds}::uuid[])` : sql`r.id = any(${of.registerIds}::uuid[])`;
  await sql`update company c set register_id = r.id
    from ${versionsOf('company', 'standing')} v join register_company r on r.credit_code = v.credit_code
    where c.city_code = ${cityCode} and v.city_code = ${cityCode} and v.company_id = c.id and c.register_id is null
      and ${chosen} and exists (
        select from company_code k where k.city_code = v.city_code and k.credit_code = v.credit_code
          and k.company_id = v.company_id and k.released_at is null)
      and not exists (select from company o where o.city_code = c.city_code and o.register_id = r.id)`.execute(tx);
}

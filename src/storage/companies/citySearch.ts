// A city's own projects and companies by a fragment of their name, code or pinyin, within a scope.
import { type RawBuilder, sql } from 'kysely';
import { firmsOfProjects } from '../entries/ties.ts';
import { lastOfEach, versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface FoundProjectLine {
  readonly id: string;
  readonly name: string;
  readonly shortCode: string;
  readonly stage: string;
  readonly investor: string | null;
  readonly sample: boolean;
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The name's key, its code, or letters that its pinyin or initials hold. */
export interface Fragment {
  readonly key: string;
  readonly letters: string | undefined;
}

const initials = (pinyin: RawBuilder<unknown>) => sql`regexp_replace(${pinyin}, '(\\S)\\S*\\s*', '\\1', 'g')`;

/** In reach of the transaction's scope; the whole name first, then those that begin so, then the shorter. */
export async function searchProjects(
  tx: Tx,
  cityCode: string,
  { key, letters }: Fragment,
  most: number,
): Promise<FoundProjectLine[]> {
  const name = sql`lower(regexp_replace(c.name, '[[:space:][:punct:]]', '', 'g'))`;
  const within = `%${escaped(key)}%`;
  const byLetters = letters
    ? sql`or replace(c.name_pinyin, ' ', '') like ${`%${escaped(letters)}%`}
        or ${initials(sql`c.name_pinyin`)} like ${`%${escaped(letters)}%`}`
    : sql``;
  const { rows } = await sql<FoundProjectLine>`
    select c.project_id as id, c.name, c.short_code as "shortCode", c.stage, c.investor_name as investor, c.sample
    from project_current c
    where c.city_code = ${cityCode} and (${name} like ${within}
      or lower(replace(c.short_code, '-', '')) like ${within} ${byLetters})
    order by ${name} <> ${key}, ${name} not like ${`${escaped(key)}%`}, length(c.name), c.name_pinyin, c.project_id
    limit ${most}`.execute(tx);
  return rows;
}

export interface OwnCompanyLine {
  readonly id: string;
  readonly registerId: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
}

/** Companies of the city as last reported: the caller says afterwards which of them are in reach. */
export async function findOwnCompanies(tx: Tx, cityCode: string, key: string, most: number): Promise<OwnCompanyLine[]> {
  const columns = ['city_code', 'name', 'name_key', 'credit_code', 'seat'];
  const { rows } = await sql<OwnCompanyLine>`
    select * from (
      select v.company_id as id, c.register_id as "registerId", v.name, v.name_key as "nameKey",
        v.credit_code as "creditCode", v.seat
      from (${lastOfEach('company', 'inForce', columns, sql`its.city_code = ${cityCode}`)}) v
      join company c on c.city_code = v.city_code and c.id = v.company_id) latest
    where "nameKey" like ${`%${escaped(key)}%`} or lower("creditCode") like ${`${escaped(key)}%`}
    order by "nameKey" <> ${key}, "nameKey" not like ${`${escaped(key)}%`}, length("nameKey"), id limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** Those of the companies that the transaction's scope reaches: reported by an office in reach, or named by its projects. */
export async function companiesInReach(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select v.company_id as id from ${versionsOf('company', 'heard')} v
      where v.city_code = ${cityCode} and v.company_id = any(${ids}::uuid[])
    union select p.company_id from (${firmsOfProjects}) p
      where p.city_code = ${cityCode} and p.company_id = any(${ids}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

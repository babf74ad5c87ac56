// Names for texts: of the city, of industries, of projects.
import { type Kysely, sql } from 'kysely';
import { refuse } from '../domain/refusal.ts';
import type { Schema } from './schema.ts';
import type { Store, Tx } from './store.ts';

export async function cityNamed(tx: Tx, cityCode: string): Promise<{ nameZh: string; nameEn: string; demo: boolean }> {
  const row = await tx.selectFrom('city').selectAll().where('city_code', '=', cityCode).executeTakeFirst();
  return row ? { nameZh: row.name_zh, nameEn: row.name_en, demo: row.demo } : refuse('city_unknown');
}

let industries: ReadonlyMap<string, string> | undefined;

/** Code → name of GB/T 4754. A national standard: read once per process. */
export async function industryNames(db: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  if (!industries || industries.size === 0) {
    const rows = await db.selectFrom('industry').select(['code', 'name']).execute();
    industries = new Map(rows.map((row) => [row.code, row.name]));
  }
  return industries;
}

/** The same, for who reads nothing else. */
export function namesOfIndustries({ pool }: Store): Promise<ReadonlyMap<string, string>> {
  return industryNames(pool.db);
}

/** Names of divisions by their codes. */
export async function divisionNames({ pool }: Store, codes: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Map();
  const rows = await pool.db.selectFrom('division').select(['code', 'name']).where('code', 'in', wanted).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Names of the country's divisions (GB/T 2260) that lie neither in the city nor above it. */
export async function divisionsElsewhere(tx: Tx, cityCode: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('division').select(['code', 'name']).execute();
  const own = cityCode.slice(0, 4);
  const near = rows.filter(({ code }) => code.startsWith(own) || own.startsWith(code.replace(/0+$/, '')));
  const names = new Set(rows.map((row) => row.name));
  for (const { name } of near) names.delete(name);
  return names;
}

/** Names of projects, the one of the largest planned investment first. */
export async function projectNames(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (projectIds.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string }>`
    select project_id as id, name from project_current
    where city_code = ${cityCode} and project_id = any(${projectIds}::uuid[])
    order by investment_fen desc nulls last, name_pinyin`.execute(tx);
  return rows;
}

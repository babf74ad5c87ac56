// The office tree: every version of every office, what a change of it moves, and the versions that acts add.
import { type RawBuilder, sql } from 'kysely';
import type { StandingOffice } from '../../domain/offices/officeAct.ts';
import type { Tx } from '../store.ts';

export interface OfficeVersion extends StandingOffice {
  readonly recordedAt: string;
  /** Who did it; null where it was founded with the city. */
  readonly recordedBy: string | null;
}

/** Every version, by office and then from the first to the last. */
export async function officeVersions(tx: Tx, cityCode: string): Promise<OfficeVersion[]> {
  const { rows } = await sql<OfficeVersion>`
    select o.id, o.code, v.name, v.short_name as "shortName", v.kind, v.parent_id as "parentId",
      v.division_code as "divisionCode", v.sort_order as "sortOrder", v.valid_from as "validFrom",
      coalesce(v.ended, false) as ended, v.recorded_at as "recordedAt", p.name as "recordedBy"
    from office o join office_version v on v.city_code = o.city_code and v.office_id = o.id
    left join event ev on v.id is not null and ev.city_code = v.city_code and ev.at = v.recorded_at
    left join account a on a.city_code = ev.city_code and a.id = ev.account_id
    left join person p on p.city_code = a.city_code and p.id = a.person_id
    where o.city_code = ${cityCode}
    order by o.code, v.valid_from, v.recorded_at`.execute(tx);
  return rows;
}

export async function divisionExists(tx: Tx, code: string | null | undefined): Promise<boolean> {
  if (!code) return true;
  return (await tx.selectFrom('division').select('code').where('code', '=', code).executeTakeFirst()) !== undefined;
}

export async function insertOffice(tx: Tx, cityCode: string, id: string, code: string): Promise<void> {
  await tx.insertInto('office').values({ city_code: cityCode, id, code }).execute();
}

export async function insertOfficeVersion(
  tx: Tx,
  cityCode: string,
  id: string,
  version: Omit<StandingOffice, 'code'> & { readonly recordedAt: string },
): Promise<void> {
  await tx
    .insertInto('office_version')
    .values({
      city_code: cityCode,
      office_id: version.id,
      name: version.name,
      short_name: version.shortName,
      kind: version.kind,
      parent_id: version.parentId,
      division_code: version.divisionCode,
      sort_order: version.sortOrder,
      valid_from: version.validFrom,
      recorded_at: version.recordedAt,
      ended: version.ended ? true : null,
      id,
    })
    .execute();
}

export interface Moved {
  /** Entries dated before the day: they stay where they are. */
  readonly entriesBefore: number;
  /** Entries from the day on. */
  readonly entriesFrom: number;
  /** Accounts with a right in one of the offices. */
  readonly people: number;
}

/** What lies in these offices, before a day and from it on. */
export async function whatMoves(
  tx: Tx,
  cityCode: string,
  officeIds: readonly string[],
  validFrom: string,
): Promise<Moved> {
  const entries = (when: RawBuilder<unknown>) => sql`(select count(*)::int from entry
    where city_code = ${cityCode} and office_id = any(${officeIds}::uuid[]) and ${when})`;
  const { rows } = await sql<Moved>`
    select ${entries(sql`occurred_on < ${validFrom}`)} as "entriesBefore",
      ${entries(sql`occurred_on >= ${validFrom}`)} as "entriesFrom",
      (select count(distinct account_id)::int from role_grant where city_code = ${cityCode}
        and office_id = any(${officeIds}::uuid[]) and revoked_at is null) as people`.execute(tx);
  return rows[0] ?? { entriesBefore: 0, entriesFrom: 0, people: 0 };
}

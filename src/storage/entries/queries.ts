// Questions about entries that several use cases ask, whatever the noun.
import { sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { Decision } from '../../domain/verification/verification.ts';
import { firmsOfProjects, movingTies } from './ties.ts';
import { tellings } from './versions.ts';
import { standingMergesSql } from '../identity/mergeFacts.ts';
import type { NextCode } from '../door/landing.ts';
import { keptForFew, keptPlan } from '../connection/pool.ts';
import { needsNoDecision } from './reversal.ts';
import type { Tx } from '../store.ts';

/** Persons already met, by `metAt|name`. */
export async function existingPersons(
  tx: Tx,
  cityCode: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .modifyFront(keptForFew(names))
    .select(['id', 'met_at', 'name'])
    .where('city_code', '=', cityCode)
    .where('name', '=', sql<string>`any(${[...new Set(names)]})`)
    .execute();
  return new Map(rows.map((row) => [`${row.met_at}|${row.name}`, row.id]));
}

/** Short codes (`2023-0001`) for new projects, in order; the city's row lock keeps them from being given twice. */
export async function codesForNew(
  tx: Tx,
  cityCode: string,
  founded: ReadonlyMap<string, string>,
  nextCode: NextCode,
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  if (founded.size === 0) return codes;
  const { rows } = await sql<{ year: string; last: number }>`
    select ${sql.raw(keptPlan)} left(short_code, 4) as year, max(substr(short_code, 6)::int) as last from project
    where city_code = ${cityCode} group by 1`.execute(tx);
  const last = new Map(rows.map((row) => [row.year, row.last]));
  for (const [id, year] of founded) {
    const next = nextCode(year, last.get(year) ?? 0);
    last.set(year, next);
    codes.set(id, `${year}-${String(next).padStart(4, '0')}`);
  }
  return codes;
}

/** Projects that these entries speak of, or whose firm they tell of, and those under which they count: their derived rows change with them. */
export async function projectsOfEntries(tx: Tx, cityCode: string, entryIds: readonly string[]): Promise<string[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<{ project_id: string }>`
    with ${keptForFew(entryIds)} spoken as (
      select distinct project_id from (${movingTies}) t
      where city_code = ${cityCode} and entry_id = any(${entryIds}::uuid[]) and project_id is not null
      union select p.project_id from ${tellings('company')} f
        join (${firmsOfProjects}) p on p.city_code = f.city_code and p.company_id = f.company_id
      where f.city_code = ${cityCode} and f.entry_id = any(${entryIds}::uuid[]))
    select project_id from spoken
    union select s.into_id from (${standingMergesSql('project', cityCode)}) s where s.id in (select project_id from spoken)`.execute(
    tx,
  );
  return rows.map((row) => row.project_id);
}

export interface EntryToDecide {
  readonly kind: EntryKind;
  readonly void: boolean;
  readonly officeId: string;
  readonly recordedBy: string;
  readonly decision: Decision | null;
  /** Taken back or put right by an entry that counts already. */
  readonly reversed: boolean;
  readonly needsNoDecision: boolean;
  readonly reversesId: string | null;
  readonly occurredOn: string;
  readonly auditedOn: string | null;
  /** Of the entry that it reverses. */
  readonly oldOfficeId: string | null;
  readonly oldOccurredOn: string | null;
  readonly oldAuditedOn: string | null;
}

/** The entries named, or all undecided ones of an import that nothing has reversed. */
export async function entriesToDecide(
  tx: Tx,
  cityCode: string,
  of: { readonly entryIds: readonly string[] } | { readonly importId: string },
): Promise<Map<string, EntryToDecide>> {
  const chosen =
    'entryIds' in of
      ? sql`e.id = any(${of.entryIds}::uuid[])`
      : sql`e.import_id = ${of.importId} and e.decision is null and e.reversed_by is null and not ${needsNoDecision}`;
  const { rows } = await sql<EntryToDecide & { id: string }>`
    select ${'entryIds' in of ? keptForFew(of.entryIds) : sql``} e.id, e.kind, e.void, e.reversed_by is not null as reversed, ${needsNoDecision} as "needsNoDecision", e.office_id as "officeId", e.recorded_by as "recordedBy", e.decision, e.reverses_id as "reversesId",
      e.occurred_on as "occurredOn", e.audited_on as "auditedOn",
      o.office_id as "oldOfficeId", o.occurred_on as "oldOccurredOn", o.audited_on as "oldAuditedOn"
    from entry_state e left join entry o on o.city_code = e.city_code and o.id = e.reverses_id where e.city_code = ${cityCode} and ${chosen}`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

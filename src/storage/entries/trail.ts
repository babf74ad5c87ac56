// What happened to an entry from its first recording on: every entry that it puts right or that puts it right, and every
// decision, each with who, when and by which use case. Within the asker's scope.
import { sql } from 'kysely';
import { columnOf } from '../../domain/entries/fields.ts';
import { type EntryKind, nouns } from '../../domain/entries/nouns.ts';
import { type AdjustmentColumns, adjustmentColumns } from '../closes/adjustments.ts';
import { type Recognition, recognitionSql } from '../verification/recognition.ts';
import { lastOfEach } from './versions.ts';
import type { Tx } from '../store.ts';

export interface TrailEntry extends AdjustmentColumns {
  readonly id: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly auditedOn: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly useCase: string | null;
  readonly reversesId: string | null;
  readonly void: boolean;
  readonly reason: string | null;
  readonly decision: 'verified' | 'returned' | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decisionUseCase: string | null;
  readonly decisionReason: string | null;
  /** Where it counts for less than was claimed. */
  readonly recognition: Recognition | null;
}

/** Versions of one thing succeed each other without naming each other; all else is tied by what it reverses. */
const versioned = nouns.flatMap(({ kind, versionOf }) =>
  versionOf ? [{ table: kind, noun: columnOf(versionOf, {}) }] : [],
);

/** Of whichever noun that claims an amount the entry is. */
const recognised = `coalesce(${nouns
  .filter(({ claims }) => claims)
  .map(
    (noun) =>
      `(select ${recognitionSql(noun, 's')} from ${noun.kind} s where s.city_code = e.city_code and s.entry_id = e.id)`,
  )
  .join(', ')})`;

/** Earliest first; empty where the entry is not in reach. */
export async function trailEntries(tx: Tx, city: string, id: string): Promise<TrailEntry[]> {
  const sameNoun = versioned.map(
    ({ table, noun }) => `select s.entry_id from ${table} s join ${table} t on t.city_code = s.city_code
      and t.${noun} = s.${noun} where t.city_code = given.city and t.entry_id = given.id`,
  );
  const { rows } = await sql<TrailEntry>`
    with recursive given as (select ${city}::text as city, ${id}::uuid as id),
    tree as (
      select e.id, e.reverses_id from given join entry e on e.city_code = given.city
        and e.id in (select given.id union all ${sql.raw(sameNoun.join(' union all '))})
      union
      select n.id, n.reverses_id from tree t cross join lateral (
        select id, reverses_id from entry where city_code = ${city} and reverses_id = t.id
        union all select id, reverses_id from entry where city_code = ${city} and id = t.reverses_id) n
    )
    select e.id, e.kind, e.office_id as "officeId", e.occurred_on as "occurredOn", e.audited_on as "auditedOn",
      e.recorded_at as "recordedAt", rp.name as "recordedBy", ev.use_case as "useCase", e.reverses_id as "reversesId",
      e.void, e.reason, v.decision, v.recorded_at as "decidedAt", vp.name as "decidedBy",
      vv.use_case as "decisionUseCase", v.reason as "decisionReason", ${sql.raw(adjustmentColumns)},
      ${sql.raw(recognised)} as recognition
    from tree join entry e on e.city_code = ${city} and e.id = tree.id
    left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
    left join person rp on rp.city_code = ra.city_code and rp.id = ra.person_id
    left join event ev on ev.city_code = e.city_code and ev.at = e.recorded_at
    left join verification v on v.city_code = e.city_code and v.entry_id = e.id
    left join account va on va.city_code = v.city_code and va.id = v.recorded_by
    left join person vp on vp.city_code = va.city_code and vp.id = va.person_id
    left join event vv on vv.city_code = v.city_code and vv.at = v.recorded_at
    where exists (select from tree where id = ${id})
    order by e.recorded_at, e.id`.execute(tx);
  return rows;
}

/** Names of projects and companies by id, as they are called today; those out of reach are left out. */
export async function namesOf(tx: Tx, city: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select project_id as id, name from project_current where city_code = ${city} and project_id = any(${ids}::uuid[])
    union all
    select company_id, name from (
      ${lastOfEach('company', 'heard', ['name'], sql`its.city_code = ${city} and its.company_id = any(${ids}::uuid[])`)}) latest`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

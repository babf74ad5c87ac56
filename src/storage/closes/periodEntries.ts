// Entries that bear on a period: by their own day or the day they were audited, or by those of the entry they reverse.
import { type RawBuilder, sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { saidBy } from '../entries/saidSql.ts';
import { needsNoDecision } from '../entries/reversal.ts';
import type { Tx } from '../store.ts';

export interface DaysOfPeriod {
  readonly period: string;
  readonly from: string;
  readonly to: string;
}

/** Places and days of an `entry e` with its decision `v`, and of what it reverses, `o`. */
const bearings = sql`entry e
  left join verification v on v.city_code = e.city_code and v.entry_id = e.id
  left join entry o on o.city_code = e.city_code and o.id = e.reverses_id
  cross join lateral (values (e.office_id, e.occurred_on), (e.office_id, e.audited_on),
    (o.office_id, o.occurred_on), (o.office_id, o.audited_on)) b (office_id, day)`;

/** Undecided, and not taken back before anybody decided. */
const waits = sql`v.id is null and not ${needsNoDecision} and not exists (select from entry x
  left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
  where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned')`;

const late = sql`v.decision is distinct from 'returned' and (e.adjusted_on is not null
  or exists (select from carried_entry c where c.city_code = e.city_code and c.entry_id = e.id))`;

export interface PeriodCount {
  readonly officeId: string;
  readonly period: string;
  readonly pending: number;
  readonly adjustments: number;
}

/** Undecided entries and adjustments of every office in every period named. */
export async function countsByPeriod(tx: Tx, city: string, periods: readonly DaysOfPeriod[]): Promise<PeriodCount[]> {
  const of = (what: RawBuilder<unknown>) => sql`count(distinct e.id) filter (where ${what})::int`;
  const { rows } = await sql<PeriodCount>`
    select b.office_id as "officeId", p.period, ${of(waits)} as pending, ${of(late)} as adjustments
    from ${bearings} join unnest(${periods.map((p) => p.period)}::text[], ${periods.map((p) => p.from)}::date[],
      ${periods.map((p) => p.to)}::date[]) p (period, from_on, to_on) on b.day between p.from_on and p.to_on
    where e.city_code = ${city} and (v.id is null or e.adjusted_on is not null
      or exists (select from carried_entry c where c.city_code = e.city_code and c.entry_id = e.id))
    group by 1, 2`.execute(tx);
  return rows;
}

interface Within {
  readonly officeIds: readonly string[];
  readonly from: string;
  readonly to: string;
}

const within = ({ officeIds, from, to }: Within) =>
  sql`b.office_id = any(${officeIds}::uuid[]) and b.day between ${from} and ${to}`;

/** Ids of the undecided entries of a period. */
export async function pendingOfPeriod(tx: Tx, city: string, of: Within): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct e.id from ${bearings} where e.city_code = ${city} and ${waits} and ${within(of)}`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface LateEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly void: boolean;
  readonly officeId: string;
  readonly day: string;
  readonly title: string | null;
  readonly projectId: string | null;
  readonly adjustedOn: string | null;
  readonly reason: string | null;
  readonly carried: boolean;
  readonly decision: 'verified' | 'returned' | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly decidedAt: string | null;
  readonly reversesId: string | null;
  /** What it adds to or takes from the period's funds in place; null of other kinds. */
  readonly fundsFen: bigint | null;
}

/**
 * The adjustments of a period, latest first, within the reader's scope; or the undecided entries that stand in the way
 * of its close.
 */
export async function entriesOfPeriod(
  tx: Tx,
  city: string,
  what: 'pending' | 'adjustments',
  of: Within,
  page: { readonly limit: number; readonly offset: number },
): Promise<LateEntry[]> {
  const inPeriod = (x: string) =>
    sql`${sql.ref(`${x}.office_id`)} = any(${of.officeIds}::uuid[]) and ${sql.ref(`${x}.occurred_on`)} between ${of.from} and ${of.to}`;
  const { rows } = await sql<LateEntry>`
    with chosen as (select distinct e.id from ${bearings}
      where e.city_code = ${city} and ${what === 'pending' ? waits : late} and ${within(of)}),
    page as (select e.* from chosen join entry e on e.city_code = ${city} and e.id = chosen.id
      order by e.recorded_at desc, e.id limit ${page.limit} offset ${page.offset})
    select e.id as "entryId", e.kind, e.void, e.office_id as "officeId", e.occurred_on as day,
      e.adjusted_on as "adjustedOn", coalesce(e.adjustment_reason, e.reason) as reason, e.reverses_id as "reversesId",
      exists (select from carried_entry c where c.city_code = e.city_code and c.entry_id = e.id) as carried,
      v.decision, v.recorded_at as "decidedAt", e.recorded_at as "recordedAt", n.name as "recordedBy",
      coalesce(pc.name, p.short_code, said.title) as title, said.project_id as "projectId",
      case when said.claimed_fen is not null then coalesce(case when e.void then null when ${inPeriod('e')} then said.amount_fen end, 0)
        - coalesce(case when ov.decision = 'verified' and ${inPeriod('o')} then before.amount_fen end, 0) end as "fundsFen"
    from page e
    left join verification v on v.city_code = e.city_code and v.entry_id = e.id
    left join entry o on o.city_code = e.city_code and o.id = e.reverses_id
    left join verification ov on ov.city_code = o.city_code and ov.entry_id = o.id
    left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
    left join person n on n.city_code = ra.city_code and n.id = ra.person_id
    ${sql.raw(saidBy('e', 'case when e.void then o.id else e.id end'))}
    ${sql.raw(saidBy('o', 'o.id', 'before'))}
    left join project p on p.city_code = e.city_code and p.id = said.project_id
    left join project_current pc on pc.city_code = p.city_code and pc.project_id = p.id
    order by e.recorded_at desc, e.id`.execute(tx);
  return rows;
}

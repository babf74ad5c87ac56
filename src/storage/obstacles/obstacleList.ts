// Obstacles as they stand today: those that the reader's scope chooses, which the owner's office may read too, and how each stands.
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../store.ts';

/** late: not cleared and past its day; open: not cleared; cleared. */
export const obstacleStates = ['late', 'open', 'cleared'] as const;
export type ObstacleState = (typeof obstacleStates)[number];

/** How long an obstacle has stood: up to thirty days, up to ninety, longer. */
export const obstacleAges = ['month', 'quarter', 'older'] as const;
export type ObstacleAge = (typeof obstacleAges)[number];

export interface ObstacleFilter {
  readonly kind?: string | undefined;
  readonly projectIds?: readonly string[] | undefined;
  /** Ids of offices that raised it: an office and those below it. */
  readonly officeIds?: readonly string[] | undefined;
  /** Ids of offices that are to clear it. */
  readonly ownerIds?: readonly string[] | undefined;
}

export interface ListedObstacle {
  readonly entryId: string;
  readonly projectId: string;
  readonly projectName: string;
  /** Whether the reader reaches the project, not its obstacle alone. */
  readonly reached: boolean;
  readonly officeId: string;
  readonly ownerOfficeId: string;
  readonly no: string;
  readonly kind: string;
  readonly what: string;
  readonly raisedOn: string;
  readonly dueOn: string | null;
  readonly state: ObstacleState;
  /** Nobody has verified it yet. */
  readonly waits: boolean;
  readonly clearedOn: string | null;
  readonly clearedBy: string | null;
  /** Its clearing waits to be verified, or for the word of who raised it. */
  readonly clearingWaits: boolean;
  /** Days from raised to cleared, or until today. */
  readonly days: number;
}

export interface ShownObstacles {
  readonly state?: ObstacleState | undefined;
  /** Not cleared. */
  readonly open?: boolean | undefined;
  readonly age?: ObstacleAge | undefined;
}

/** Of one kind that one office raised, as many as stand in one state as long. */
export interface ObstacleCount {
  readonly state: ObstacleState;
  readonly kind: string;
  readonly officeId: string;
  readonly age: ObstacleAge;
  readonly n: number;
  /** The day on which the first of them was raised. */
  readonly first: string;
}

/** Which obstacles the reader may see, in the reader's own scope. */
export async function obstaclesInReach(tx: Tx, cityCode: string, filter: ObstacleFilter): Promise<string[]> {
  const { kind, projectIds, officeIds, ownerIds } = filter;
  const chosen: RawBuilder<unknown>[] = [sql`o.city_code = ${cityCode}`];
  if (kind) chosen.push(sql`o.kind = ${kind}`);
  if (projectIds) chosen.push(sql`o.project_id = any(${projectIds}::uuid[])`);
  if (officeIds) chosen.push(sql`o.office_id = any(${officeIds}::uuid[])`);
  if (ownerIds) chosen.push(sql`coalesce(o.owner_office_id, o.office_id) = any(${ownerIds}::uuid[])`);
  const { rows } = await sql<{ id: string }>`
    select o.entry_id as id from obstacle o where ${sql.join(chosen, sql` and `)}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Rows named `standing`, of these entries, in the counting scope. */
const standingSql = (cityCode: string, today: string, ids: readonly string[]): RawBuilder<unknown> => sql`
  select o.*, e.occurred_on as raised_on, e.decision is distinct from 'verified' as waits, c.entry_id as cleared_by,
    c.occurred_on as cleared_on, coalesce(c.waits, false) as clearing_waits,
    (case when c.entry_id is not null and not c.waits then c.occurred_on else ${today}::date end) - e.occurred_on as days,
    case when c.entry_id is not null and not c.waits then 'cleared' when o.due_on < ${today} then 'late' else 'open' end as state
  from obstacle o join entry_state e on e.city_code = o.city_code and e.id = o.entry_id
  left join lateral (
    select k.entry_id, s.occurred_on, s.decision is distinct from 'verified' as waits
    from obstacle_clearing k join entry_state s on s.city_code = k.city_code and s.id = k.entry_id
    where k.city_code = o.city_code and k.project_id = o.project_id and k.obstacle_no = o.no
      and s.decision is distinct from 'returned' and s.reversed_by is null and not s.void
    order by s.decision is distinct from 'verified', k.entry_id limit 1) c on true
  where o.city_code = ${cityCode} and o.entry_id = any(${ids}::uuid[]) and e.standing and e.reversed_by is null and not e.void`;

const ageSql = sql`case when t.days <= 30 then 'month' when t.days <= 90 then 'quarter' else 'older' end`;

export async function obstacleCounts(
  tx: Tx,
  cityCode: string,
  today: string,
  ids: readonly string[],
): Promise<ObstacleCount[]> {
  const { rows } = await sql<ObstacleCount>`
    select t.state, t.kind, t.office_id as "officeId", ${ageSql} as age, count(*)::int as n, min(t.raised_on) as first
    from (${standingSql(cityCode, today, ids)}) t group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

export async function obstacleRows(
  tx: Tx,
  cityCode: string,
  today: string,
  ids: readonly string[],
  page: ShownObstacles & { readonly limit: number; readonly offset: number },
): Promise<Omit<ListedObstacle, 'reached'>[]> {
  const { state, open, age } = page;
  const shown = [sql`true`];
  if (state) shown.push(sql`t.state = ${state}`);
  if (open) shown.push(sql`t.state <> 'cleared'`);
  if (age) shown.push(sql`${ageSql} = ${age}`);
  const { rows } = await sql<Omit<ListedObstacle, 'reached'>>`
    select t.entry_id as "entryId", t.project_id as "projectId", coalesce(p.name, '') as "projectName", t.office_id as "officeId",
      coalesce(t.owner_office_id, t.office_id) as "ownerOfficeId", t.no, t.kind, t.what, t.raised_on as "raisedOn", t.due_on as "dueOn",
      t.state, t.waits, t.cleared_on as "clearedOn", (select c.what from obstacle_clearing c
        where c.city_code = t.city_code and c.entry_id = t.cleared_by) as "clearedBy", t.clearing_waits as "clearingWaits", t.days
    from (${standingSql(cityCode, today, ids)}) t
    left join project_current p on p.city_code = t.city_code and p.project_id = t.project_id
    where ${sql.join(shown, sql` and `)}
    order by t.state = 'cleared', t.state <> 'late', coalesce(t.due_on, t.raised_on), t.entry_id
    limit ${page.limit} offset ${page.offset}`.execute(tx);
  return rows;
}

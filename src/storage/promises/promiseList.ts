// Promises as they stand today, within the reader's scope: chosen, counted by how they stand, and paged.
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../store.ts';

/** kept in whole; late: due and not kept; soon: due within thirty days; open: due later. */
export const promiseStates = ['late', 'soon', 'open', 'kept'] as const;
export type PromiseState = (typeof promiseStates)[number];

export interface PromiseFilter {
  readonly side?: string | undefined;
  readonly kind?: string | undefined;
  readonly projectId?: string | undefined;
  /** Ids: its own and those of the offices below. */
  readonly officeIds?: readonly string[] | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
}

export interface ListedPromise {
  readonly entryId: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly officeId: string;
  readonly responsibleOfficeId: string | null;
  readonly no: string;
  readonly side: string;
  readonly kind: string;
  readonly what: string;
  readonly amountFen: bigint | null;
  readonly measure: string | null;
  readonly condition: string | null;
  readonly agreedOn: string | null;
  readonly dueOn: string;
  readonly state: PromiseState;
  /** Nobody has verified it yet. */
  readonly waits: boolean;
  readonly keepings: readonly {
    readonly entryId: string;
    readonly extent: string;
    readonly on: string;
    readonly what: string;
    readonly evidence: string | null;
    readonly waits: boolean;
  }[];
}

const soonDays = 30;
const lives = (alias: string) => `${alias}.standing and ${alias}.reversed_by is null and not ${alias}.void`;

/** Rows named `standing`, with their state. */
function standingSql(cityCode: string, today: string, filter: PromiseFilter): RawBuilder<unknown> {
  const { side, kind, projectId, officeIds, dueFrom, dueTo } = filter;
  const chosen = [
    side === undefined ? sql`true` : sql`p.side = ${side}`,
    kind === undefined ? sql`true` : sql`p.kind = ${kind}`,
    projectId === undefined ? sql`true` : sql`p.project_id = ${projectId}`,
    officeIds === undefined ? sql`true` : sql`p.office_id = any(${officeIds}::uuid[])`,
    dueFrom === undefined ? sql`true` : sql`e.occurred_on >= ${dueFrom}`,
    dueTo === undefined ? sql`true` : sql`e.occurred_on <= ${dueTo}`,
  ];
  return sql`
    select p.*, e.occurred_on as due_on, e.decision is distinct from 'verified' as waits,
      case when exists (select from promise_keeping k join entry_state s on s.city_code = k.city_code and s.id = k.entry_id
          where k.city_code = p.city_code and k.project_id = p.project_id and k.promise_no = p.no and k.extent = 'whole'
            and s.decision = 'verified' and s.reversed_by is null and not s.void) then 'kept'
        when e.occurred_on < ${today} then 'late'
        when e.occurred_on <= ${today}::date + ${soonDays}::int then 'soon' else 'open' end as state
    from promise p join entry_state e on e.city_code = p.city_code and e.id = p.entry_id
    where p.city_code = ${cityCode} and ${sql.raw(lives('e'))} and ${sql.join(chosen, sql` and `)}`;
}

export async function promiseCounts(
  tx: Tx,
  cityCode: string,
  today: string,
  filter: PromiseFilter,
): Promise<{ state: PromiseState; n: number; due: number }[]> {
  const { rows } = await sql<{ state: PromiseState; n: number; due: number }>`
    select state, count(*)::int as n, count(*) filter (where due_on <= ${today})::int as due
    from (${standingSql(cityCode, today, filter)}) standing group by state`.execute(tx);
  return rows;
}

export async function promiseRows(
  tx: Tx,
  cityCode: string,
  today: string,
  filter: PromiseFilter,
  page: { readonly state: PromiseState | undefined; readonly limit: number; readonly offset: number },
): Promise<ListedPromise[]> {
  const { rows } = await sql<ListedPromise>`
    select t.entry_id as "entryId", t.project_id as "projectId", coalesce(c.name, '') as "projectName", t.office_id as "officeId",
      t.responsible_office_id as "responsibleOfficeId", t.no, t.side, t.kind, t.what, t.amount_fen as "amountFen", t.measure, t.condition,
      t.agreed_on as "agreedOn", t.due_on as "dueOn", t.state, t.waits,
      coalesce((select jsonb_agg(jsonb_build_object('entryId', k.entry_id, 'extent', k.extent, 'on', s.occurred_on, 'what', k.what,
          'evidence', k.evidence, 'waits', s.decision is distinct from 'verified') order by s.occurred_on, k.entry_id)
        from promise_keeping k join entry_state s on s.city_code = k.city_code and s.id = k.entry_id
        where k.city_code = t.city_code and k.project_id = t.project_id and k.promise_no = t.no and ${sql.raw(lives('s'))}), '[]') as keepings
    from (${standingSql(cityCode, today, filter)}) t
    left join project_current c on c.city_code = t.city_code and c.project_id = t.project_id
    where ${page.state === undefined ? sql`true` : sql`t.state = ${page.state}`}
    order by t.state = 'kept', t.due_on, t.entry_id limit ${page.limit} offset ${page.offset}`.execute(tx);
  return rows;
}

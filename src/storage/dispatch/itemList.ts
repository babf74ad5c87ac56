// Items as they stand today: those that the reader's scope chooses, which the owner's office may read too, and what has become of each.
import { type RawBuilder, sql } from 'kysely';
import type { ItemOrigin } from '../../domain/dispatch/itemOrigin.ts';
import type { DispatchRule } from '../../domain/dispatch/dispatchRule.ts';
import type { ItemStep } from '../../domain/dispatch/itemCourse.ts';
import type { Tx } from '../store.ts';
import { lives, stepOrder } from '../entries/steps.ts';

/**
 * fed_back: what the owner says waits for who ordered it; late; soon: due within the city's days of warning; open; closing: its
 * closing waits to be verified; closed.
 */
export const itemStates = ['fed_back', 'late', 'soon', 'open', 'closing', 'closed'] as const;
export type ItemState = (typeof itemStates)[number];
/** What who ordered it has to do by the city's rule. */
export const itemAsks = ['urge', 'supervise'] as const;
export type ItemAsks = (typeof itemAsks)[number];

export interface ItemFilter {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly projectIds?: readonly string[] | undefined;
  /** Ids of offices that are to do them. */
  readonly ownerIds?: readonly string[] | undefined;
  /** Ids of offices that ordered them. */
  readonly orderIds?: readonly string[] | undefined;
  /** The meeting at which they were concluded. */
  readonly meetingNo?: string | undefined;
}

export interface ShownItems {
  readonly state?: ItemState | undefined;
  readonly asks?: ItemAsks | undefined;
}

export interface ListedItem {
  readonly entryId: string;
  readonly no: string;
  readonly officeId: string;
  readonly ownerOfficeId: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly what: string;
  readonly person: string | null;
  readonly measure: string | null;
  readonly origin: ItemOrigin;
  readonly originNote: string | null;
  readonly meetingNo: string | null;
  readonly lineNo: number | null;
  readonly orderedOn: string;
  readonly dueOn: string;
  readonly state: ItemState;
  readonly asks: ItemAsks | null;
  /** Days behind the deadline, of what is not closed. */
  readonly late: number;
  /** Nobody has verified it yet. */
  readonly waits: boolean;
  readonly closedOn: string | null;
}

/** Which items the reader may see, in the reader's own scope. */
export async function itemsInReach(tx: Tx, cityCode: string, filter: ItemFilter): Promise<string[]> {
  const { id, origin, projectIds, ownerIds, orderIds, meetingNo } = filter;
  const chosen: RawBuilder<unknown>[] = [sql`i.city_code = ${cityCode}`];
  if (id) chosen.push(sql`i.entry_id = ${id}`);
  if (origin) chosen.push(sql`i.origin = ${origin}`);
  if (projectIds) chosen.push(sql`i.project_id = any(${projectIds}::uuid[])`);
  if (ownerIds) chosen.push(sql`i.owner_office_id = any(${ownerIds}::uuid[])`);
  if (orderIds) chosen.push(sql`i.office_id = any(${orderIds}::uuid[])`);
  if (meetingNo) chosen.push(sql`i.meeting_no = ${meetingNo}`);
  const { rows } = await sql<{ id: string }>`
    select i.entry_id as id from dispatch_item i where ${sql.join(chosen, sql` and `)}`.execute(tx);
  return rows.map(({ id: found }) => found);
}

export interface AskedItems {
  readonly cityCode: string;
  readonly today: string;
  readonly rule: DispatchRule;
  readonly ids: readonly string[];
}

/** Rows of these entries with their state, in the counting scope. */
const standingSql = ({ cityCode, today, rule, ids }: AskedItems): RawBuilder<unknown> => sql`
  select i.*, e.occurred_on as ordered_on, e.decision is distinct from 'verified' as waits, s.closed_on,
    case when s.closed_on is null then greatest(${today}::date - i.due_on, 0) else 0 end as late,
    case when s.closing_waits then 'closing' when s.closed_on is not null then 'closed' when s.fed_back then 'fed_back' when i.due_on < ${today}::date then 'late'
      when i.due_on <= ${today}::date + ${rule.warnDays}::int then 'soon' else 'open' end as state,
    case when s.closed_on is not null or s.fed_back then null
      when not s.urged and ${today}::date >= i.due_on + ${rule.urgeDays}::int then 'urge'
      when s.urged and not s.supervised and ${today}::date >= i.due_on + ${rule.superviseDays}::int then 'supervise' end as asks
  from dispatch_item i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
  left join lateral (
    select max(x.occurred_on) filter (where t.step = 'close') as closed_on,
      coalesce(bool_or(t.step = 'close' and x.decision is distinct from 'verified'), false) as closing_waits,
      coalesce(bool_or(t.step = 'urge'), false) as urged, coalesce(bool_or(t.step = 'supervise'), false) as supervised,
      coalesce((array_agg(t.step order by ${stepOrder('t', 'x')} desc, x.occurred_on desc, t.entry_id desc)
        filter (where t.step in ('feedback', 'send_back')))[1] = 'feedback', false) as fed_back
    from dispatch_step t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
    where t.city_code = i.city_code and t.item_no = i.no and ${lives('x')}) s on true
  where i.city_code = ${cityCode} and i.entry_id = any(${ids}::uuid[]) and ${lives('e')}`;

export interface ItemCount {
  readonly state: ItemState;
  readonly asks: ItemAsks | null;
  readonly n: number;
  /** The first day on which one of them is due. */
  readonly first: string;
}

export async function itemCounts(tx: Tx, asked: AskedItems): Promise<ItemCount[]> {
  const { rows } = await sql<ItemCount>`
    select t.state, t.asks, count(*)::int as n, min(t.due_on) as first from (${standingSql(asked)}) t group by 1, 2`.execute(
    tx,
  );
  return rows;
}

export async function itemRows(
  tx: Tx,
  asked: AskedItems,
  { state, asks, limit, offset }: ShownItems & { readonly limit: number; readonly offset: number },
): Promise<ListedItem[]> {
  const shown = [sql`true`];
  if (state) shown.push(sql`t.state = ${state}`);
  if (asks) shown.push(sql`t.asks = ${asks}`);
  const { rows } = await sql<ListedItem>`
    select t.entry_id as "entryId", t.no, t.office_id as "officeId", t.owner_office_id as "ownerOfficeId", t.project_id as "projectId",
      p.name as "projectName", t.what, t.person, t.measure, t.origin, t.origin_note as "originNote", t.meeting_no as "meetingNo", t.line_no as "lineNo", t.ordered_on as "orderedOn",
      t.due_on as "dueOn", t.state, t.asks, t.late, t.waits, t.closed_on as "closedOn"
    from (${standingSql(asked)}) t
    left join project_current p on p.city_code = t.city_code and p.project_id = t.project_id
    where ${sql.join(shown, sql` and `)}
    order by t.state in ('closing', 'closed'), t.due_on, t.no::int limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}

export interface StepRow {
  readonly entryId: string;
  readonly step: ItemStep;
  readonly officeId: string;
  readonly on: string;
  readonly what: string;
  readonly evidence: string | null;
  readonly files: number;
  readonly waits: boolean;
}

/** In the order in which the ledger learned of them. */
export async function stepsOfItem(tx: Tx, cityCode: string, no: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select t.entry_id as "entryId", t.step, t.office_id as "officeId", x.occurred_on as "on", t.what, t.evidence,
      (select count(*)::int from attachment a where a.city_code = t.city_code and a.entry_id = t.entry_id) as files,
      x.decision is distinct from 'verified' as waits
    from dispatch_step t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
    where t.city_code = ${cityCode} and t.item_no = ${no} and ${lives('x')} order by ${stepOrder('t', 'x')}, x.occurred_on, t.entry_id`.execute(
    tx,
  );
  return rows;
}

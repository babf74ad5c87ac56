// Items as they stand or wait, and what has become of each: what decisions hold new ones and their steps against.
import { sql } from 'kysely';
import type { KnownItem, KnownItems } from '../../domain/dispatch/dispatchItem.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { lives, stepOrder } from '../entries/steps.ts';

/** Those of these numbers, and those that these entries say or are steps of; the highest number of the city with them. */
export async function knownItems(
  tx: Tx,
  cityCode: string,
  wanted: { readonly nos: readonly string[]; readonly entryIds: readonly string[]; readonly numbered: boolean },
): Promise<KnownItems | undefined> {
  const { nos, entryIds, numbered } = wanted;
  if (nos.length + entryIds.length === 0 && !numbered) return undefined;
  const last = await sql<{ highest: number }>`
    select coalesce(max(no::int), 0) as highest from dispatch_item where city_code = ${cityCode}`.execute(tx);
  const { rows } = await sql<KnownItem>`
    select ${keptForFew([...nos, ...entryIds])} i.entry_id as "entryId", i.no, i.office_id as "officeId", i.owner_office_id as "ownerOfficeId",
      e.occurred_on as "orderedOn", i.due_on as "dueOn", i.origin, s.steps
    from dispatch_item i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('entryId', t.entry_id, 'step', t.step, 'on', x.occurred_on, 'stands', ${lives('x')})
        order by ${stepOrder('t', 'x')}, x.occurred_on, t.entry_id), '[]') as steps
      from dispatch_step t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
      where t.city_code = i.city_code and t.item_no = i.no) s on true
    where i.city_code = ${cityCode} and (i.no = any(${nos}) or i.entry_id = any(${entryIds}::uuid[]) or i.no in (
      select w.item_no from dispatch_step w where w.city_code = ${cityCode} and w.entry_id = any(${entryIds}::uuid[]))) and ${lives('e')}`.execute(
    tx,
  );
  return { highest: last.rows[0]?.highest ?? 0, living: rows };
}

/** Of a meeting under this name: the lines of its agenda of which items stand, with how many do and how many of them are closed. */
export const handedOfMeeting = (meeting: string) => sql`
  select i.line_no, count(*)::int as items, count(*) filter (where exists (
      select from dispatch_step t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
      where t.city_code = i.city_code and t.item_no = i.no and t.step = 'close' and ${lives('x')}))::int as closed
  from dispatch_item i join entry_state z on z.city_code = i.city_code and z.id = i.entry_id
  where i.city_code = ${sql.raw(meeting)}.city_code and i.meeting_no = ${sql.raw(meeting)}.no and ${lives('z')} group by 1`;

/** Of closings those whose item nobody has verified, with its number. */
export async function closedBeforeVerified(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<{ readonly id: string; readonly no: string }[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<{ id: string; no: string }>`
    select ${keptForFew(entryIds)} c.entry_id as id, c.item_no as no
    from dispatch_step c join entry x on x.city_code = c.city_code and x.id = c.entry_id
    where c.city_code = ${cityCode} and c.entry_id = any(${entryIds}::uuid[]) and c.step = 'close' and not x.void and not exists (
      select from dispatch_item i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
      where i.city_code = c.city_code and i.no = c.item_no and not e.void
        and (e.decision = 'verified' or (e.decision is null and e.id = any(${entryIds}::uuid[]))))`.execute(tx);
  return rows;
}

/** What was closed of an item that never counted: fewer than none would be late. */
export const closedOfNothing = (city: string) => sql<{ place: string }>`
  select c.entry_id::text as place from dispatch_step c join entry_state s on s.city_code = c.city_code and s.id = c.entry_id
  where c.city_code = ${city} and c.step = 'close' and s.decision = 'verified' and not s.void and s.reversed_by is null and not exists (
    select from dispatch_item i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
    where i.city_code = c.city_code and i.no = c.item_no and not e.void and e.decision = 'verified')`;

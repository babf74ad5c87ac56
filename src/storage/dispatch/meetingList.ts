// Dispatch meetings as they stand today, and what was concluded of their lines: of ids that the reader's scope has chosen.
import { type RawBuilder, sql } from 'kysely';
import type { ConclusionOutcome } from '../../domain/dispatch/conclusion.ts';
import type { AgendaOrigin } from '../../domain/dispatch/itemOrigin.ts';
import type { DispatchMeetingKind } from '../../domain/dispatch/meeting.ts';
import type { Tx } from '../store.ts';
import { handedOfMeeting } from './knownItems.ts';
import { lives } from '../entries/steps.ts';

/**
 * coming: its day is today or later; unminuted: its day is over and it has no minutes; unhanded: something that it concluded is to be
 * handed over and was not; held: nothing is left to do.
 */
export const meetingStates = ['coming', 'unminuted', 'unhanded', 'held'] as const;
export type MeetingState = (typeof meetingStates)[number];

export interface MeetingFilter {
  readonly id?: string | undefined;
  readonly no?: string | undefined;
  readonly kind?: string | undefined;
  /** Ids of offices that called them. */
  readonly officeIds?: readonly string[] | undefined;
}

export interface ShownMeetings {
  readonly state?: MeetingState | undefined;
  /** On this day or earlier. */
  readonly until?: string | undefined;
}

export interface ListedMeeting {
  readonly entryId: string;
  readonly no: string;
  readonly officeId: string;
  readonly kind: DispatchMeetingKind;
  readonly title: string | null;
  readonly startsAt: string | null;
  readonly place: string;
  readonly chair: string;
  readonly on: string;
  readonly state: MeetingState;
  /** Nobody has verified it, or its minutes, yet. */
  readonly waits: boolean;
  readonly minutesId: string | null;
  readonly heldOn: string | null;
  readonly attendance: string | null;
  readonly minutesWait: boolean;
  readonly lines: number;
  /** Conclusions that are to be handed over and were not. */
  readonly unhanded: number;
  readonly items: number;
  readonly closed: number;
}

/** Which meetings the reader may see, in the reader's own scope. */
export async function meetingsInReach(tx: Tx, cityCode: string, filter: MeetingFilter): Promise<string[]> {
  const { id, no, kind, officeIds } = filter;
  const chosen: RawBuilder<unknown>[] = [sql`m.city_code = ${cityCode}`];
  if (id) chosen.push(sql`m.entry_id = ${id}`);
  if (no) chosen.push(sql`m.no = ${no}`);
  if (kind) chosen.push(sql`m.kind = ${kind}`);
  if (officeIds) chosen.push(sql`m.office_id = any(${officeIds}::uuid[])`);
  const { rows } = await sql<{ id: string }>`
    select m.entry_id as id from dispatch_meeting m where ${sql.join(chosen, sql` and `)}`.execute(tx);
  return rows.map(({ id: found }) => found);
}

interface Asked {
  readonly cityCode: string;
  readonly today: string;
  readonly ids: readonly string[];
}

/** Rows of these entries with their state, in the counting scope. */
const standingSql = ({ cityCode, today, ids }: Asked): RawBuilder<unknown> => sql`
  select t.*, case when t.minutes_id is not null then case when t.unhanded > 0 then 'unhanded' else 'held' end
    when t.planned_on < ${today}::date then 'unminuted' else 'coming' end as state
  from (
    select m.*, e.occurred_on as planned_on, e.decision is distinct from 'verified' as waits, n.entry_id as minutes_id,
      n.held_on, n.attendance, coalesce(n.waits, false) as minutes_wait, coalesce(h.items, 0) as items, coalesce(h.closed, 0) as closed,
      (select count(*)::int from meeting_line l where l.city_code = m.city_code and l.entry_id = m.entry_id) as lines,
      (select count(*)::int from meeting_conclusion c where c.city_code = m.city_code and c.entry_id = n.entry_id
        and c.outcome = 'hand_over' and not c.line_no = any(coalesce(h.lines, '{}'))) as unhanded
    from dispatch_meeting m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    left join lateral (
      select w.entry_id, x.occurred_on as held_on, w.attendance, x.decision is distinct from 'verified' as waits
      from meeting_minutes w join entry_state x on x.city_code = w.city_code and x.id = w.entry_id
      where w.city_code = m.city_code and w.meeting_no = m.no and ${lives('x')} limit 1) n on true
    left join lateral (
      select array_agg(i.line_no) as lines, sum(i.items)::int as items, sum(i.closed)::int as closed
      from (${handedOfMeeting('m')}) i) h on true
    where m.city_code = ${cityCode} and m.entry_id = any(${ids}::uuid[]) and ${lives('e')}) t`;

const shownSql = ({ state, until }: ShownMeetings): RawBuilder<unknown> => {
  const shown = [sql`true`];
  if (state) shown.push(sql`t.state = ${state}`);
  if (until) shown.push(sql`t.planned_on <= ${until}::date`);
  return sql.join(shown, sql` and `);
};

export interface MeetingCount {
  readonly state: MeetingState;
  readonly n: number;
  /** The first day of them. */
  readonly first: string;
}

export async function meetingCounts(tx: Tx, asked: Asked, shown: ShownMeetings): Promise<MeetingCount[]> {
  const { rows } = await sql<MeetingCount>`
    select t.state, count(*)::int as n, min(t.planned_on) as first from (${standingSql(asked)}) t
    where ${shownSql(shown)} group by 1`.execute(tx);
  return rows;
}

/** Those that are to come first, the next one at the top; then the latest of the others. */
export async function meetingRows(
  tx: Tx,
  asked: Asked,
  { limit, offset, ...shown }: ShownMeetings & { readonly limit: number; readonly offset: number },
): Promise<ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    select t.entry_id as "entryId", t.no, t.office_id as "officeId", t.kind, t.title, t.starts_at as "startsAt", t.place, t.chair,
      t.planned_on as "on", t.state, t.waits, t.minutes_id as "minutesId", t.held_on as "heldOn", t.attendance,
      t.minutes_wait as "minutesWait", t.lines, t.unhanded, t.items, t.closed
    from (${standingSql(asked)}) t where ${shownSql(shown)}
    order by t.state <> 'coming', case when t.state = 'coming' then t.planned_on end, t.planned_on desc, t.no::int desc
    limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}

export interface LineRow {
  readonly no: number;
  readonly what: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly ownerOfficeId: string | null;
  readonly origin: AgendaOrigin;
  readonly ref: string | null;
  readonly outcome: ConclusionOutcome | null;
  readonly conclusion: string | null;
}

/** The agenda of a meeting, with what these minutes say of each line. */
export async function linesOfMeeting(
  tx: Tx,
  cityCode: string,
  { entryId, minutesId }: Pick<ListedMeeting, 'entryId' | 'minutesId'>,
): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.no, l.what, l.named_project_id as "projectId", p.name as "projectName", l.owner_office_id as "ownerOfficeId", l.origin, l.ref,
      c.outcome, c.conclusion
    from meeting_line l
    left join project_current p on p.city_code = l.city_code and p.project_id = l.named_project_id
    left join meeting_conclusion c on c.city_code = l.city_code and c.entry_id = ${minutesId}::uuid and c.line_no = l.no
    where l.city_code = ${cityCode} and l.entry_id = ${entryId} order by l.no`.execute(tx);
  return rows;
}

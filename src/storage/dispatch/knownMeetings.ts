// Meetings as they stand or wait, with what was concluded and handed over: what decisions hold new ones, minutes and items against.
import { sql } from 'kysely';
import type { KnownMeeting, KnownMeetings } from '../../domain/dispatch/meeting.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { handedOfMeeting } from './knownItems.ts';
import { lives } from '../entries/steps.ts';

/** Those of these numbers, and those that these entries say or are minutes of; the highest number of the city with them. */
export async function knownMeetings(
  tx: Tx,
  cityCode: string,
  wanted: { readonly nos: readonly string[]; readonly entryIds: readonly string[]; readonly numbered: boolean },
): Promise<KnownMeetings | undefined> {
  const { nos, entryIds, numbered } = wanted;
  if (nos.length + entryIds.length === 0 && !numbered) return undefined;
  const last = await sql<{ highest: number }>`
    select coalesce(max(no::int), 0) as highest from dispatch_meeting where city_code = ${cityCode}`.execute(tx);
  const { rows } = await sql<KnownMeeting>`
    select ${keptForFew([...nos, ...entryIds])} m.entry_id as "entryId", m.no, m.kind, m.office_id as "officeId",
      (select count(*)::int from meeting_line l where l.city_code = m.city_code and l.entry_id = m.entry_id) as lines,
      (select jsonb_build_object('entryId', t.entry_id, 'conclusions', (
          select jsonb_agg(jsonb_build_object('lineNo', c.line_no, 'outcome', c.outcome) order by c.no)
          from meeting_conclusion c where c.city_code = t.city_code and c.entry_id = t.entry_id))
        from meeting_minutes t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
        where t.city_code = m.city_code and t.meeting_no = m.no and ${lives('x')} limit 1) as minutes,
      coalesce((select array_agg(h.line_no order by h.line_no) from (${handedOfMeeting('m')}) h), '{}') as handed
    from dispatch_meeting m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    where m.city_code = ${cityCode} and (m.no = any(${nos}) or m.entry_id = any(${entryIds}::uuid[]) or m.no in (
      select w.meeting_no from meeting_minutes w where w.city_code = ${cityCode} and w.entry_id = any(${entryIds}::uuid[])))
      and ${lives('e')}`.execute(tx);
  return { highest: last.rows[0]?.highest ?? 0, living: rows };
}

/** Minutes of what is not there, and items of what was not concluded. */
export const meetingsOffTheirMinutes = (city: string) => sql<{ place: string }>`
  select t.entry_id::text as place from meeting_minutes t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
  where t.city_code = ${city} and ${lives('x')} and not exists (
    select from dispatch_meeting m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    where m.city_code = t.city_code and m.no = t.meeting_no and ${lives('e')})
  union all
  select m.no || ' ' || h.line_no from dispatch_meeting m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    cross join lateral (${handedOfMeeting('m')}) h
  where m.city_code = ${city} and ${lives('e')} and not exists (
    select from meeting_minutes t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
    join meeting_conclusion c on c.city_code = t.city_code and c.entry_id = t.entry_id
    where t.city_code = m.city_code and t.meeting_no = m.no and ${lives('x')} and c.line_no = h.line_no and c.outcome = 'hand_over')`;

// What every entry shows of itself where it is listed one by one.
import { sql } from 'kysely';
import type { Origin } from '../../domain/entries/entry.ts';
import { type AdjustmentColumns, adjustmentColumns } from '../closes/adjustments.ts';
import { mended } from '../people/ownEntries.ts';

/** What every entry shows of itself: who, when, whether it stands, and where it came from. */
export interface EntryHeadRow extends AdjustmentColumns {
  readonly entryId: string;
  readonly day: string;
  /** Of the day only the month is known. */
  readonly monthOnly: true | null;
  readonly auditedOn: string | null;
  readonly officeId: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly decision: 'verified' | 'returned' | null;
  /** Neither returned nor waiting for another office's word. */
  readonly standing: boolean;
  readonly decidedBy: string | null;
  /** Why it was given back; null of what was not, or was mended since. */
  readonly returnedFor: string | null;
  readonly reversed: boolean;
  /** Of its reversal where it is reversed, else its own. */
  readonly reason: string | null;
  readonly origin: Origin;
  readonly sampleFields: string[];
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

export const head = sql`e.id as "entryId", e.occurred_on as day, e.audited_on as "auditedOn", e.office_id as "officeId",
  e.recorded_at as "recordedAt", rp.name as "recordedBy", e.decision, e.standing, dp.name as "decidedBy",
  case when e.decision = 'returned' and not ${mended} then
    (select v.reason from verification v where v.city_code = e.city_code and v.entry_id = e.id) end as "returnedFor",
  e.reversed_by is not null as reversed,
  coalesce((select r.reason from entry r where r.city_code = e.city_code and r.id = e.reversed_by), e.reason) as reason,
  e.origin, e.sample_fields as "sampleFields", im.file_name as file, e.source_sheet as sheet, e.source_row as row,
  booked.*`;

/** Joined to rows `s` of entries. */
export const heads = sql`join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
  left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
  left join person rp on rp.city_code = ra.city_code and rp.id = ra.person_id
  left join account da on da.city_code = e.city_code and da.id = e.decided_by
  left join person dp on dp.city_code = da.city_code and dp.id = da.person_id
  left join import im on im.city_code = e.city_code and im.id = e.import_id
  left join lateral (select ${sql.raw(adjustmentColumns)}, e.month_only as "monthOnly" from entry e
    where e.city_code = s.city_code and e.id = s.entry_id) booked on true`;

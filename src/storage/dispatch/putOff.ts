// What meetings of an office put off, and no later one has taken up.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';
import { lives } from '../entries/steps.ts';
import type { LineRow } from './meetingList.ts';

export interface PutOffLine extends Pick<LineRow, 'what' | 'projectId' | 'projectName' | 'ownerOfficeId'> {
  readonly meetingNo: string;
  readonly lineNo: number;
  readonly on: string;
}

/** `3.2`: the second line of the third meeting. */
export const refOfLine = ({ meetingNo, lineNo }: Pick<PutOffLine, 'meetingNo' | 'lineNo'>): string =>
  `${meetingNo}.${lineNo}`;

/** In the reader's own scope. */
export async function linesPutOff(tx: Tx, cityCode: string, officeId: string): Promise<PutOffLine[]> {
  const { rows } = await sql<PutOffLine>`
    select m.no as "meetingNo", l.no as "lineNo", x.occurred_on as "on", l.what, l.named_project_id as "projectId", p.name as "projectName",
      l.owner_office_id as "ownerOfficeId"
    from meeting_minutes t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
    join dispatch_meeting m on m.city_code = t.city_code and m.no = t.meeting_no
    join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    join meeting_conclusion c on c.city_code = t.city_code and c.entry_id = t.entry_id and c.outcome = 'again'
    join meeting_line l on l.city_code = m.city_code and l.entry_id = m.entry_id and l.no = c.line_no
    left join project_current p on p.city_code = l.city_code and p.project_id = l.named_project_id
    where t.city_code = ${cityCode} and m.office_id = ${officeId} and ${lives('x')} and ${lives('e')} and not exists (
      select from meeting_line later join entry_state s on s.city_code = later.city_code and s.id = later.entry_id
      where later.city_code = m.city_code and later.office_id = m.office_id and later.origin = 'meeting'
        and later.ref = m.no || '.' || l.no and ${lives('s')})
    order by x.occurred_on, m.no::int, l.no`.execute(tx);
  return rows;
}

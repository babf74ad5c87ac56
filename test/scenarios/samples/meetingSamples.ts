// A dispatch meeting of 临清市 that was held, with an item of what it concluded.
import { v7 as uuidv7 } from 'uuid';
import { record } from '../../../src/app/entries/record.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { DispatchItemInput } from '../../../src/domain/dispatch/dispatchItem.ts';
import { MeetingInput } from '../../../src/domain/dispatch/meeting.ts';
import { MinutesInput } from '../../../src/domain/dispatch/minutes.ts';
import { knownMeetings } from '../../../src/storage/dispatch/knownMeetings.ts';
import { countingScope, inScope, type Store } from '../../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { ids } from './ledger.ts';

const head = () => ({ id: uuidv7(), officeId: offices.linqing, occurredOn: '2024-03-04' });

export async function heldMeeting(store: Store): Promise<string> {
  const linqing = await actorNamed(store, cityCode, 'linqing');
  const lines = [
    { what: '二期用地指标未落实', projectId: ids.bearing, ownerOfficeId: offices.linqing },
    { what: '招商队伍调整' },
  ];
  const said = { kind: 'weekly', place: '三楼会议室', chair: '分管领导', lines };
  const input = MeetingInput.parse({ head: head(), ...said });
  const put = (acts: Parameters<typeof record>[2]['acts']) =>
    record(store, linqing, { useCase: 'record_meeting', key: uuidv7(), acts });
  await put([{ kind: 'dispatch_meeting', input }]);
  const asked = { nos: [], entryIds: [input.head.id], numbered: false };
  const meetings = await inScope(store, countingScope(cityCode), (tx) => knownMeetings(tx, cityCode, asked));
  const meetingNo = meetings?.living[0]?.no;
  const conclusions = [
    { lineNo: 1, outcome: 'hand_over', conclusion: '月底前落实指标' },
    { lineNo: 2, outcome: 'again', conclusion: '方案再完善' },
  ];
  const item = { what: '落实二期用地指标', ownerOfficeId: offices.linqing, dueOn: '2024-03-31', origin: 'meeting' };
  const of = { projectId: ids.bearing, meetingNo, lineNo: 1 };
  await put([
    { kind: 'meeting_minutes', input: MinutesInput.parse({ head: head(), meetingNo, conclusions }) },
    { kind: 'dispatch_item', input: DispatchItemInput.parse({ head: head(), ...item, ...of }) },
  ]);
  return input.head.id;
}

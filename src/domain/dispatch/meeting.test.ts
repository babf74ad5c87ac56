import { expect, test } from 'vitest';
import type { Breach } from '../refusal.ts';
import { dispatchItemBreaches, DispatchItemInput, noItems } from './dispatchItem.ts';
import { heldBreaches, type KnownMeeting, meetingBreaches, MeetingInput } from './meeting.ts';
import { handedBreaches, minutesBreaches, MinutesInput } from './minutes.ts';

const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const [city, county] = [id(8), id(9)];
const head = { id: id(1), officeId: city, occurredOn: '2023-06-01' };
const facts = {
  today: '2023-06-01',
  offices: new Map([
    [city, { kind: 'city', parentId: null }],
    [county, { kind: 'county', parentId: city }],
  ]),
  writable: new Set([city, county]),
  reversed: null,
  closed: [],
};
const laws = (breaches: readonly Breach[]): string[] => breaches.map(({ law }) => law);
const concluded = (lineNo: number, outcome: 'hand_over' | 'settled' | 'again' = 'hand_over') => ({ lineNo, outcome });
const known = (more: Partial<KnownMeeting> = {}): KnownMeeting => ({
  entryId: id(5),
  no: '1',
  kind: 'weekly',
  officeId: city,
  lines: 2,
  minutes: null,
  handed: [],
  ...more,
});
const held = known({ minutes: { entryId: id(6), conclusions: [concluded(1), concluded(2, 'settled')] } });
const corrects = (n: number) => ({ head: { ...head, reverses: id(n), reason: '改' } });
const before = (kind: string) => ({
  kind,
  officeId: city,
  occurredOn: '2023-06-01',
  auditedOn: null,
  reversedBy: null,
});

test.each([
  ['sound', {}, [], []],
  ['of a day to come', { head: { ...head, occurredOn: '2023-07-01' } }, [], []],
  ['about a project that is not there', { lines: [{ what: '用地', projectId: id(7) }] }, [], ['project_unknown']],
  ['reported by who is not there', { lines: [{ what: '用地', ownerOfficeId: id(7) }] }, [], ['office_unknown']],
  ['put right before it was held', corrects(5), [known()], []],
  ['put right once it was held', corrects(5), [held], ['meeting_is_held']],
] as const)('a meeting: %s', (_, more, living, expected) => {
  const said = { head, kind: 'weekly', place: '三楼会议室', chair: '分管领导', lines: [{ what: '用地指标' }] };
  const input = MeetingInput.parse({ ...said, ...more });
  const reversed = input.head.reverses ? before('dispatch_meeting') : null;
  const all = { ...facts, reversed, projects: new Set(), meetings: { highest: 1, living } };
  expect(laws(meetingBreaches(input, all as never))).toEqual(expected);
});

const conclusion = '会议议定';
const says = (...of: readonly ReturnType<typeof concluded>[]) => ({
  conclusions: of.map((one) => ({ ...one, conclusion })),
});
const handed = { ...held, handed: [1] };
test.each([
  ['sound', {}, known(), undefined, []],
  ['of no meeting', {}, undefined, undefined, ['meeting_unknown']],
  ['of another office’s', {}, known({ officeId: county }), undefined, ['meeting_unknown']],
  ['of what has its minutes', {}, held, undefined, ['meeting_has_minutes']],
  ['of a day to come', { head: { ...head, occurredOn: '2023-06-02' } }, known(), undefined, ['day_in_future']],
  ['of a line that is not there', says(concluded(3)), known(), undefined, ['agenda_line_unknown']],
  ['twice of a line', says(concluded(1), concluded(1, 'again')), known(), undefined, ['line_concluded_twice']],
  ['put right', { ...corrects(6), ...says(concluded(1)) }, handed, handed, []],
  [
    'without a line of which an item was made',
    { ...corrects(6), ...says(concluded(2)) },
    handed,
    handed,
    ['conclusion_has_item'],
  ],
  [
    'with a line to be handed over no more',
    { ...corrects(6), ...says(concluded(1, 'settled')) },
    handed,
    handed,
    ['conclusion_has_item'],
  ],
  ['moved to another meeting', { ...corrects(6), meetingNo: '2' }, known({ no: '2' }), handed, ['conclusion_has_item']],
] as const)('minutes: %s', (_, more, meeting, beforeIt, expected) => {
  const input = MinutesInput.parse({ head, meetingNo: '1', ...says(concluded(1), concluded(2, 'settled')), ...more });
  const reversed = input.head.reverses ? before('meeting_minutes') : null;
  const all = { ...facts, reversed, meeting, before: beforeIt };
  expect(laws(minutesBreaches(input, all as never))).toEqual(expected);
});

test('what was held is not withdrawn, nor minutes of which items stand', () => {
  expect(laws(heldBreaches({ highest: 1, living: [held] }, id(5)))).toEqual(['meeting_is_held']);
  expect(heldBreaches({ highest: 1, living: [known()] }, id(5))).toEqual([]);
  expect(laws(handedBreaches(handed, [], 'reverses'))).toEqual(['conclusion_has_item']);
  expect(handedBreaches(held, [], 'reverses')).toEqual([]);
});

test.each([
  ['concluded', { meetingNo: '1', lineNo: 1 }, held, []],
  ['settled without anybody', { meetingNo: '1', lineNo: 2 }, held, ['item_of_no_conclusion']],
  ['of a meeting that was not held', { meetingNo: '1', lineNo: 1 }, known(), ['item_of_no_conclusion']],
  ['of no meeting', { meetingNo: '7', lineNo: 1 }, undefined, ['item_of_no_conclusion']],
  ['of no line', { meetingNo: '1' }, held, ['item_of_no_conclusion']],
  ['of a line without its meeting', { lineNo: 1 }, undefined, ['item_of_no_conclusion']],
  ['of another office’s', { meetingNo: '1', lineNo: 1 }, { ...held, officeId: county }, ['item_of_no_conclusion']],
  [
    'that says it comes from a light',
    { meetingNo: '1', lineNo: 1, origin: 'light' },
    held,
    ['meeting_item_of_meeting'],
  ],
] as const)('an item of a meeting: %s', (_, more, meeting, expected) => {
  const item = { head, what: '落实指标', ownerOfficeId: county, dueOn: '2023-06-20', origin: 'meeting', ...more };
  const input = DispatchItemInput.parse(item);
  const all = { ...facts, projectKnown: true, items: noItems, meeting };
  expect(laws(dispatchItemBreaches(input, all as never))).toEqual(expected);
});

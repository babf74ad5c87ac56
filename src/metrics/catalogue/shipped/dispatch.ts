// Figures of items that were handed to offices: those that fall due in a period, how many of these were closed, and in time; those
// that are late on its last day; and of meetings, with the items that were made of what they concluded.
import type { CountingInput, DefinitionInput } from '../../definition.ts';

const since = { version: 1, effectiveFrom: '2021-01-01', owner: 'promotion' } as const;

function counted(id: string, of: Pick<CountingInput, 'entries' | 'measure' | 'conditions'>): DefinitionInput {
  return { ...since, id, kind: 'counting', day: 'event', unit: 'item', printing: { decimals: 0 }, ...of };
}

const ofMeeting = { field: 'itemOrigin', op: 'eq', value: 'meeting' } as const;

/** Meetings that were held, by the day on which they were. */
export const meetingFigures: DefinitionInput[] = [
  {
    ...counted('meetings_held', { entries: 'meeting_minutes', measure: { kind: 'count' }, conditions: [] }),
    unit: 'times',
  },
];

export const dispatchFigures: DefinitionInput[] = [
  counted('items_ordered', { entries: 'dispatch_item', measure: { kind: 'count' }, conditions: [] }),
  counted('items_due', { entries: 'item_due', measure: { kind: 'count' }, conditions: [] }),
  counted('items_closed', { entries: 'item_closed', measure: { kind: 'count' }, conditions: [] }),
  counted('items_closed_in_time', {
    entries: 'item_closed',
    measure: { kind: 'count' },
    conditions: [{ field: 'inTime', op: 'eq', value: true }],
  }),
  {
    ...since,
    id: 'items_in_time_share',
    kind: 'ratio',
    ratio: 'share',
    unit: 'percent',
    printing: { decimals: 2 },
    numerator: { figure: 'items_closed_in_time' },
    denominator: { figure: 'items_due' },
  },
  counted('meeting_items', { entries: 'dispatch_item', measure: { kind: 'count' }, conditions: [ofMeeting] }),
  counted('meeting_items_due', { entries: 'item_due', measure: { kind: 'count' }, conditions: [ofMeeting] }),
  counted('meeting_items_closed', { entries: 'item_closed', measure: { kind: 'count' }, conditions: [ofMeeting] }),
  {
    ...since,
    id: 'meeting_items_closed_share',
    kind: 'ratio',
    ratio: 'share',
    unit: 'percent',
    printing: { decimals: 2 },
    numerator: { figure: 'meeting_items_closed' },
    denominator: { figure: 'meeting_items_due' },
  },
  counted('items_overdue', { entries: 'item_course', measure: { kind: 'standing' }, conditions: [] }),
];

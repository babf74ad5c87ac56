// Dispatch meetings, as the reader may see them: of the offices in reach, with their agenda, what was concluded and what became of it.
import { addDays, epochDay } from '../../../domain/day.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { refuse } from '../../../domain/refusal.ts';
import {
  linesOfMeeting,
  type LineRow,
  type ListedMeeting,
  type MeetingCount,
  meetingCounts,
  meetingRows,
  meetingsInReach,
  type MeetingState,
  meetingStates,
} from '../../../storage/dispatch/meetingList.ts';
import { officesToday } from '../../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Store, todayOf } from '../../../storage/store.ts';
import { officesUnder, readingScope } from '../../people/reach.ts';
import { itemsThat, type NamedItem } from '../items.ts';

export interface MeetingQuery {
  readonly no?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: MeetingState | undefined;
  /** The office that called it, with those below it. */
  readonly office?: string | undefined;
  /** Those that the offices called for which the caller enters or leads, without those below them. */
  readonly mine?: boolean | undefined;
  /** To come in this week. */
  readonly week?: boolean | undefined;
}

export type NamedMeeting = ListedMeeting & { readonly office: string };

export interface MeetingList {
  readonly rows: readonly NamedMeeting[];
  readonly total: number;
  readonly counts: Readonly<Record<MeetingState, number>>;
  /** The first day of those that are shown. */
  readonly first: string | null;
  readonly page: number;
  readonly size: number;
}

const sumOf = (counts: readonly MeetingCount[]): number => counts.reduce((sum, { n }) => sum + n, 0);
/** The Sunday that ends it: the first day that is counted was a Thursday. */
const endOfWeek = (day: string): string => addDays(day, 6 - ((epochDay(day) + 3) % 7));

export async function listMeetings(
  store: Store,
  actor: Actor,
  { state, office, mine, week, ...of }: MeetingQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<MeetingList> {
  const { cityCode, grants } = actor;
  const today = todayOf(store.clock);
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const under = office === undefined ? undefined : officesUnder(offices, office);
  const own = mine
    ? grants.flatMap(({ role, officeId }) => (role === 'enter' || role === 'lead' ? [officeId] : []))
    : undefined;
  const officeIds = under && own ? under.filter((id) => own.includes(id)) : (under ?? own);
  const ids = await inScope(store, scope, (tx) => meetingsInReach(tx, cityCode, { ...of, officeIds }));
  const asked = { cityCode, today, ids };
  const weekly = week ? ({ state: 'coming', until: endOfWeek(today) } as const) : {};
  const shown = { ...(state ? { state } : {}), ...weekly };
  const [counts, found, rows] = await inScope(store, countingScope(cityCode), async (tx) => [
    await meetingCounts(tx, asked, {}),
    await meetingCounts(tx, asked, shown),
    await meetingRows(tx, asked, { ...shown, limit: size, offset: (page - 1) * size }),
  ]);
  return {
    rows: rows.map((row) => ({ ...row, office: offices.get(row.officeId)?.name ?? '' })),
    total: sumOf(found),
    counts: Object.fromEntries(
      meetingStates.map((one) => [one, sumOf(counts.filter((count) => count.state === one))]),
    ) as MeetingList['counts'],
    first: found.map(({ first }) => first).toSorted()[0] ?? null,
    page,
    size,
  };
}

export interface NamedLine extends LineRow {
  readonly owner: string | null;
  /** Whether the reader reaches the project today. */
  readonly reached: boolean;
  /** What was handed over of its conclusion. */
  readonly items: readonly NamedItem[];
}

export interface MeetingPage {
  readonly meeting: NamedMeeting;
  readonly lines: readonly NamedLine[];
  /** Whether the caller enters for the office that called it. */
  readonly isHost: boolean;
}

/** A meeting out of reach is, to this reader, not there. `writable`: offices for which the caller enters. */
export async function meetingPage(
  store: Store,
  actor: Actor,
  id: string,
  writable: readonly string[],
): Promise<MeetingPage> {
  const { cityCode } = actor;
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const ids = await inScope(store, scope, (tx) => meetingsInReach(tx, cityCode, { id }));
  const asked = { cityCode, today: todayOf(store.clock), ids };
  const [meeting] = await inScope(store, countingScope(cityCode), (tx) =>
    meetingRows(tx, asked, { limit: 1, offset: 0 }),
  );
  if (!meeting) return refuse('entry_unknown');
  // In the reader's own scope: a project that has gone to others is not named.
  const lines = await inScope(store, scope, (tx) => linesOfMeeting(tx, cityCode, meeting));
  const items = await itemsThat(store, actor, { meetingNo: meeting.no });
  return {
    meeting: { ...meeting, office: offices.get(meeting.officeId)?.name ?? '' },
    lines: lines.map((line) => ({
      ...line,
      owner: line.ownerOfficeId && (offices.get(line.ownerOfficeId)?.name ?? null),
      reached: line.projectName !== null,
      items: items.filter(({ lineNo }) => lineNo === line.no),
    })),
    isHost: writable.includes(meeting.officeId),
  };
}

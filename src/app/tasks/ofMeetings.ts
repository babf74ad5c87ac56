// What waits of dispatch meetings: one of this week for who enters or leads, minutes and items of what was concluded for who called it.
import { listAt, type TaskKind } from '../../domain/tasks/task.ts';
import type { Role } from '../../domain/people/role.ts';
import { listMeetings, type MeetingQuery } from '../dispatch/meetings/meetings.ts';
import { linesAtMost, task, type TaskSource } from './source.ts';

interface Waiting {
  readonly of: readonly Role[];
  readonly query: MeetingQuery;
  readonly pressing: boolean;
}

function meetingsThat(kind: TaskKind, { of, query, pressing }: Waiting): TaskSource {
  return {
    of,
    async find({ store, actor }) {
      const asked = { mine: true, ...query };
      const { rows, total, first } = await listMeetings(store, actor, asked, { page: 1, size: linesAtMost });
      const lines = rows.map(({ entryId, title, place, no, on, startsAt }) => ({
        title: title ?? `${no} · ${place}`,
        why: [startsAt, title ? place : ''].filter(Boolean).join(' '),
        on,
        to: `/meetings/${entryId}`,
      }));
      const filter = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));
      return [task(kind, { count: total, oldest: first, to: listAt('/meetings', filter), lines, pressing })];
    },
  };
}

export const meetingTasks: readonly TaskSource[] = [
  meetingsThat('meetings_soon', { of: ['enter', 'lead'], query: { week: true }, pressing: false }),
  meetingsThat('meetings_unminuted', { of: ['enter'], query: { state: 'unminuted' }, pressing: true }),
  meetingsThat('meetings_unhanded', { of: ['enter'], query: { state: 'unhanded' }, pressing: true }),
];

// What waits for who enters: what came back, what lacks its proof, what is due and what is overdue.
import { addDays } from '../../domain/day.ts';
import { listAt, type Task } from '../../domain/tasks/task.ts';
import { listObstacles } from '../obstacles/obstacles.ts';
import { ownEntries } from '../people/ownEntries.ts';
import { requireReach } from '../people/reach.ts';
import { listPromises } from '../promises/promises.ts';
import { pursuitPage } from '../pursuits/list.ts';
import { dayOf, inScope } from '../../storage/store.ts';
import { oldestOwnEntry } from '../../storage/people/ownEntries.ts';
import { redLights } from './ofLights.ts';
import { linesAtMost, task, type TaskAsk, type TaskSource } from './source.ts';

const firstPage = { page: 1, size: 1 };

async function own({ store, actor }: TaskAsk, state: 'returned' | 'unproven'): Promise<Task[]> {
  const { cityCode, accountId } = actor;
  const officeIds = await requireReach(store, actor, 'enter');
  const { total, entries } = await ownEntries(store, actor, { state, page: 1, size: linesAtMost });
  const at = await inScope(store, { cityCode, officeIds }, (tx) => oldestOwnEntry(tx, cityCode, accountId, state));
  const to = listAt('/entries', { state });
  const lines = entries.map(({ title, decisionReason, decidedAt, recordedAt }) => ({
    title: title ?? '',
    why: decisionReason ?? '',
    on: dayOf(decidedAt ?? recordedAt),
    to,
  }));
  return [task(state, { count: total, oldest: at && dayOf(at), to, lines, pressing: state === 'returned' })];
}

export const returned: TaskSource = { of: ['enter'], find: (ask) => own(ask, 'returned') };
export const unproven: TaskSource = { of: ['enter'], find: (ask) => own(ask, 'unproven') };

/** Projects that a red light asks for: not started by the planned day, behind with their money, idle. */
export const lateLights: TaskSource = {
  of: ['enter'],
  find: (ask) => redLights(ask, 'late_lights', { object: 'project' }),
};

export const latePromises: TaskSource = {
  of: ['enter'],
  async find({ store, actor }) {
    const late = await listPromises(store, actor, { state: 'late' }, { page: 1, size: linesAtMost });
    const lines = late.rows.map(({ projectName, what, dueOn, projectId }) => ({
      title: projectName,
      why: what,
      on: dueOn,
      to: `/projects/${projectId}`,
    }));
    const oldest = late.rows[0]?.dueOn ?? null;
    const to = listAt('/promises', { state: 'late' });
    return [task('late_promises', { count: late.total, oldest, to, lines, pressing: true })];
  },
};

/** Obstacles that the own office is to clear, those that are late first, with how long they have stood. */
export const openObstacles: TaskSource = {
  of: ['enter'],
  async find({ store, actor }) {
    const asked = { mine: true, open: true };
    const { rows, total, counts, oldest } = await listObstacles(store, actor, asked, { page: 1, size: linesAtMost });
    const lines = rows.map(({ projectName, kind, what, raisedOn, reached, projectId }) => ({
      title: projectName,
      why: `${kind} · ${what}`,
      on: raisedOn,
      to: reached ? `/projects/${projectId}` : null,
    }));
    const to = listAt('/obstacles', { mine: 'true', open: 'true' });
    return [task('open_obstacles', { count: total, oldest, to, lines, pressing: counts.late > 0 })];
  },
};

/** With so few days left it presses. */
const pressingDays = 5;

export const endingProtection: TaskSource = {
  of: ['enter'],
  async find({ store, actor, today }) {
    const found = await pursuitPage(store, actor, { due: 'protection' }, { page: 1, size: linesAtMost });
    const [first] = found.rows;
    const lines = found.rows.map(({ name, person, protectedUntil, id }) => ({
      title: name,
      why: person,
      on: protectedUntil,
      to: `/pursuits/${id}`,
    }));
    const to = listAt('/pursuits', { due: 'protection' });
    const pressing = first !== undefined && first.protectedUntil <= addDays(today, pressingDays);
    return [
      task('ending_protection', { count: found.total, oldest: first?.protectedUntil ?? null, to, lines, pressing }),
    ];
  },
};

export const latePursuits: TaskSource = {
  of: ['enter'],
  async find({ store, actor }) {
    const found = await pursuitPage(store, actor, { mine: true, due: 'overdue' }, firstPage);
    const to = listAt('/pursuits', { mine: 'true', due: 'overdue' });
    return [task('late_pursuits', { count: found.total, oldest: found.rows[0]?.dueOn ?? null, to, pressing: true })];
  },
};

// Lights as tasks: those that somebody has to act on, and what a leader looks at.
import { addDays } from '../../domain/day.ts';
import { listAt, type Task, type TaskKind } from '../../domain/tasks/task.ts';
import { type LightQuery, listLights } from '../lights/lights.ts';
import { linesAtMost, task, type TaskAsk, type TaskSource } from './source.ts';

/** Red ones, the longest first. */
export async function redLights(
  { store, actor }: TaskAsk,
  kind: TaskKind,
  of: Pick<LightQuery, 'object' | 'since'>,
): Promise<Task[]> {
  const { rows, total } = await listLights(store, actor, { ...of, colour: 'red' }, { page: 1, size: linesAtMost });
  const lines = rows.map(({ name, projectName, office, projectId, turnedOn, rule }) => ({
    title: projectName ?? name,
    why: `${office} · ${rule.name}`,
    on: turnedOn,
    to: projectId && `/projects/${projectId}`,
  }));
  const to = listAt('/lights', { ...of, colour: 'red' });
  return [task(kind, { count: total, oldest: rows[0]?.turnedOn ?? null, to, lines, pressing: true })];
}

const week = 7;

export const turnedRed: TaskSource = {
  of: ['lead'],
  find: (ask) => redLights(ask, 'turned_red', { since: addDays(ask.today, 1 - week) }),
};

export const stuck: TaskSource = {
  of: ['lead'],
  find: (ask) => redLights(ask, 'stuck', { object: 'project' }),
};

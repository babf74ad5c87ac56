// What waits for the one who asks.
import { z } from 'zod';
import { taskKinds } from '../../domain/tasks/task.ts';
import { list, view } from '../answerViews.ts';

export const TaskView = view('TaskView', {
  kind: z.enum(taskKinds),
  /** What it is of, where it is told apart further: a kind of entries, a period. */
  of: z.string().nullable(),
  ofWord: z.string().nullable(),
  count: z.number(),
  /** Since when the oldest waits, or was due. */
  oldest: z.string().nullable(),
  pressing: z.boolean(),
  /** Address of the screen that lists them. */
  to: z.string(),
  lines: list(z.strictObject({ title: z.string(), why: z.string(), on: z.string(), to: z.string().nullable() })),
});
export type TaskView = z.infer<typeof TaskView>;

export const TasksView = view('TasksView', { tasks: list(TaskView), today: z.string() });
export type TasksView = z.infer<typeof TasksView>;

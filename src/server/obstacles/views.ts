// Obstacles of projects as they stand today.
import { z } from 'zod';
import { obstacleStates } from '../../storage/obstacles/obstacleList.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const ObstacleView = view('ObstacleView', {
  entryId: z.string(),
  projectId: z.string(),
  projectName: z.string(),
  /** Whether the caller reaches the project, not its obstacle alone. */
  reached: z.boolean(),
  /** The office that raised it. */
  officeId: z.string(),
  office: z.string(),
  /** The office that is to clear it. */
  ownerOfficeId: z.string(),
  owner: z.string(),
  no: z.string(),
  kind: z.string(),
  what: z.string(),
  raisedOn: z.string(),
  dueOn: z.string().nullable(),
  state: z.enum(obstacleStates),
  waits: z.boolean(),
  clearedOn: z.string().nullable(),
  clearedBy: z.string().nullable(),
  clearingWaits: z.boolean(),
  /** From raised to cleared, or until today. */
  days: z.number(),
  /** What was handed over about the same project. */
  items: list(z.strictObject({ entryId: z.string(), no: z.string() })),
});
export type ObstacleView = z.infer<typeof ObstacleView>;

const n = z.number();
const open = z.strictObject({ of: z.string(), name: z.string(), open: n, late: n });

export const ObstacleListView = view('ObstacleListView', {
  ...pagedRows(ObstacleView),
  /** The day on which the first of all that are shown was raised. */
  oldest: z.string().nullable(),
  counts: z.strictObject({ late: n, open: n, cleared: n }),
  /** Of those that stand open, most of them first; `of` is what the list takes to show these alone. */
  byKind: list(open),
  byOffice: list(open),
  byAge: list(open),
});
export type ObstacleListView = z.infer<typeof ObstacleListView>;

// Promises of agreements as they stand today.
import { z } from 'zod';
import { promiseKinds, promiseSides } from '../../domain/promises/promise.ts';
import { keepingExtents } from '../../domain/promises/promiseKeeping.ts';
import { promiseStates } from '../../storage/promises/promiseList.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const PromiseView = view('PromiseView', {
  entryId: z.string(),
  projectId: z.string(),
  projectName: z.string(),
  officeId: z.string(),
  office: z.string(),
  /** The office that answers for it, where one is named. */
  responsible: z.string().nullable(),
  no: z.string(),
  side: z.enum(promiseSides),
  kind: z.enum(promiseKinds),
  what: z.string(),
  /** 亿元. */
  amountYi: z.string().nullable(),
  measure: z.string().nullable(),
  condition: z.string().nullable(),
  agreedOn: z.string().nullable(),
  dueOn: z.string(),
  state: z.enum(promiseStates),
  waits: z.boolean(),
  keepings: list(
    z.strictObject({
      entryId: z.string(),
      extent: z.enum(keepingExtents),
      on: z.string(),
      what: z.string(),
      evidence: z.string().nullable(),
      waits: z.boolean(),
    }),
  ),
});
export type PromiseView = z.infer<typeof PromiseView>;

const n = z.number();
export const PromiseListView = view('PromiseListView', {
  ...pagedRows(PromiseView),
  counts: z.strictObject({ late: n, soon: n, open: n, kept: n }),
  /** Until today. */
  due: n,
  dueKept: n,
});
export type PromiseListView = z.infer<typeof PromiseListView>;

// Cohorts of signings, and the projects behind each number.
import { z } from 'zod';
import { cohortSteps } from '../../domain/promises/cohort.ts';
import { list, pagedRows, view } from '../answerViews.ts';

const cell = z.strictObject({
  step: z.enum(cohortSteps),
  months: z.number(),
  /** False: the window is not over for every project of the year, and there is no share yet. */
  isOver: z.boolean(),
  n: z.number(),
  /** Of the number of projects, and of what they were to invest; null where the window is not over or there is nothing to share. */
  percent: z.string().nullable(),
  amountPercent: z.string().nullable(),
  amountYi: z.string(),
});

export const CohortsView = view('CohortsView', {
  years: list(z.strictObject({ year: z.number(), n: z.number(), yi: z.string(), cells: list(cell) })),
});
export type CohortsView = z.infer<typeof CohortsView>;

export const CohortRowsView = view('CohortRowsView', {
  ...pagedRows(
    z.strictObject({
      projectId: z.string(),
      name: z.string(),
      office: z.string(),
      signedOn: z.string(),
      investmentYi: z.string(),
      reachedOn: z.string().nullable(),
      fundsYi: z.string(),
    }),
  ),
  /** Of offices out of reach. */
  hidden: z.number(),
});
export type CohortRowsView = z.infer<typeof CohortRowsView>;

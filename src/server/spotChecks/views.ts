// Draws of rows for checks on site, and what was found.
import { z } from 'zod';
import { drawnKinds } from '../../domain/entries/nouns.ts';
import { siteCheckOutcomes } from '../../domain/spotChecks/siteCheck.ts';
import { FileView } from '../evidence/views.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const SpotCheckView = view('SpotCheckView', {
  id: z.string(),
  officeId: z.string(),
  office: z.string(),
  kind: z.enum(drawnKinds),
  kindName: z.string(),
  period: z.string(),
  askedRows: z.number().nullable(),
  askedPercent: z.string().nullable(),
  seed: z.string(),
  /** It leant on doubts: an arrival had a ticket more for each point. */
  leaning: z.boolean(),
  population: z.number(),
  rows: z.number(),
  checked: z.number(),
  differing: z.number(),
  drawnAt: z.string(),
  drawnBy: z.string(),
});
export type SpotCheckView = z.infer<typeof SpotCheckView>;

export const SpotChecks = view('SpotChecks', {
  ...pagedRows(SpotCheckView),
});
export type SpotChecks = z.infer<typeof SpotChecks>;

export const SiteCheckView = view('SiteCheckView', {
  entryId: z.string(),
  outcome: z.enum(siteCheckOutcomes),
  outcomeName: z.string(),
  foundYi: z.string().nullable(),
  on: z.string(),
  time: z.string().nullable(),
  place: z.string(),
  checker: z.string(),
  note: z.string().nullable(),
  verified: z.boolean(),
  files: list(FileView),
});
export type SiteCheckView = z.infer<typeof SiteCheckView>;

export const SpotCheckItemView = view('SpotCheckItemView', {
  /** In a draw that leant on doubts. */
  tickets: z.int().nullable(),
  no: z.number(),
  entryId: z.string(),
  officeId: z.string(),
  office: z.string(),
  projectId: z.string(),
  project: z.string(),
  place: z.string(),
  what: z.string(),
  day: z.string(),
  recognisedYi: z.string().nullable(),
  /** Entered by who asks, who therefore may not check it. */
  own: z.boolean(),
  result: SiteCheckView.nullable(),
});
export type SpotCheckItemView = z.infer<typeof SpotCheckItemView>;

export const SpotCheckPage = view('SpotCheckPage', {
  spotCheck: SpotCheckView,
  items: list(SpotCheckItemView),
  page: z.number(),
  size: z.number(),
});
export type SpotCheckPage = z.infer<typeof SpotCheckPage>;

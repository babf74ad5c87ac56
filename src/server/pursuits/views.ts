// Target companies and their pursuits, as a reader sees them.
import { z } from 'zod';
import { meetingKinds, stepKinds } from '../../domain/entries/nouns.ts';
import { AssignProspect, pursuitActKinds, pursuitStates } from '../../domain/pursuits/pursuit.ts';
import { BreachView } from '../errorViews.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const PursuitView = view('PursuitView', {
  id: z.string(),
  prospectId: z.string(),
  registerId: z.string().nullable(),
  name: z.string(),
  /** The province, city or county of its seat, where that is known. */
  seat: z.string().nullable(),
  sample: z.boolean(),
  officeId: z.string(),
  office: z.string(),
  person: z.string(),
  chain: z.string().nullable(),
  node: z.string().nullable(),
  state: z.enum(pursuitStates),
  stateWord: z.string(),
  openedOn: z.string(),
  dueOn: z.string(),
  lastProgressOn: z.string(),
  protectedUntil: z.string(),
  /** The day on which it is free unless something is done; null where it has ended. */
  releasesOn: z.string().nullable(),
  daysToRelease: z.number().nullable(),
  overdueDays: z.number().nullable(),
  projectId: z.string().nullable(),
});
export type PursuitView = z.infer<typeof PursuitView>;

export const PursuitPageView = view('PursuitPageView', {
  ...pagedRows(PursuitView),
  chains: list(z.string()),
});
export type PursuitPageView = z.infer<typeof PursuitPageView>;

export const StoryEntryView = view('StoryEntryView', {
  id: z.string(),
  kind: z.enum([...stepKinds, ...meetingKinds]),
  day: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  state: z.enum(['waiting', 'verified', 'returned', 'reversed']),
});
export type StoryEntryView = z.infer<typeof StoryEntryView>;

export const StoryActView = view('StoryActView', {
  id: z.string(),
  kind: z.enum(pursuitActKinds),
  word: z.string(),
  on: z.string(),
  office: z.string(),
  by: z.string(),
  person: z.string().nullable(),
  dueOn: z.string().nullable(),
  note: z.string().nullable(),
  cause: z.string().nullable(),
  /** What it rests on; null where there is nothing, or it lies out of reach. */
  entry: StoryEntryView.nullable(),
  hasEntry: z.boolean(),
  toOffice: z.string().nullable(),
  keepPercent: z.string().nullable(),
  projectId: z.string().nullable(),
  gone: z.boolean(),
  mayRetract: z.boolean(),
});
export type StoryActView = z.infer<typeof StoryActView>;

export const CompanyFactRow = view('CompanyFactRow', {
  kind: z.string(),
  word: z.string(),
  value: z.string(),
  source: z.string(),
  sourceOn: z.string(),
  sample: z.boolean(),
});
export type CompanyFactRow = z.infer<typeof CompanyFactRow>;

export const PursuitDetailView = view('PursuitDetailView', {
  ...PursuitView.shape,
  creditCode: z.string().nullable(),
  industryCode: z.string().nullable(),
  industry: z.string().nullable(),
  source: z.string(),
  sourceOn: z.string(),
  facts: list(CompanyFactRow),
  reasons: list(z.string()),
  activity: StoryEntryView.nullable(),
  story: list(StoryActView),
  tieable: list(
    z.strictObject({
      id: z.string(),
      kind: z.enum([...stepKinds, 'project']),
      day: z.string(),
      title: z.string(),
    }),
  ),
  offer: z
    .strictObject({
      id: z.string(),
      toOfficeId: z.string(),
      toOffice: z.string(),
    })
    .nullable(),
  nextOffice: z.string().nullable(),
  mayAct: z.boolean(),
  mayAnswer: z.boolean(),
});
export type PursuitDetailView = z.infer<typeof PursuitDetailView>;

/** Who has a firm: for buttons elsewhere, and for whoever is told that another office does. */
export const HoldingView = view('HoldingView', {
  registerId: z.string().nullable(),
  prospectId: z.string(),
  office: z.string(),
  state: z.enum(pursuitStates),
  stateWord: z.string(),
  protectedUntil: z.string(),
  releasesOn: z.string(),
  /** Null where the page of the pursuit is out of reach. */
  pursuitId: z.string().nullable(),
  projectId: z.string().nullable(),
  /** What came of courting it, the latest first, whichever office did; for rankings and reasons. */
  outcomes: list(
    z.strictObject({
      kind: z.enum(['contacted', 'visited', 'refused', 'lead', 'signed']),
      on: z.string(),
      cause: z.string().nullable(),
      causeWord: z.string().nullable(),
    }),
  ),
});
export type HoldingView = z.infer<typeof HoldingView>;

export const PursuitRuleView = view('PursuitRuleView', {
  inForce: z.strictObject({
    protectionDays: z.number(),
    releaseDays: z.number(),
  }),
  settings: list(
    z.strictObject({
      id: z.string(),
      effectiveFrom: z.string(),
      protectionDays: z.number(),
      releaseDays: z.number(),
      reason: z.string(),
      recordedAt: z.string(),
      by: z.string(),
    }),
  ),
});
export type PursuitRuleView = z.infer<typeof PursuitRuleView>;

export const AssigneeView = view('AssigneeView', {
  accountId: z.string(),
  name: z.string(),
});
export type AssigneeView = z.infer<typeof AssigneeView>;

/** A list as it was read: rows with breaches are not assigned. */
export const ProspectListView = view('ProspectListView', {
  fileName: z.string(),
  rows: list(
    z.strictObject({
      sheet: z.string(),
      row: z.number(),
      /** Field of the form → as written. */
      said: z.record(z.string(), z.string()).readonly(),
      assignment: AssignProspect.nullable(),
      breaches: list(BreachView),
    }),
  ),
});
export type ProspectListView = z.infer<typeof ProspectListView>;

export const ProjectPursuitView = view('ProjectPursuitView', { pursuit: PursuitDetailView.nullable() });

export const AssignedView = view('AssignedView', { pursuitIds: list(z.string()) });

export const ActedView = view('ActedView', {
  id: z.string(),
  /** The contact that was registered with it. */
  entryId: z.string().nullable(),
});

export const NewLeadView = view('NewLeadView', { projectId: z.string(), entryIds: list(z.string()) });

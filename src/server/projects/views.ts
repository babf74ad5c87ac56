// One project with everything that is known of it.
import { z } from 'zod';
import { GradeView } from '../corroboration/views.ts';
import { lightColours } from '../../domain/lights/lightRule.ts';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { stages, statuses } from '../../domain/projects/project.ts';
import { origins } from '../../domain/entries/entry.ts';
import { AdjustmentMark } from '../figures/views.ts';
import { FileView } from '../evidence/views.ts';
import { PackagingView, StagesView } from '../stages/views.ts';
import { list, view } from '../answerViews.ts';
import { labelKinds } from '../../domain/figures/lists/labels.ts';
import { rowSource } from '../entries/views.ts';

export const FactView = view('FactView', {
  /** Field of the project's version, as `sampleFields` and the laws name it. */
  field: z.string(),
  label: z.string(),
  /** Null is "not known". */
  value: z.string().nullable(),
  sample: z.boolean(),
});
export type FactView = z.infer<typeof FactView>;

/** asking: it waits for the word of another office. */
export const DecisionState = z.enum(['verified', 'returned', 'waiting', 'asking']);
export type DecisionState = z.infer<typeof DecisionState>;

export const TimelineItem = view('TimelineItem', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  /** A milestone's or an activity's own kind: `signed`, `started`, `promotion`. */
  what: z.string().nullable(),
  day: z.string(),
  /** Of the day only the month is known. */
  monthOnly: z.literal(true).optional(),
  auditedOn: z.string().nullable(),
  office: z.string(),
  title: z.string(),
  lines: list(z.string()),
  amountYi: z.string().optional(),
  decision: DecisionState,
  /** Why it was given back; null of what was not, or was mended since. */
  returnedFor: z.string().nullable(),
  /** Taken back by a later entry: shown struck through. */
  reversed: z.boolean(),
  /** A correction or a withdrawal of it waits for its verification. */
  reversalWaits: z.boolean(),
  reason: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  decidedBy: z.string().nullable(),
  origin: z.enum(origins),
  sampleFields: list(z.string()),
  adjustment: AdjustmentMark.optional(),
  /** Of a fund arrival how far it is borne out, and in whose books a signal of it belongs. */
  graded: GradeView.extend({ officeId: z.string() }).optional(),
  /** What it rests on. */
  files: list(FileView),
  source: rowSource.optional(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const VersionView = view('VersionView', {
  entryId: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  office: z.string(),
  origin: z.enum(origins),
  decision: DecisionState,
  /** Why it was given back; null of what was not, or was mended since. */
  returnedFor: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reversed: z.boolean(),
  reason: z.string().nullable(),
  adjustment: AdjustmentMark.optional(),
  files: list(FileView),
  /** Against the version before; the first one has none. */
  changes: list(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  source: rowSource.optional(),
});
export type VersionView = z.infer<typeof VersionView>;

/** With what the city itself calls it, where it does. */
const Borne = z.strictObject({ label: z.string(), name: z.string().nullable() });

export const ProjectRowView = view('ProjectRowView', {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  officeId: z.string(),
  office: z.string(),
  industryCode: z.string(),
  industry: z.string(),
  section: z.string(),
  investor: z.string().nullable(),
  recipient: z.string().nullable(),
  stage: z.enum(stages),
  status: z.enum(statuses),
  signedOn: z.string().nullable(),
  registeredOn: z.string().nullable(),
  filedOn: z.string().nullable(),
  startedOn: z.string().nullable(),
  inProductionOn: z.string().nullable(),
  lastActivityOn: z.string().nullable(),
  parentId: z.string().nullable(),
  unverified: z.number(),
  /** 企业类别: codes, or labels as they are written. */
  investorClasses: list(Borne),
  /** Marks of the city's own. */
  tags: list(Borne),
  /** 亿元, every digit it has; null is 未定, which is not zero. */
  investmentYi: z.string().nullable(),
  fundsYi: z.string(),
  /** Columns of this row whose value is invented (`name`, `investmentYi`, `signedOn` …); `*` is all. */
  sampleFields: list(z.string()),
});
export type ProjectRowView = z.infer<typeof ProjectRowView>;

/** A row of the ledger, with the strongest light of the project and its promises today. */
export const LedgerRowView = view('LedgerRowView', {
  ...ProjectRowView.shape,
  light: z.enum(lightColours).nullable(),
});
export type LedgerRowView = z.infer<typeof LedgerRowView>;

export const ProjectListView = view('ProjectListView', {
  rows: list(LedgerRowView),
  total: z.number(),
  /** Sums of everything that is filtered, not of this page. */
  sums: z.strictObject({ investmentYi: z.string(), fundsYi: z.string() }),
  page: z.number(),
  size: z.number(),
});
export type ProjectListView = z.infer<typeof ProjectListView>;

export const ProjectBoardView = view('ProjectBoardView', {
  columns: list(
    z.strictObject({
      stage: z.enum(stages),
      /** Of all of the stage that are filtered. */
      total: z.number(),
      sums: z.strictObject({ investmentYi: z.string(), fundsYi: z.string() }),
      /** Each project once, under its strongest light; null where the city has no rule that is on. */
      lights: z.strictObject({ green: z.number(), yellow: z.number(), red: z.number(), out: z.number() }).nullable(),
      /** The first of them: on which nothing was recorded for longest. */
      rows: list(LedgerRowView),
    }),
  ),
});
export type ProjectBoardView = z.infer<typeof ProjectBoardView>;

export const ProjectLabelView = view('ProjectLabelView', {
  of: z.enum(labelKinds),
  /** The code, or the label as the city writes it: what a filter of the ledger takes. */
  label: z.string(),
  word: z.string(),
  /** Projects in reach that bear it. */
  projects: z.number(),
});
export type ProjectLabelView = z.infer<typeof ProjectLabelView>;

export const ProjectPage = view('ProjectPage', {
  project: ProjectRowView,
  statusReason: z.string().nullable(),
  facts: list(FactView),
  phases: list(
    z.strictObject({
      no: z.number(),
      name: z.string(),
      investmentYi: z.string().nullable(),
      sample: z.boolean(),
    }),
  ),
  parent: z
    .strictObject({
      id: z.string(),
      code: z.string(),
      name: z.string(),
    })
    .nullable(),
  parts: list(ProjectRowView),
  stages: StagesView,
  /** Splits and merges of it or into it, latest first. */
  packagings: list(PackagingView),
  /** Milestones, funds, contacts, outings and activities, latest first. */
  timeline: list(TimelineItem),
  /** Latest first. */
  versions: list(VersionView),
});
export type ProjectPage = z.infer<typeof ProjectPage>;

export type { ProjectSort } from '../../storage/projects/queries.ts';

/** A person's own filters for a screen. */
export const KeptView = view('KeptView', {
  id: z.string(),
  screen: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.unknown()).readonly(),
  savedAt: z.string(),
});

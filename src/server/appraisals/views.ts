// Reviews of projects before signing as they stand today, what was said of them, the gate of a project, and the city's rule.
import { z } from 'zod';
import { appraisalSteps, conclusions, opinions } from '../../domain/appraisals/appraisalCourse.ts';
import { appraisalStates } from '../../domain/appraisals/appraisalStanding.ts';
import { agreementTypes } from '../../domain/projects/milestone.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { FileView } from '../evidence/views.ts';

const n = z.number();
const text = z.string();
const maybe = text.nullable();

export const AppraisalView = view('AppraisalView', {
  entryId: text,
  no: text,
  projectId: text,
  projectName: maybe,
  /** Whether the caller reaches the project, not the review alone. */
  reached: z.boolean(),
  /** The office that filed it. */
  officeId: text,
  office: text,
  convenerId: text,
  convener: text,
  agreementType: z.enum(agreementTypes),
  /** What the city's rule calls it. */
  lines: text,
  /** In 亿元; null where it was not known. */
  investmentYi: maybe,
  what: text,
  documents: maybe,
  filedOn: text,
  dueOn: text,
  state: z.enum(appraisalStates),
  /** Days behind the deadline of the opinion that is latest. */
  late: n,
  /** The caller's own opinion is asked for. */
  mine: z.boolean(),
  /** Whose opinion is asked for until when. */
  awaited: list(z.strictObject({ office: text, dueOn: text, late: n })),
  /** Who asked for more. */
  wanting: list(text),
  /** Nobody has verified the filing yet. */
  waits: z.boolean(),
  conclusion: z.enum(conclusions).nullable(),
  concludedOn: maybe,
  validUntil: maybe,
});
export type AppraisalView = z.infer<typeof AppraisalView>;

export const AppraisalListView = view('AppraisalListView', {
  ...pagedRows(AppraisalView),
  counts: z.strictObject({ mine: n, late: n, supplement: n, ready: n, ended: n }),
  /** Whatever is shown. */
  all: n,
  /** The first day on which something of those that are shown is, or was, due. */
  firstDue: maybe,
});
export type AppraisalListView = z.infer<typeof AppraisalListView>;

export const AppraisalPageView = view('AppraisalPageView', {
  appraisal: AppraisalView,
  /** Documents of the filing. */
  files: list(FileView),
  steps: list(
    z.strictObject({
      entryId: text,
      step: z.enum(appraisalSteps),
      officeId: text,
      office: text,
      on: text,
      opinion: z.enum(opinions).nullable(),
      conclusion: z.enum(conclusions).nullable(),
      what: text,
      conditions: maybe,
      validUntil: maybe,
      waits: z.boolean(),
      files: list(FileView),
    }),
  ),
  /** Offices in whose name the caller may give an opinion now. */
  opinionOf: list(text),
  isFiler: z.boolean(),
  isConvener: z.boolean(),
});
export type AppraisalPageView = z.infer<typeof AppraisalPageView>;

export const ProjectGateView = view('ProjectGateView', {
  /** The first day of signing that is held against the rule; null where the city has none. */
  signedFrom: maybe,
  /** What the rule calls the project; none: it is signed without a review. */
  lines: list(text),
  /** none: nothing is asked; open: a review opens it; shut: it does not, for this reason. */
  gate: z.enum(['none', 'open', 'shut']),
  /** The review that opens it, and until when. */
  no: maybe,
  validUntil: maybe,
  why: maybe,
});
export type ProjectGateView = z.infer<typeof ProjectGateView>;

const RuleOffice = z.strictObject({ id: text, name: text });
const ruleFields = {
  id: text,
  effectiveFrom: text,
  signedFrom: text,
  convener: RuleOffice,
  opinionDays: n,
  silenceAgrees: z.boolean(),
  validDays: n,
  shortTypes: list(z.enum(agreementTypes)),
  shortReviewers: list(RuleOffice),
  lines: list(
    z.strictObject({
      name: text,
      industries: list(text),
      /** In 亿元. */
      fromYi: text,
      reviewers: list(RuleOffice),
    }),
  ),
};
export const AppraisalRuleView = view('AppraisalRuleView', {
  /** Null: nothing is asked, and no signing is held up. */
  inForce: z.strictObject(ruleFields).nullable(),
  /** Every setting, latest first. */
  settings: list(z.strictObject({ ...ruleFields, reason: text, recordedAt: text, by: text })),
});
export type AppraisalRuleView = z.infer<typeof AppraisalRuleView>;

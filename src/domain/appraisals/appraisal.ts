// A project that is filed for the review before signing (项目评审): what is to be signed, and on what it rests. Which offices are
// asked and by when follows from the city's rule; it is known by a number that the ledger gives it.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { agreementTypes } from '../projects/milestone.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { type AppraisalStepKnown, appraisalCourseOf, type AppraisalTerms } from './appraisalCourse.ts';
import { type AppraisalRule, goesShort, reviewAskedBy, type SizedProject } from './appraisalRule.ts';

export const AppraisalNo = codeText(/^[1-9][0-9]{0,6}$/);

export const AppraisalInput = z.strictObject({
  /** The office that files it, and the day. */
  head: EntryHead,
  projectId: z.uuid(),
  /** What is to be signed. */
  agreementType: z.enum(agreementTypes),
  what: textLines(1, 1000),
  /** What it rests on, in words, where no file shows it. */
  documents: textLine(0, 200).nullish(),
});
export type AppraisalInput = z.output<typeof AppraisalInput>;

export const appraisalNoun = {
  kind: 'appraisal',
  schema: AppraisalInput,
  still: true,
  fields: {
    projectId: kept.project,
    agreementType: { ...kept.code('agreementType'), first: 'investment' },
    what: kept.long,
    documents: kept.text,
  },
  /** By the rule of the day on which it was recorded, and as the project was then. */
  derived: {
    no: kept.text,
    lines: kept.text,
    investmentFen: kept.fen,
    industryCode: kept.text,
    convenerId: kept.office,
    dueOn: kept.day,
  },
  workedOut: ['section', 'reviewer_ids', 'opinion_days', 'silence_agrees', 'valid_days'],
  brief: { what: 'agreementType', detail: ['no', 'what', 'dueOn'] },
  timeline: { called: { by: 'no' }, how: 'agreementType', notes: ['what'] },
  counted: { fields: { agreementType: 'agreementType' } },
  asks: { appraisedProjectIds: 'projectId' },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof AppraisalInput>;

/** A filing as it stands or waits, and what has become of it. */
export interface KnownAppraisal extends AppraisalTerms, SizedProject {
  readonly entryId: string;
  readonly no: string;
  readonly projectId: string;
  /** The office that filed it. */
  readonly officeId: string;
  readonly convenerId: string;
  readonly agreementType: string;
  /** Which lines of the rule asked. */
  readonly lines: string;
  readonly filedOn: string;
  /** In the order in which the ledger learned of them; what puts one right stands in its place. */
  readonly steps: readonly AppraisalStepKnown[];
}

export interface KnownAppraisals {
  /** The highest number that was ever given in the city. */
  readonly highest: number;
  readonly living: readonly KnownAppraisal[];
  /** What the rule asks about the projects that are filed, by id. */
  readonly projects: ReadonlyMap<string, SizedProject>;
  readonly rule: AppraisalRule | null;
}
/** They are numbered in the whole city, and known under one key. */
export const appraisalsOfCity = 'appraisals';
export const noAppraisals: KnownAppraisals = { highest: 0, living: [], projects: new Map(), rule: null };

export interface AppraisalFacts extends EntryFacts {
  readonly projectKnown: boolean;
  readonly appraisals: KnownAppraisals;
}

/** In order of precedence. */
export function appraisalBreaches(input: AppraisalInput, facts: AppraisalFacts): Breach[] {
  const { head, projectId, agreementType, documents } = input;
  const breaches = headBreaches(appraisalNoun, head, facts);
  if (!facts.projectKnown) return [...breaches, { law: 'project_unknown', field: 'projectId' }];
  const { living, projects, rule } = facts.appraisals;
  const before = living.find(({ entryId }) => entryId === head.reverses);
  if (before && hasSteps(before)) breaches.push(...movedBreaches(before, input));
  else breaches.push(...askedBreaches(rule, projects.get(projectId), agreementType));
  const other = living.find(
    (one) =>
      one !== before &&
      one.projectId === projectId &&
      one.agreementType === agreementType &&
      appraisalCourseOf(one).concludedBy === null,
  );
  if (other) breaches.push({ law: 'appraisal_under_way', field: 'projectId', detail: { no: other.no } });
  if (!documents && (head.attachments ?? []).length === 0)
    breaches.push({ law: 'appraisal_without_documents', field: 'documents' });
  return breaches;
}

/** Whether the city's rule asks for a review of it at all. */
function askedBreaches(rule: AppraisalRule | null, project: SizedProject | undefined, type: string): Breach[] {
  if (!rule || rule.lines.length === 0) return [{ law: 'appraisal_without_rule', field: 'projectId' }];
  if (!project || (project.investmentFen === null && !goesShort(rule, type)))
    return [{ law: 'appraisal_without_size', field: 'projectId' }];
  return reviewAskedBy(rule, project, type) ? [] : [{ law: 'appraisal_not_asked', field: 'projectId' }];
}

/** What was said rests on what was filed: its words may be put right, nothing else. */
function movedBreaches(before: KnownAppraisal, { head, projectId, agreementType }: AppraisalInput): Breach[] {
  const isSame =
    before.projectId === projectId && before.agreementType === agreementType && before.officeId === head.officeId;
  return isSame ? [] : [{ law: 'appraisal_has_steps', field: 'reverses', detail: { no: before.no } }];
}

export const hasSteps = ({ steps }: KnownAppraisal): boolean => steps.some(({ stands }) => stands);

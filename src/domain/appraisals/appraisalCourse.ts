// What has become of a review, step by step in the order in which the ledger learned of them: whose opinion is asked for until
// when, who wants more, and how it was concluded.
import { courseThrough, type CourseLaws, type CourseStep } from '../entries/course.ts';
import type { Breach } from '../refusal.ts';

/** 部门意见, 补充材料, 评审结论. */
export const appraisalSteps = ['opinion', 'supplement', 'conclusion'] as const;
export type AppraisalStepKind = (typeof appraisalSteps)[number];

/** 同意, 有条件同意, 不同意, 需补充. */
export const opinions = ['agree', 'agree_if', 'disagree', 'more'] as const;
export type Opinion = (typeof opinions)[number];

/** 通过, 补充材料, 不予引进. */
export const conclusions = ['passed', 'supplement', 'refused'] as const;
export type Conclusion = (typeof conclusions)[number];

export interface AppraisalStepKnown extends CourseStep {
  readonly step: AppraisalStepKind;
  readonly officeId: string;
  readonly opinion: Opinion | null;
  readonly conclusion: Conclusion | null;
  /** Of a pass. */
  readonly validUntil: string | null;
  /** Nobody has verified it yet. */
  readonly waits: boolean;
  /** Of a supplement: by when those who asked for it answer. */
  readonly dueOn: string | null;
}

/** What the rule of the day of its filing gave it. */
export interface AppraisalTerms {
  readonly filedOn: string;
  readonly dueOn: string;
  readonly reviewerIds: readonly string[];
  readonly opinionDays: number;
  readonly silenceAgrees: boolean;
  readonly validDays: number;
}

export interface AppraisalCourse {
  /** Whose opinion is asked for, since when and until when. */
  readonly asked: ReadonlyMap<string, { readonly since: string; readonly dueOn: string }>;
  /** What each said last. */
  readonly opinions: ReadonlyMap<string, Opinion>;
  /** The meeting wants more. */
  readonly meetingWants: boolean;
  /** The entry by which it was passed or refused, and how. */
  readonly concludedBy: string | null;
  readonly conclusion: Conclusion | null;
  readonly concludedOn: string | null;
  /** The day of the last step. */
  readonly on: string | null;
}

type Laws = CourseLaws<AppraisalCourse, AppraisalStepKnown>;

const begunBy = ({ reviewerIds, filedOn, dueOn }: AppraisalTerms): AppraisalCourse => ({
  asked: new Map(reviewerIds.map((id) => [id, { since: filedOn, dueOn }])),
  opinions: new Map(),
  meetingWants: false,
  concludedBy: null,
  conclusion: null,
  concludedOn: null,
  on: null,
});

/** Those who said that they need more, and were not answered yet. */
export const wanting = ({ asked, opinions: said }: AppraisalCourse): string[] =>
  [...said].flatMap(([id, opinion]) => (opinion === 'more' && !asked.has(id) ? id : []));

function taken(course: AppraisalCourse, step: AppraisalStepKnown): AppraisalCourse {
  const on = course.on === null || step.on > course.on ? step.on : course.on;
  const asked = new Map(course.asked);
  if (step.step === 'opinion') {
    asked.delete(step.officeId);
    return { ...course, on, asked, opinions: new Map(course.opinions).set(step.officeId, step.opinion ?? 'agree') };
  }
  if (step.step === 'supplement') {
    for (const id of wanting(course)) asked.set(id, { since: step.on, dueOn: step.dueOn ?? step.on });
    return { ...course, on, asked, meetingWants: false };
  }
  if (step.conclusion === 'supplement') return { ...course, on, meetingWants: true };
  return { ...course, on, concludedBy: step.entryId, conclusion: step.conclusion, concludedOn: step.on };
}

export const appraisalCourseOf = (
  appraisal: AppraisalTerms & { readonly steps: readonly AppraisalStepKnown[] },
): AppraisalCourse => courseThrough({ begun: begunBy(appraisal), taken }, appraisal.steps);

/** Whose opinion keeps a pass waiting: where silence agrees, one that is overdue does not. */
export const stillAwaited = ({ asked }: AppraisalCourse, { silenceAgrees }: AppraisalTerms, on: string): string[] =>
  [...asked].flatMap(([id, { dueOn }]) => (silenceAgrees && on > dueOn ? [] : id));

export interface NamedReview {
  readonly no: string;
  readonly officeName: (officeId: string) => string;
}

export function appraisalLaws(terms: AppraisalTerms, { no, officeName }: NamedReview): Laws {
  const names = (ids: readonly string[]) => ids.map(officeName).join('、');
  return {
    begun: begunBy(terms),
    taken,
    follow(course, step) {
      const breaches: Breach[] = [];
      if (course.concludedBy !== null)
        breaches.push({ law: 'appraisal_is_concluded', field: 'appraisalNo', detail: { no } });
      if (step.step === 'opinion') breaches.push(...opinionBreaches(course, step, no));
      else if (course.on !== null && step.on < course.on)
        breaches.push({ law: 'step_before_last_step', field: 'occurredOn', detail: { day: course.on } });
      if (step.step === 'supplement' && !course.meetingWants && wanting(course).length === 0)
        breaches.push({ law: 'supplement_not_asked', field: 'step', detail: { no } });
      if (step.conclusion !== 'passed') return breaches;
      const missing = stillAwaited(course, terms, step.on);
      if (missing.length > 0)
        breaches.push({ law: 'opinions_awaited', field: 'conclusion', detail: { offices: names(missing) } });
      const more = wanting(course);
      if (more.length > 0)
        breaches.push({ law: 'supplement_awaited', field: 'conclusion', detail: { offices: names(more) } });
      return breaches;
    },
  };
}

/** Departments answer each in its own time: an opinion follows on what asked for it, not on what others said meanwhile. */
function opinionBreaches({ asked }: AppraisalCourse, step: AppraisalStepKnown, no: string): Breach[] {
  const own = asked.get(step.officeId);
  if (!own) return [{ law: 'opinion_not_asked', field: 'appraisalNo', detail: { no } }];
  if (step.on >= own.since) return [];
  return [{ law: 'opinion_before_asked', field: 'occurredOn', detail: { day: own.since } }];
}

// How a review stands on a day: what it waits for, of whom, and what is late.
import { epochDay } from '../day.ts';
import type { KnownAppraisal } from './appraisal.ts';
import { appraisalCourseOf, type Conclusion, wanting } from './appraisalCourse.ts';
import type { ReviewAtGate } from './signingGate.ts';

/**
 * supplement: somebody asked for more; opinions: they are asked for; ready: all are there, it is to be concluded; concluding: its
 * conclusion waits to be verified; passed; expired: passed, and no longer in force; refused.
 */
export const appraisalStates = [
  'supplement',
  'opinions',
  'ready',
  'concluding',
  'passed',
  'expired',
  'refused',
] as const;
export type AppraisalState = (typeof appraisalStates)[number];

export const endedStates: readonly AppraisalState[] = ['concluding', 'passed', 'expired', 'refused'];

export interface Awaited {
  readonly officeId: string;
  readonly dueOn: string;
  /** Days behind the deadline. */
  readonly late: number;
}

export interface AppraisalStanding {
  readonly state: AppraisalState;
  /** Whose opinion is asked for. */
  readonly awaited: readonly Awaited[];
  /** Who asked for more. */
  readonly wanting: readonly string[];
  /** Days behind the deadline of the opinion that is latest. */
  readonly late: number;
  readonly conclusion: Conclusion | null;
  readonly concludedOn: string | null;
  readonly validUntil: string | null;
}

export function appraisalStanding(appraisal: KnownAppraisal, today: string): AppraisalStanding {
  const course = appraisalCourseOf(appraisal);
  const { concludedBy, conclusion, concludedOn } = course;
  const end = appraisal.steps.find(({ entryId }) => entryId === concludedBy);
  const validUntil = end?.validUntil ?? null;
  if (end) {
    const passed = (validUntil ?? '') < today ? 'expired' : 'passed';
    const state = end.waits ? 'concluding' : conclusion === 'refused' ? 'refused' : passed;
    return { state, awaited: [], wanting: [], late: 0, conclusion, concludedOn, validUntil };
  }
  const awaited = [...course.asked].map(([officeId, { dueOn }]) => ({
    officeId,
    dueOn,
    late: Math.max(0, epochDay(today) - epochDay(dueOn)),
  }));
  const more = [...wanting(course), ...(course.meetingWants ? [appraisal.convenerId] : [])];
  const state = more.length > 0 ? 'supplement' : awaited.length > 0 ? 'opinions' : 'ready';
  const late = Math.max(0, ...awaited.map((one) => one.late));
  return { state, awaited, wanting: more, late, conclusion: null, concludedOn: null, validUntil: null };
}

/** As the gate of signing sees it: a conclusion counts once it is verified, of a filing that is. */
export function atGate(appraisal: KnownAppraisal, isVerified: boolean, today: string): ReviewAtGate {
  const { state, conclusion, concludedOn, validUntil } = appraisalStanding(appraisal, today);
  const counts = isVerified && state !== 'concluding';
  const { no, agreementType, industryCode, section, investmentFen } = appraisal;
  const said = counts
    ? { conclusion, concludedOn, validUntil }
    : { conclusion: null, concludedOn: null, validUntil: null };
  return { no, agreementType, industryCode, section, investmentFen, ...said };
}

// What has become of an item, step by step in the order in which the ledger learned of them: what each may follow on.
import { courseThrough, type CourseLaws, type CourseStep } from '../entries/course.ts';
import type { Breach } from '../refusal.ts';

/** 反馈, 退回, 催办, 督办, 销号. */
export const itemSteps = ['feedback', 'send_back', 'urge', 'supervise', 'close'] as const;
export type ItemStep = (typeof itemSteps)[number];

export interface KnownStep extends CourseStep {
  readonly step: ItemStep;
}

export interface ItemCourse {
  /** What the owner fed back is neither sent back nor closed. */
  readonly fedBack: boolean;
  readonly urged: boolean;
  /** The entry by which it was closed. */
  readonly closedBy: string | null;
  /** The day of the last step. */
  readonly on: string | null;
}

const begun: ItemCourse = { fedBack: false, urged: false, closedBy: null, on: null };

function taken(course: ItemCourse, { entryId, step, on }: KnownStep): ItemCourse {
  return {
    fedBack: step === 'feedback' || (course.fedBack && step !== 'send_back'),
    urged: course.urged || step === 'urge',
    closedBy: step === 'close' ? entryId : course.closedBy,
    on: course.on === null || on > course.on ? on : course.on,
  };
}

export const itemCourseOf = (steps: readonly KnownStep[]): ItemCourse => courseThrough({ begun, taken }, steps);

/** Why a step cannot follow on what came before it. */
export function itemLaws(no: string): CourseLaws<ItemCourse, KnownStep> {
  return { begun, taken, follow: (course, step) => followBreaches(course, step, no) };
}

function followBreaches(course: ItemCourse, { step, on }: KnownStep, no: string): Breach[] {
  const breaches: Breach[] = [];
  if (course.closedBy !== null) breaches.push({ law: 'item_is_closed', field: 'itemNo', detail: { no } });
  if (course.on !== null && on < course.on)
    breaches.push({ law: 'step_before_last_step', field: 'occurredOn', detail: { day: course.on } });
  if (step === 'send_back' && !course.fedBack)
    breaches.push({ law: 'nothing_fed_back', field: 'step', detail: { no } });
  if (step === 'supervise' && !course.urged)
    breaches.push({ law: 'supervised_without_urging', field: 'step', detail: { no } });
  return breaches;
}

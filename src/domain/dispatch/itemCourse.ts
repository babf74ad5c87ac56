// What has become of an item, step by step in the order in which the ledger learned of them: what each may follow on.
import type { Breach } from '../refusal.ts';

/** 反馈, 退回, 催办, 督办, 销号. */
export const itemSteps = ['feedback', 'send_back', 'urge', 'supervise', 'close'] as const;
export type ItemStep = (typeof itemSteps)[number];

export interface KnownStep {
  readonly entryId: string;
  readonly step: ItemStep;
  readonly on: string;
  /** Neither given back nor put right nor withdrawn. */
  readonly stands: boolean;
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

type Taken = Pick<KnownStep, 'entryId' | 'step' | 'on'>;
const begun: ItemCourse = { fedBack: false, urged: false, closedBy: null, on: null };

function taken(course: ItemCourse, { entryId, step, on }: Taken): ItemCourse {
  return {
    fedBack: step === 'feedback' || (course.fedBack && step !== 'send_back'),
    urged: course.urged || step === 'urge',
    closedBy: step === 'close' ? entryId : course.closedBy,
    on: course.on === null || on > course.on ? on : course.on,
  };
}

export function itemCourseOf(steps: readonly KnownStep[]): ItemCourse {
  return steps.filter(({ stands }) => stands).reduce(taken, begun);
}

/** Why a step cannot follow on what came before it. */
export function followBreaches(course: ItemCourse, { step, on }: Omit<Taken, 'entryId'>, no: string): Breach[] {
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

/** The first of the later steps that followed on what was there, and follows no more once this stands in its place, or nothing. */
export function restingStep(steps: readonly KnownStep[], at: number, instead: Taken | null): KnownStep | undefined {
  let was = itemCourseOf(steps.slice(0, at + 1));
  let is = instead ? taken(itemCourseOf(steps.slice(0, at)), instead) : itemCourseOf(steps.slice(0, at));
  for (const later of steps.slice(at + 1)) {
    if (!later.stands) continue;
    if (followBreaches(is, later, '').length > followBreaches(was, later, '').length) return later;
    [was, is] = [taken(was, later), taken(is, later)];
  }
  return undefined;
}

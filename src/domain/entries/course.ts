// What became of a thing, step by step in the order in which the ledger learned of them, and which step rests on which.
import type { Breach } from '../refusal.ts';

/** Neither given back nor put right nor withdrawn, where it stands. */
export interface CourseStep {
  readonly entryId: string;
  readonly on: string;
  readonly stands: boolean;
}

/** How a course goes: what each step makes of it, and why one cannot follow on what came before. */
export interface CourseLaws<Course, Step> {
  readonly begun: Course;
  readonly taken: (course: Course, step: Step) => Course;
  readonly follow: (course: Course, step: Step) => readonly Breach[];
}

export function courseThrough<Course, Step extends CourseStep>(
  { begun, taken }: Pick<CourseLaws<Course, Step>, 'begun' | 'taken'>,
  steps: readonly Step[],
): Course {
  return steps.filter(({ stands }) => stands).reduce(taken, begun);
}

/** A step follows on those before it; one that is put right stays the same step, and bears those that came after it. */
export function placedBreaches<Course, Step extends CourseStep & { readonly step: string }>(
  laws: CourseLaws<Course, Step>,
  steps: readonly Step[],
  own: Step,
  { reverses, no }: { readonly reverses: string | null | undefined; readonly no: string },
): Breach[] {
  if (!reverses) return [...laws.follow(courseThrough(laws, steps), own)];
  const at = steps.findIndex(({ entryId }) => entryId === reverses);
  if (steps[at]?.step !== own.step) return [{ law: 'step_stays_what_it_is', field: 'reverses', detail: { no } }];
  const later = restingStep(laws, steps, at, own);
  const before = laws.follow(courseThrough(laws, steps.slice(0, at)), own);
  return [...before, ...(later ? [restsOnIt(later.on, no)] : [])];
}

/** A step that is withdrawn takes nothing away on which a later one rests. */
export function takenAwayBreaches<Course, Step extends CourseStep>(
  laws: CourseLaws<Course, Step>,
  steps: readonly Step[],
  entryId: string,
  no: string,
): Breach[] {
  const at = steps.findIndex((step) => step.entryId === entryId);
  const later = at < 0 ? undefined : restingStep(laws, steps, at, null);
  return later ? [restsOnIt(later.on, no)] : [];
}

const restsOnIt = (day: string, no: string): Breach => ({
  law: 'later_step_rests_on_it',
  field: 'reverses',
  detail: { no, day },
});

/** The first of the later steps that followed on what was there, and follows no more once this stands in its place, or nothing. */
function restingStep<Course, Step extends CourseStep>(
  laws: CourseLaws<Course, Step>,
  steps: readonly Step[],
  at: number,
  instead: Step | null,
): Step | undefined {
  const { taken, follow } = laws;
  const before = courseThrough(laws, steps.slice(0, at));
  let was = courseThrough(laws, steps.slice(0, at + 1));
  let is = instead ? taken(before, instead) : before;
  for (const later of steps.slice(at + 1)) {
    if (!later.stands) continue;
    if (follow(is, later).length > follow(was, later).length) return later;
    [was, is] = [taken(was, later), taken(is, later)];
  }
  return undefined;
}

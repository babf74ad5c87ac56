// Cohorts of signings (签约落地率): of the projects first signed in a year, how many came to each step within so many months of their
// own signing. A window that is not over for every project of the year has no number yet.
import { addMonths, type DayText } from '../lights/days.ts';

/** paid: money was recognised; in amounts how much of what was planned came in. */
export const cohortSteps = ['registered', 'started', 'paid', 'producing'] as const;
export type CohortStep = (typeof cohortSteps)[number];

/** Months after signing. */
export const cohortWindows = [12, 24, 36] as const;

export interface CohortProject {
  readonly projectId: string;
  readonly officeId: string;
  readonly signedOn: DayText;
  readonly investmentFen: bigint;
  readonly reached: Readonly<Partial<Record<CohortStep, DayText>>>;
  readonly funds: readonly { readonly on: DayText; readonly fen: bigint }[];
}

export interface CohortCell {
  readonly step: CohortStep;
  readonly months: number;
  /** The window is over for whoever signed on the last day of the year. */
  readonly isOver: boolean;
  readonly n: number;
  readonly fen: bigint;
}

export interface Cohort {
  readonly year: number;
  readonly n: number;
  readonly fen: bigint;
  readonly cells: readonly CohortCell[];
}

/** The day by which the step was reached within the window; undefined where it was not. */
export function reachedWithin(
  { signedOn, reached }: CohortProject,
  step: CohortStep,
  months: number,
): DayText | undefined {
  const on = reached[step];
  return on !== undefined && on <= addMonths(signedOn, months) ? on : undefined;
}

const paidWithin = ({ signedOn, funds }: CohortProject, months: number): bigint =>
  funds.reduce((sum, { on, fen }) => (on <= addMonths(signedOn, months) ? sum + fen : sum), 0n);

/** Latest year first. */
export function cohortsOf(projects: readonly CohortProject[], today: DayText): Cohort[] {
  const byYear = Map.groupBy(projects, ({ signedOn }) => Number(signedOn.slice(0, 4)));
  return [...byYear]
    .toSorted(([a], [b]) => b - a)
    .map(([year, own]) => ({
      year,
      n: own.length,
      fen: own.reduce((sum, { investmentFen }) => sum + investmentFen, 0n),
      cells: cohortSteps.flatMap((step) => cohortWindows.map((months) => cellOf(own, year, step, months, today))),
    }));
}

function cellOf(
  own: readonly CohortProject[],
  year: number,
  step: CohortStep,
  months: number,
  today: DayText,
): CohortCell {
  const isOver = addMonths(`${year}-12-31`, months) <= today;
  const there = own.filter((project) => reachedWithin(project, step, months) !== undefined);
  const amountOf = (project: CohortProject) => (step === 'paid' ? paidWithin(project, months) : project.investmentFen);
  return { step, months, isOver, n: there.length, fen: there.reduce((sum, project) => sum + amountOf(project), 0n) };
}

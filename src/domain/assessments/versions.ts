// Versions of schemes: which one is in force on a day, and who breaks a law by ending one.
import { refuse } from '../refusal.ts';

export interface SchemeVersion {
  readonly schemeId: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly ended: boolean;
}

/** Of the versions of one scheme, the latest first: of several that have begun the one that was said last. */
export function schemeOn<V extends SchemeVersion>(versions: readonly V[], day: string): V | undefined {
  const begun = versions.find(({ effectiveFrom }) => effectiveFrom <= day);
  return begun && !begun.ended && !(begun.effectiveTo !== null && begun.effectiveTo < day) ? begun : undefined;
}

/** The latest version, which is to be ended or followed by another; refuses what is not there or has ended. */
export function lastScheme<V extends SchemeVersion>(versions: readonly V[], field: string): V {
  const [last] = versions;
  if (!last) return refuse('assessment_scheme_unknown', field);
  return last.ended ? refuse('assessment_scheme_ended', field, { day: last.effectiveFrom }) : last;
}

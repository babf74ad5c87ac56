// The gate of a signing: by the city's rule of the day of signing, a project over its thresholds is signed on a review that was
// passed, still holds on that day, and was of a project no smaller.
import type { Law } from '../../laws/laws.ts';
import type { Origin } from '../entries/entry.ts';
import type { Breach } from '../refusal.ts';
import type { Conclusion } from './appraisalCourse.ts';
import { type AppraisalRule, goesShort, linesFor, reviewAskedBy, type SizedProject } from './appraisalRule.ts';

/** A review of the project whose conclusion counts, or that has none yet. */
export interface ReviewAtGate extends SizedProject {
  readonly no: string;
  readonly agreementType: string;
  readonly conclusion: Conclusion | null;
  readonly concludedOn: string | null;
  readonly validUntil: string | null;
}

/** A signing that is to be verified, or might be signed on a day. */
export interface GatedSigning {
  readonly occurredOn: string;
  readonly origin: Origin;
  readonly agreementType: string | null;
  readonly projectCode: string;
  readonly project: SizedProject;
  /** Latest first. */
  readonly reviews: readonly ReviewAtGate[];
}

export interface OpenedBy {
  readonly names: readonly string[];
  /** The review on which it is signed. */
  readonly review: ReviewAtGate | null;
  readonly breach: Breach | null;
}

/** Null where nothing is asked: no rule on that day, a historical row, a project below the thresholds. */
export function signingGate(signing: GatedSigning, rule: AppraisalRule | null): OpenedBy | null {
  const { occurredOn: day, origin, agreementType, projectCode: project } = signing;
  if (!rule || day < rule.signedFrom || origin === 'historical') return null;
  const asked = reviewAskedBy(rule, signing.project, agreementType);
  if (!asked) return null;
  const { names } = asked;
  const detail = { project, day, lines: names.join('、') };
  const shut = (law: Law, more: Breach['detail'] = {}): OpenedBy => ({
    names,
    review: null,
    breach: { law, detail: { ...detail, ...more } },
  });
  const [last] = signing.reviews.filter(({ concludedOn }) => concludedOn !== null && concludedOn <= day);
  if (last?.conclusion === 'refused') return shut('signing_refused_by_review', { no: last.no });
  const passed = signing.reviews.filter(({ conclusion }) => conclusion === 'passed');
  const held = passed.filter(
    ({ concludedOn, validUntil }) => (concludedOn ?? '9999') <= day && day <= (validUntil ?? ''),
  );
  const review = held.find((one) => bears(rule, one, signing));
  if (review) return { names, review, breach: null };
  const [smaller] = held;
  if (smaller) return shut('signing_beyond_review', { no: smaller.no });
  const [outside] = passed;
  if (!outside) return shut('signing_without_review');
  const { no, concludedOn, validUntil } = outside;
  return shut('signing_outside_review', { no, from: concludedOn ?? '', until: validUntil ?? '' });
}

/** A review of the short way bears what goes the short way; otherwise nothing more may be asked of what is signed than of what was reviewed. */
function bears(rule: AppraisalRule, review: ReviewAtGate, { agreementType, project }: GatedSigning): boolean {
  if (goesShort(rule, agreementType)) return true;
  if (goesShort(rule, review.agreementType)) return false;
  const reviewed = linesFor(rule, review);
  return linesFor(rule, project).every((line) => reviewed.includes(line));
}

export const signingReviewBreaches = (signing: GatedSigning, rule: AppraisalRule | null): Breach[] => {
  const breach = signingGate(signing, rule)?.breach;
  return breach ? [breach] : [];
};

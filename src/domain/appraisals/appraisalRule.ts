// The city's rule of the review before signing (项目评审): which projects are asked, by trade and size; which offices give their
// opinion, by when; who convenes and concludes; which agreements go a short way. It holds from a day on. Until a city sets one
// nothing is asked, and no signing is held up.
import { z } from 'zod';
import { Day } from '../day.ts';
import { Fen } from '../money.ts';
import { agreementTypes } from '../projects/milestone.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';

/** Projects of these trades from this size on, and who gives an opinion on them. */
export const AppraisalLine = z.strictObject({
  /** What the city calls them. */
  name: textLine(1, 40),
  /** Sections, or the first digits of codes of GB/T 4754; none: of every trade. */
  industries: z.array(codeText(/^([A-TZ]|\d{2,4})$/)).max(40),
  fromFen: Fen,
  reviewerIds: z.array(z.uuid()).min(1).max(20),
});
export type AppraisalLine = z.output<typeof AppraisalLine>;

const days = (most: number) => z.int().min(1).max(most);
export const SetAppraisalRule = z.strictObject({
  id: z.uuid(),
  /** Projects are filed by it from this day on. */
  effectiveFrom: Day,
  /** Signings of this day or later are held against it. */
  signedFrom: Day,
  /** The office that convenes the review and concludes it. */
  convenerId: z.uuid(),
  opinionDays: days(90),
  /** An opinion that is overdue keeps nobody from concluding. */
  silenceAgrees: z.boolean(),
  /** How long a pass holds at most. */
  validDays: days(1095),
  /** Agreements that go the short way. */
  shortTypes: z.array(z.enum(agreementTypes)).max(agreementTypes.length),
  /** Who gives an opinion there; nobody: they need no review. */
  shortReviewerIds: z.array(z.uuid()).max(20),
  /** None: nothing is asked any more. */
  lines: z.array(AppraisalLine).max(30),
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetAppraisalRule = z.output<typeof SetAppraisalRule>;
export type AppraisalRule = Omit<SetAppraisalRule, 'reason'>;

interface RuleFacts {
  readonly today: string;
  readonly offices: ReadonlyMap<string, { readonly endedOn?: string | null }>;
}

export function appraisalRuleBreaches(rule: SetAppraisalRule, { today, offices }: RuleFacts): Breach[] {
  const { effectiveFrom, signedFrom, convenerId, shortReviewerIds, lines } = rule;
  const breaches: Breach[] = [];
  if (effectiveFrom < today) breaches.push({ law: 'rule_day_in_past', field: 'effectiveFrom', detail: { today } });
  if (signedFrom < effectiveFrom)
    breaches.push({ law: 'appraisal_gate_before_rule', field: 'signedFrom', detail: { day: effectiveFrom } });
  const named = [
    ['convenerId', [convenerId]],
    ['shortReviewerIds', shortReviewerIds],
    ...lines.map(({ reviewerIds }, n) => [`lines.${n}.reviewerIds`, reviewerIds] as const),
  ] as const;
  for (const [field, ids] of named) {
    const isGone = (id: string) => !offices.has(id) || (offices.get(id)?.endedOn ?? '9999') <= effectiveFrom;
    if (ids.some(isGone)) breaches.push({ law: 'office_unknown', field });
  }
  return breaches;
}

/** The rule of a day: of those that begin on the same day the one recorded last, which stands first. */
export function appraisalRuleOn<Rule extends { readonly effectiveFrom: string }>(
  day: string,
  latestFirst: readonly Rule[],
): Rule | null {
  return latestFirst.find(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

/** What a rule asks of a project. */
export interface SizedProject {
  readonly industryCode: string;
  readonly section: string;
  /** Null where it is not known yet: it may be of any size. */
  readonly investmentFen: bigint | null;
}

export function linesFor({ lines }: Pick<AppraisalRule, 'lines'>, project: SizedProject): AppraisalLine[] {
  const { industryCode, section, investmentFen } = project;
  const isOf = (trade: string) => trade === section || industryCode.startsWith(trade);
  return lines.filter(
    ({ industries, fromFen }) =>
      (industries.length === 0 || industries.some(isOf)) && (investmentFen === null || investmentFen >= fromFen),
  );
}

type AgreementType = (typeof agreementTypes)[number];

/** A signing that does not say of what it is goes the whole way. */
export const goesShort = ({ shortTypes }: Pick<AppraisalRule, 'shortTypes'>, type: string | null): boolean =>
  shortTypes.some((one) => one === (type as AgreementType | null));

export interface AskedReview {
  /** Which lines ask. */
  readonly names: readonly string[];
  readonly reviewerIds: readonly string[];
}

/** Who gives an opinion before this is signed; null where nobody does. */
export function reviewAskedBy(rule: AppraisalRule, project: SizedProject, type: string | null): AskedReview | null {
  const lines = linesFor(rule, project);
  const reviewers = goesShort(rule, type) ? rule.shortReviewerIds : lines.flatMap(({ reviewerIds }) => reviewerIds);
  if (lines.length === 0 || reviewers.length === 0) return null;
  return { names: lines.map(({ name }) => name), reviewerIds: [...new Set(reviewers)] };
}

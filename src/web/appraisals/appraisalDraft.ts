// A rule of review while it is written: numbers and codes as they are typed.
import type { AppraisalRuleView } from '../../server/appraisals/views.ts';
import type { BodyOf } from '../api/contract.ts';
import { fenText } from '../form/amount.ts';

export interface LineDraft {
  /** Tells lines apart while they are written. */
  readonly key: string;
  readonly name: string;
  readonly industries: string;
  readonly fromYi: string;
  readonly reviewerIds: readonly string[];
}

export interface AppraisalRuleDraft {
  readonly effectiveFrom: string;
  readonly signedFrom: string;
  readonly convenerId: string;
  readonly opinionDays: string;
  readonly validDays: string;
  readonly silenceAgrees: boolean;
  readonly shortTypes: readonly string[];
  readonly shortReviewerIds: readonly string[];
  readonly lines: readonly LineDraft[];
  readonly reason: string;
}

type Setting = AppraisalRuleView['settings'][number];

export const emptyLine = (key: string): LineDraft => ({ key, name: '', industries: '', fromYi: '', reviewerIds: [] });

/** As it was set last, or nothing yet. */
export function ruleDraftOf(last: Setting | undefined, today: string): AppraisalRuleDraft {
  const days = { effectiveFrom: today, signedFrom: today, reason: '' };
  if (!last) {
    const nothing = { convenerId: '', opinionDays: '', validDays: '', silenceAgrees: false };
    return { ...days, ...nothing, shortTypes: [], shortReviewerIds: [], lines: [emptyLine('first')] };
  }
  const ids = (offices: Setting['shortReviewers']) => offices.map(({ id }) => id);
  return {
    ...days,
    signedFrom: last.signedFrom > today ? last.signedFrom : today,
    convenerId: last.convener.id,
    opinionDays: String(last.opinionDays),
    validDays: String(last.validDays),
    silenceAgrees: last.silenceAgrees,
    shortTypes: last.shortTypes,
    shortReviewerIds: ids(last.shortReviewers),
    lines: last.lines.map(({ name, industries, fromYi, reviewers }, n) => ({
      key: `was ${n}`,
      name,
      industries: industries.join(' '),
      fromYi,
      reviewerIds: ids(reviewers),
    })),
  };
}

/** What is sent; the server says what is wrong with it. */
export function ruleSent(draft: AppraisalRuleDraft, id: string): Omit<BodyOf<'POST /appraisal-rule'>, 'key'> {
  const { opinionDays, validDays, lines, shortTypes, shortReviewerIds, ...rest } = draft;
  return {
    ...rest,
    id,
    opinionDays: Number(opinionDays),
    validDays: Number(validDays),
    shortTypes: [...shortTypes] as BodyOf<'POST /appraisal-rule'>['shortTypes'],
    shortReviewerIds: [...shortReviewerIds],
    lines: lines.map(({ name, industries, fromYi, reviewerIds }) => ({
      name,
      industries: industries.split(/[\s,，、]+/u).filter(Boolean),
      fromFen: fenText(fromYi || '0', 'yi'),
      reviewerIds: [...reviewerIds],
    })),
  };
}

/** One that is there goes, one that is not comes. */
export const toggled = (chosen: readonly string[], one: string): string[] =>
  chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one];

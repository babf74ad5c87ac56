// What a verifier should look at twice: flags on entries that wait, each by a stated rule.
import { epochDay } from '../day.ts';

export const pendingFlags = [
  'awaits_consent',
  'excluded',
  'twin',
  'comparing',
  'recognised_less_before',
  'exceeds_investment',
  'large_against_plan',
  'voucher_similar',
  'no_evidence',
  'day_far',
  'late',
] as const;
export type PendingFlag = (typeof pendingFlags)[number];

/** From this share of the planned investment on one arrival is large, in per cent. */
export const largePercent = 50n;
/** More days than this between the day something happened and the day it was reported are many. */
export const farDays = 60;
/** An entry that has waited longer than this is late. */
export const lateDays = 10;

export interface PendingFacts {
  /** A withdrawal brings nothing in: what would be looked at twice of an entry says nothing of it. */
  readonly withdrawal: boolean;
  readonly occurredOn: string;
  readonly reportedOn: string;
  /** The rest is of fund arrivals; null or false for other entries. */
  readonly recognisedFen: bigint | null;
  readonly investmentFen: bigint | null;
  /** All that is recognised of the project's arrivals, this one included. */
  readonly projectFundsFen: bigint | null;
  readonly voucherSimilar: boolean;
  /** True where neither a voucher nor a file nor a word proves what such an entry has to prove. */
  readonly evidenceMissing: boolean;
  readonly excluded: boolean;
  /** Another office has not agreed yet that it rests on what is theirs. */
  readonly awaitsConsent: boolean;
  /** Its project looks like another one, and nobody has found them to be two. */
  readonly twinned: boolean;
  /** It was told so lately that nobody knows yet whether its project looks like another one. */
  readonly comparing: boolean;
  /** It corrects an arrival that was recognised below its claim: the correction claims the whole anew. */
  readonly recognisedLessBefore: boolean;
}

export function flagsOf(entry: PendingFacts, today: string): PendingFlag[] {
  const { recognisedFen, investmentFen, projectFundsFen } = entry;
  const isLate = epochDay(today) - epochDay(entry.reportedOn) > lateDays;
  if (entry.withdrawal) return isLate ? ['late'] : [];
  const raised: Record<PendingFlag, boolean> = {
    awaits_consent: entry.awaitsConsent,
    excluded: entry.excluded,
    twin: entry.twinned,
    comparing: entry.comparing,
    recognised_less_before: entry.recognisedLessBefore,
    exceeds_investment: projectFundsFen !== null && investmentFen !== null && projectFundsFen > investmentFen,
    large_against_plan:
      recognisedFen !== null && investmentFen !== null && recognisedFen * 100n >= investmentFen * largePercent,
    voucher_similar: entry.voucherSimilar,
    no_evidence: entry.evidenceMissing,
    day_far: Math.abs(epochDay(entry.reportedOn) - epochDay(entry.occurredOn)) > farDays,
    late: isLate,
  };
  return pendingFlags.filter((flag) => raised[flag]);
}

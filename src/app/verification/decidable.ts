// What a decision must know of the entries that it is about, and which laws each of them breaks.
import { signingBreaches, type SigningFacts } from '../../domain/clauses/clauseReview.ts';
import { nounOf } from '../../domain/entries/nouns.ts';
import { excludingRule, type ExclusionRule } from '../../domain/exclusions/exclusionRule.ts';
import type { Breach, BrokenBy } from '../../domain/refusal.ts';
import { type Decision, type Judgement, verificationBreaches } from '../../domain/verification/verification.ts';
import { signingsAtGate } from '../../storage/appraisals/gatedSignings.ts';
import { signingsAmong } from '../../storage/clauses/clauseReviews.ts';
import type { Writing } from '../../storage/door/door.ts';
import type { EntryToDecide } from '../../storage/entries/queries.ts';
import { type ClaimedArrival, arrivalsFor, exclusionRules } from '../../storage/exclusions/exclusionRules.ts';

export interface WhatIsKnown {
  readonly found: ReadonlyMap<string, EntryToDecide>;
  readonly arrivals: ReadonlyMap<string, ClaimedArrival>;
  readonly excluding: ReadonlyMap<string, ExclusionRule>;
  /** Signings among them, with the review of their clauses. */
  readonly signings: ReadonlyMap<string, SigningFacts>;
  /** What the review before signing says against each of them. */
  readonly gate: BrokenBy;
}

export async function whatIsKnown(
  { tx, recordedAt }: Writing,
  cityCode: string,
  decision: Decision,
  found: ReadonlyMap<string, EntryToDecide>,
): Promise<WhatIsKnown> {
  const funds = [...found].flatMap(([id, entry]) => (nounOf(entry.kind).claims && !entry.void ? id : []));
  const isVerified = decision === 'verified';
  const [arrivals, rules, signings, gate] = await Promise.all([
    funds.length > 0 ? arrivalsFor(tx, cityCode, { entryIds: funds }) : new Map<string, ClaimedArrival>(),
    isVerified && funds.length > 0 ? exclusionRules(tx, cityCode) : [],
    isVerified ? signingsAmong(tx, cityCode, [...found.keys()], recordedAt) : new Map<string, SigningFacts>(),
    isVerified ? signingsAtGate(tx, cityCode, [...found.keys()], recordedAt) : new Map<string, never>(),
  ]);
  const excluding = new Map<string, ExclusionRule>();
  for (const [id, arrival] of arrivals) {
    const rule = excludingRule(rules, arrival);
    if (rule) excluding.set(id, rule);
  }
  return { found, arrivals, excluding, signings, gate };
}

/** The laws of a decision that each of them breaks by itself. */
export function undecidable(
  ids: readonly string[],
  { found, arrivals, excluding, signings, gate }: WhatIsKnown,
  by: { readonly accountId: string; readonly reach: ReadonlySet<string> },
  judged: Judgement,
): BrokenBy {
  const broken = ids.flatMap((id): [string, Breach[]][] => {
    const entry = found.get(id);
    // An entry behind another office's wall is, to this verifier, not there.
    if (!entry || !by.reach.has(entry.officeId)) return [[id, [{ law: 'entry_unknown' }]]];
    const { claimedFen = null, filedFen = null } = arrivals.get(id) ?? {};
    const known = { ...entry, claimedFen, filedFen, excludedBy: excluding.get(id)?.name ?? null };
    const breaches = verificationBreaches(known, by.accountId, judged);
    const signing = signings.get(id);
    const ofSigning = [...(signing ? signingBreaches(signing) : []), ...(gate.get(id) ?? [])];
    const all = breaches.length === 0 ? ofSigning : breaches;
    return all.length > 0 ? [[id, all]] : [];
  });
  return new Map(broken);
}

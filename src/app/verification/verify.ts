// Verify entries: a second person says that they are true. Only verified entries count in figures, with what the
// verifier recognised; what a rule in force on its day excludes is recognised at nought, and the rule is kept with it.
import { v7 as uuidv7 } from 'uuid';
import { signingBreaches, type SigningFacts } from '../../domain/clauses/clauseReview.ts';
import { nounOf } from '../../domain/entries/nouns.ts';
import { excludingRule, type ExclusionRule } from '../../domain/exclusions/exclusionRule.ts';
import { type Breach, refuse, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type Decision, verificationBreaches } from '../../domain/verification/verification.ts';
import { signingsAmong } from '../../storage/clauses/clauseReviews.ts';
import type { Writing } from '../../storage/door/door.ts';
import { writeBeside } from '../../storage/door/writeBeside.ts';
import { entriesToDecide, type EntryToDecide, projectsOfEntries } from '../../storage/entries/queries.ts';
import { type ClaimedArrival, arrivalsFor, exclusionRules } from '../../storage/exclusions/exclusionRules.ts';
import { decidedTogether } from '../../storage/stages/packagings.ts';
import { insertRows } from '../../storage/insert.ts';
import { keepStatistics } from '../../storage/statistics.ts';
import type { Store, Tx } from '../../storage/store.ts';
import { acceptanceBreaches } from './acceptance.ts';
import { closedPeriodBreaches } from '../closes/closedVerification.ts';
import { holdCodes, nothingAsked, wordsInPassing } from '../entries/words.ts';
import { type Decided, howMany, many } from './howMany.ts';
import { matchingEntries, type PendingFilter } from './pending.ts';
import { comparedNow, type KnownTwins, type OpenTwins } from '../radar/openTwins.ts';
import { mustStillHold, requireReach } from '../people/reach.ts';

export interface VerifyRequest {
  readonly key: string;
  readonly decision: Decision;
  readonly reason?: string;
  /** Of one fund arrival: what is recognised of what was claimed. */
  readonly recognisedFen?: bigint;
  readonly of: Decided;
  /** What the verifier was told before: another outcome is refused. */
  readonly expected?: { readonly decided: number; readonly recognisedFen: string };
  /** Says what would be decided, and decides nothing. */
  readonly dryRun?: boolean;
}

export interface Verified {
  readonly decided: number;
  /** Of the fund arrivals among them; fen as text. */
  readonly claimedFen: string;
  readonly recognisedFen: string;
  /** Recognised at nought by a rule. */
  readonly excluded: number;
}

interface Deciding {
  readonly found: ReadonlyMap<string, EntryToDecide>;
  readonly arrivals: ReadonlyMap<string, ClaimedArrival>;
  readonly excluding: ReadonlyMap<string, ExclusionRule>;
  /** Signings among them, with the review of their clauses. */
  readonly signings: ReadonlyMap<string, SigningFacts>;
}

/** Decides all of them or none. `known` is what the verifier was told of projects that look like another one. */
export async function verify(
  store: Store,
  actor: Actor,
  request: VerifyRequest,
  known?: KnownTwins,
): Promise<Verified> {
  const { key, decision, of, dryRun, ...rest } = request;
  const reason = rest.reason?.trim();
  if (decision === 'returned' && !reason) refuse('reason_required_for_return', 'reason');
  const officeIds = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const content = { decision, of, ...rest };
  const act = { cityCode, accountId, useCase: 'verify', key, content, officeIds, dryRun: dryRun ?? false };
  // Before the city's row is locked: it is read by another connection.
  const asksTwins = 'filter' in of && (of.filter.flag === 'twin' || of.filter.flag === 'comparing');
  const twins = asksTwins ? (known ?? (await comparedNow(store, cityCode)))() : undefined;
  const entries = await howMany(store, actor, of, twins);
  const length = { lastsMs: entries / 4, codes: 0, decides: true };
  const stillMay = (tx: Tx) => mustStillHold(tx, actor);
  const verified = await writeBeside(store, entries < many ? act : { ...act, stillMay }, length, async (writing) => {
    const named = 'filter' in of ? { entryIds: await waitingFor(writing, actor, officeIds, of.filter, twins) } : of;
    // What a split or a merge wrote is decided with all of it.
    const more = 'entryIds' in named ? await decidedTogether(writing.tx, cityCode, named.entryIds) : [];
    const whole = 'entryIds' in named ? { entryIds: [...new Set([...named.entryIds, ...more])] } : named;
    const found = await entriesToDecide(writing.tx, cityCode, whole);
    const all = [...new Set('entryIds' in whole ? whole.entryIds : found.keys())];
    const said = { cityCode, accountId, recordedAt: writing.recordedAt };
    const reach = new Set(officeIds);
    const own = all.filter((id) => reach.has(found.get(id)?.officeId ?? ''));
    const asked = { entryIds: own, areNamed: 'entryIds' in of };
    const words = decision === 'verified' ? await wordsInPassing(writing, said, reach, asked) : nothingAsked;
    const ids = all.filter((id) => !words.left.has(id));
    const deciding = await whatIsKnown(writing, cityCode, decision, found);
    mustBeDecidable(ids, deciding, actor, officeIds, { ...rest, decision, reason });
    const reversed = ids.flatMap((id) => found.get(id)?.reversesId ?? []);
    // Returning an entry moves no figure, so that a closed period does not stand in its way.
    if (words.breaches.length > 0) throw new Refusal(words.breaches);
    const [unaccepted, closed, projectIds] = await Promise.all([
      decision === 'verified' ? acceptanceBreaches(writing, actor, ids, found) : [],
      decision === 'verified' ? closedPeriodBreaches(writing, cityCode, ids, found, reach) : [],
      projectsOfEntries(writing.tx, cityCode, [...ids, ...reversed]),
    ]);
    if (unaccepted.length > 0) throw new Refusal(unaccepted);
    if (closed.length > 0) throw new Refusal(closed);
    const rows = ids.map((id) => ({
      city_code: cityCode,
      id: uuidv7(),
      entry_id: id,
      office_id: found.get(id)?.officeId ?? '',
      decision,
      reason: reason || null,
      recorded_at: writing.recordedAt,
      recorded_by: accountId,
      ...recognition(id, deciding, rest.recognisedFen),
    }));
    const result = totals(rows, deciding);
    const { expected } = rest;
    if (expected && (expected.decided !== result.decided || expected.recognisedFen !== result.recognisedFen))
      refuse('pending_changed');
    const { decided, excluded } = result;
    const done = { result, summary: { decision, decided, ...(excluded > 0 ? { excluded } : {}) } };
    if (dryRun) return done;
    await insertRows(writing.tx, { consent_word: words.rows, verification: rows }, writing.leave);
    if (words.rows.length > 0)
      await holdCodes(
        writing,
        cityCode,
        words.rows.map((row) => row.entry_id),
      );
    for (const id of projectIds) writing.touchedProjects.add(id);
    return done;
  });
  // Counting joins every entry with its decision; planned for the few there were before, it takes a hundred times longer.
  if (!('entryIds' in of) && !dryRun) await keepStatistics(store);
  return verified;
}

/** What a filter means for this verifier: nobody verifies what they entered. */
async function waitingFor(
  { tx, today }: Writing,
  { cityCode, accountId }: Actor,
  officeIds: readonly string[],
  filter: PendingFilter,
  twins: OpenTwins | undefined,
): Promise<string[]> {
  const matching = await matchingEntries(tx, cityCode, officeIds, filter, { today, twins: () => twins });
  return matching.filter(({ recordedBy }) => recordedBy !== accountId).map(({ entryId }) => entryId);
}

async function whatIsKnown(
  { tx, recordedAt }: Writing,
  cityCode: string,
  decision: Decision,
  found: ReadonlyMap<string, EntryToDecide>,
): Promise<Deciding> {
  const funds = [...found].flatMap(([id, entry]) => (nounOf(entry.kind).claims && !entry.void ? id : []));
  const isVerified = decision === 'verified';
  const [arrivals, rules, signings] = await Promise.all([
    funds.length > 0 ? arrivalsFor(tx, cityCode, { entryIds: funds }) : new Map<string, ClaimedArrival>(),
    isVerified && funds.length > 0 ? exclusionRules(tx, cityCode) : [],
    isVerified ? signingsAmong(tx, cityCode, [...found.keys()], recordedAt) : new Map<string, SigningFacts>(),
  ]);
  const excluding = new Map<string, ExclusionRule>();
  for (const [id, arrival] of arrivals) {
    const rule = excludingRule(rules, arrival);
    if (rule) excluding.set(id, rule);
  }
  return { found, arrivals, excluding, signings };
}

function mustBeDecidable(
  ids: readonly string[],
  { found, arrivals, excluding, signings }: Deciding,
  actor: Actor,
  officeIds: readonly string[],
  judged: { decision: Decision; reason?: string | undefined; recognisedFen?: bigint },
): void {
  const reach = new Set(officeIds);
  const breaches = ids.flatMap((id, n): Breach[] => {
    const entry = found.get(id);
    // An entry behind another office's wall is, to this verifier, not there.
    if (!entry || !reach.has(entry.officeId)) return [{ law: 'entry_unknown', field: `entryIds.${n}` }];
    const { claimedFen = null, filedFen = null } = arrivals.get(id) ?? {};
    const known = { ...entry, claimedFen, filedFen, excludedBy: excluding.get(id)?.name ?? null };
    const broken = verificationBreaches(known, actor.accountId, judged);
    const signing = broken.length === 0 ? signings.get(id) : undefined;
    const all = signing ? signingBreaches(signing) : broken;
    return all.map((b) => ({ ...b, field: b.field ?? `entryIds.${n}` }));
  });
  // One amount is of one arrival.
  if (judged.recognisedFen !== undefined && ids.length > 1)
    breaches.push({ law: 'recognised_only_for_funds', field: 'recognisedFen' });
  if (breaches.length > 0) throw new Refusal(breaches);
}

/** Kept with the decision only where it is not what was entered. */
function recognition(id: string, { arrivals, excluding }: Deciding, recognisedFen: bigint | undefined) {
  const [arrival, rule] = [arrivals.get(id), excluding.get(id)];
  const none = { recognised_fen: null, claimed_fen: null, excluded_by: null, excluded_version: null };
  if (!arrival) return none;
  const claimed = { claimed_fen: arrival.claimedFen };
  if (rule) return { ...claimed, recognised_fen: 0n, excluded_by: rule.ruleId, excluded_version: rule.version };
  if (recognisedFen === undefined || recognisedFen === arrival.filedFen) return none;
  return { ...none, ...claimed, recognised_fen: recognisedFen };
}

function totals(
  rows: readonly { readonly entry_id: string; readonly recognised_fen: bigint | null }[],
  { arrivals, excluding }: Deciding,
): Verified {
  let [claimed, recognised] = [0n, 0n];
  for (const row of rows) {
    const arrival = arrivals.get(row.entry_id);
    if (!arrival) continue;
    claimed += arrival.claimedFen;
    recognised += row.recognised_fen ?? arrival.filedFen;
  }
  const excluded = rows.filter((row) => excluding.has(row.entry_id)).length;
  return { decided: rows.length, claimedFen: `${claimed}`, recognisedFen: `${recognised}`, excluded };
}

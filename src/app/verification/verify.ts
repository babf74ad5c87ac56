// Verify entries: a second person says that they are true. Only verified entries count in figures, with what the
// verifier recognised; what a rule in force on its day excludes is recognised at nought, and the rule is kept with it.
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Decision } from '../../domain/verification/verification.ts';
import type { Writing } from '../../storage/door/door.ts';
import { writeBeside } from '../../storage/door/writeBeside.ts';
import { entriesToDecide, projectsOfEntries } from '../../storage/entries/queries.ts';
import { decidedTogether, packagingOfEach } from '../../storage/stages/packagings.ts';
import { insertRows } from '../../storage/insert.ts';
import { keepStatistics } from '../../storage/statistics.ts';
import type { Store, Tx } from '../../storage/store.ts';
import { acceptanceBreaches } from './acceptance.ts';
import { closedPeriodBreaches } from '../closes/closedVerification.ts';
import { holdCodes, type InPassing, nothingAsked, wordsInPassing } from '../entries/words.ts';
import { type WhatIsKnown, undecidable, whatIsKnown } from './decidable.ts';
import { type Decided, howMany, many } from './howMany.ts';
import { matchingEntries, type PendingFilter } from './pending.ts';
import { recognition, type Totals, totals } from './recognised.ts';
import { Remaining, type StayingEntry } from './staying.ts';
import { unfiledBreaches } from '../appraisals/unfiled.ts';
import { unorderedBreaches } from '../dispatch/unordered.ts';
import { unraisedBreaches } from '../obstacles/unraised.ts';
import { unpromisedBreaches } from '../promises/unpromised.ts';
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
  /** What cannot be decided stays, and is named, where otherwise nothing would be decided; refused where all would stay. */
  readonly leaving?: boolean;
  /** Says what would be decided, and decides nothing. */
  readonly dryRun?: boolean;
}

export interface Verified extends Totals {
  /** Those that were not decided, with why; the first of them. Absent of an answer that an earlier release kept. */
  readonly staying?: readonly StayingEntry[];
  readonly stayingTotal?: number;
}

interface Asked {
  readonly request: VerifyRequest;
  readonly officeIds: readonly string[];
  readonly named: { readonly entryIds: readonly string[] } | { readonly importId: string };
}

interface DecidableEntries {
  readonly found: WhatIsKnown['found'];
  readonly ids: readonly string[];
  readonly deciding: WhatIsKnown;
  readonly given: InPassing['rows'];
  readonly staying: Remaining['staying'];
}

/**
 * Decides all of them or none, or with `leaving` those that can be. `known` is what the verifier was told of projects that
 * look like another one.
 */
export async function verify(
  store: Store,
  actor: Actor,
  request: VerifyRequest,
  known?: KnownTwins,
): Promise<Verified> {
  const { key, decision, of, dryRun, leaving, ...rest } = request;
  const reason = rest.reason?.trim();
  if (decision === 'returned' && !reason) refuse('reason_required_for_return', 'reason');
  const officeIds = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const content = { decision, of, ...rest, ...(leaving ? { leaving } : {}) };
  const act = { cityCode, accountId, useCase: 'verify', key, content, officeIds, dryRun: dryRun ?? false };
  // Before the city's row is locked: it is read by another connection.
  const asksTwins = 'filter' in of && (of.filter.flag === 'twin' || of.filter.flag === 'comparing');
  const twins = asksTwins ? (known ?? (await comparedNow(store, cityCode)))() : undefined;
  const entries = await howMany(store, actor, of, twins);
  const length = { lastsMs: entries / 4, codes: 0, decides: true };
  const stillMay = (tx: Tx) => mustStillHold(tx, actor);
  const verified = await writeBeside(store, entries < many ? act : { ...act, stillMay }, length, async (writing) => {
    const named = 'filter' in of ? { entryIds: await waitingFor(writing, actor, officeIds, of.filter, twins) } : of;
    const { found, ids, deciding, given, staying } = await decidable(writing, actor, { request, officeIds, named });
    const reversed = ids.flatMap((id) => found.get(id)?.reversesId ?? []);
    const projectIds = await projectsOfEntries(writing.tx, cityCode, [...ids, ...reversed]);
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
    const result = { ...totals(rows, deciding), ...staying };
    const { expected } = rest;
    if (expected && (expected.decided !== result.decided || expected.recognisedFen !== result.recognisedFen))
      refuse('pending_changed');
    const { decided, excluded } = result;
    const done = { result, summary: { decision, decided, ...(excluded > 0 ? { excluded } : {}) } };
    if (dryRun) return done;
    await insertRows(writing.tx, { consent_word: given, verification: rows }, writing.leave);
    const told = given.map((row) => row.entry_id);
    if (told.length > 0) await holdCodes(writing, cityCode, told);
    for (const id of projectIds) writing.touchedProjects.add(id);
    return done;
  });
  // Counting joins every entry with its decision; planned for the few there were before, it takes a hundred times longer.
  if (!('entryIds' in of) && !dryRun) await keepStatistics(store);
  return verified;
}

/** Which of them are decided, with what that asks; refuses where one cannot be and none may stay. */
async function decidable(
  writing: Writing,
  actor: Actor,
  { request, officeIds, named }: Asked,
): Promise<DecidableEntries> {
  const { tx, recordedAt } = writing;
  const { cityCode, accountId } = actor;
  const { decision, of, leaving = false } = request;
  // What a split or a merge wrote is decided with all of it.
  const more = 'entryIds' in named ? await decidedTogether(tx, cityCode, named.entryIds) : [];
  const whole = 'entryIds' in named ? { entryIds: [...new Set([...named.entryIds, ...more])] } : named;
  const found = await entriesToDecide(tx, cityCode, whole);
  const all = [...new Set('entryIds' in whole ? whole.entryIds : found.keys())];
  // One amount is of one arrival.
  if (request.recognisedFen !== undefined && all.length > 1) refuse('recognised_only_for_funds', 'recognisedFen');
  const reach = new Set(officeIds);
  const own = all.filter((id) => reach.has(found.get(id)?.officeId ?? ''));
  const isVerified = decision === 'verified';
  const words = isVerified
    ? await wordsInPassing(writing, { cityCode, accountId, recordedAt }, reach, own)
    : nothingAsked;
  const deciding = await whatIsKnown(writing, cityCode, decision, found);
  const together = more.length > 0 ? await packagingOfEach(tx, cityCode, all) : new Map<string, string>();
  const judged = { ...request, reason: request.reason?.trim() };
  const remaining = new Remaining(all, together, leaving);
  // Of what was not named one by one the others are decided.
  const mayWait = leaving || !('entryIds' in of);
  if (mayWait) remaining.takeOff(words.awaited, true);
  remaining.takeOff(undecidable(remaining.ids, deciding, { accountId, reach }, judged));
  remaining.takeOff(words.awaited);
  remaining.takeOff(words.broken);
  // Returning an entry moves no figure, so that a closed period does not stand in its way.
  if (isVerified) {
    remaining.takeOff(await acceptanceBreaches(writing, actor, remaining.ids, found));
    remaining.takeOff(await closedPeriodBreaches(writing, cityCode, remaining.ids, found, reach));
    // Last: a promise that has to stay takes with it what was done for it, and so does an obstacle.
    remaining.takeOff(await unpromisedBreaches(writing, cityCode, remaining.ids, found));
    remaining.takeOff(await unraisedBreaches(writing, cityCode, remaining.ids, found));
    remaining.takeOff(await unorderedBreaches(writing, cityCode, remaining.ids, found));
    remaining.takeOff(await unfiledBreaches(writing, cityCode, remaining.ids, found));
  }
  if (leaving && !request.dryRun) remaining.mustDecideSome();
  const { ids, staying } = remaining;
  const isDecided = new Set(ids);
  const given = words.rows.filter((row) => isDecided.has(row.entry_id));
  return { found, ids, deciding, given, staying };
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

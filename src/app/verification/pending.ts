// What waits for a verifier: entries of the offices that the right reaches, oldest first, with what is to be looked at
// twice; and imports that can be taken as a whole.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { excludingRule, type ExclusionRule } from '../../domain/exclusions/exclusionRule.ts';
import { type Office, withBelow } from '../../domain/offices/office.ts';
import { flagsOf, type PendingFlag } from '../../domain/verification/pendingFlags.ts';
import type { Actor } from '../../domain/people/role.ts';
import { arrivalsFor, exclusionRules } from '../../storage/exclusions/exclusionRules.ts';
import {
  countPending,
  pendingEntries,
  type PendingEntry,
  type PendingHead,
  pendingHeads,
  type PendingImport,
  pendingImports,
  type PendingIn,
} from '../../storage/verification/pending.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { pendingFacts } from '../../storage/verification/pendingFacts.ts';
import { inScope, setScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { openTwins } from '../radar/apart.ts';
import { requireReach } from '../people/reach.ts';

export interface PendingFilter {
  /** This office and those below it. */
  readonly officeId?: string | undefined;
  readonly kind?: EntryKind | undefined;
  readonly importId?: string | undefined;
  readonly flag?: PendingFlag | undefined;
}

/** What flags are raised by, besides the entries themselves. */
interface Against {
  readonly today: string;
  /** Projects that look like another one; read before the transaction begins. */
  readonly twins: ReadonlySet<string>;
}

export interface Flagged {
  readonly flags: readonly PendingFlag[];
  /** The rule that will exclude it. */
  readonly excludedBy: ExclusionRule | undefined;
}

export interface Pending {
  readonly entries: readonly (PendingEntry & Flagged)[];
  /** That match the filter. */
  readonly total: number;
  readonly imports: readonly PendingImport[];
  readonly offices: ReadonlyMap<string, Office>;
  /** Offices in reach, in their order. */
  readonly reach: readonly Office[];
  /** Of the entries, by entry. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
}

export async function pendingFor(
  store: Store,
  actor: Actor,
  { page, size, ...filter }: PendingFilter & { readonly page: number; readonly size: number },
): Promise<Pending> {
  const { cityCode } = actor;
  const officeIds = await requireReach(store, actor, 'verify');
  const today = todayOf(store.clock);
  const twins = await openTwins(store, cityCode);
  // Flags look at the whole city; the rows themselves are read in the verifier's own scope.
  return inScope(store, { cityCode, officeIds, all: 'on' }, async (tx) => {
    const offices = await officesOn(tx, cityCode, today);
    const within = { limit: size, offset: (page - 1) * size };
    const [total, heads] = await pageOf(
      tx,
      cityCode,
      chosen(filter, officeIds, offices),
      filter,
      { today, twins },
      within,
    );
    const ids = heads.map(({ entryId }) => entryId);
    const flags = await flagged(tx, cityCode, ids, { today, twins });
    await setScope(tx, store, { cityCode, officeIds });
    const entries = await pendingEntries(tx, cityCode, ids);
    return {
      total,
      entries: entries.map((entry) => ({ ...entry, ...(flags.get(entry.entryId) ?? unflagged) })),
      imports: await pendingImports(tx, cityCode),
      offices,
      files: await attachedFiles(tx, cityCode, ids),
      reach: [...offices.values()].filter(({ id }) => officeIds.includes(id)),
    };
  });
}

/** All that wait and match, oldest first. Needs a scope that sees all offices. */
export async function matchingEntries(
  tx: Tx,
  cityCode: string,
  officeIds: readonly string[],
  filter: PendingFilter,
  against: Against,
): Promise<PendingHead[]> {
  const of = chosen(filter, officeIds, await officesOn(tx, cityCode, against.today));
  return withFlag(tx, cityCode, await pendingHeads(tx, cityCode, of), filter.flag, against);
}

type PageOf = readonly [total: number, heads: readonly PendingHead[]];

async function pageOf(
  tx: Tx,
  cityCode: string,
  of: PendingIn,
  { flag }: PendingFilter,
  against: Against,
  within: { readonly limit: number; readonly offset: number },
): Promise<PageOf> {
  if (!flag) return [await countPending(tx, cityCode, of), await pendingHeads(tx, cityCode, of, within)];
  const all = await withFlag(tx, cityCode, await pendingHeads(tx, cityCode, of), flag, against);
  return [all.length, all.slice(within.offset, within.offset + within.limit)];
}

async function withFlag(
  tx: Tx,
  cityCode: string,
  heads: readonly PendingHead[],
  flag: PendingFlag | undefined,
  against: Against,
): Promise<PendingHead[]> {
  if (!flag) return [...heads];
  const ids = heads.map(({ entryId }) => entryId);
  const flags = await flagged(tx, cityCode, ids, against);
  return heads.filter(({ entryId }) => flags.get(entryId)?.flags.includes(flag));
}

const unflagged: Flagged = { flags: [], excludedBy: undefined };

async function flagged(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
  { today, twins }: Against,
): Promise<Map<string, Flagged>> {
  const rules = await exclusionRules(tx, cityCode);
  const arrivals = rules.length > 0 ? await arrivalsFor(tx, cityCode, { entryIds: ids }) : new Map<string, never>();
  const flags = new Map<string, Flagged>();
  for (const [id, facts] of await pendingFacts(tx, cityCode, ids)) {
    const arrival = arrivals.get(id);
    const excludedBy = arrival && excludingRule(rules, arrival);
    const twinned = facts.toldProjectId !== null && twins.has(facts.toldProjectId);
    flags.set(id, { excludedBy, flags: flagsOf({ ...facts, excluded: excludedBy !== undefined, twinned }, today) });
  }
  return flags;
}

function chosen(
  { officeId, kind, importId }: PendingFilter,
  officeIds: readonly string[],
  offices: ReadonlyMap<string, Office>,
): PendingIn {
  const below = officeId ? withBelow([...offices.values()], [officeId]) : undefined;
  return { officeIds: below ? officeIds.filter((id) => below.has(id)) : officeIds, kind, importId };
}

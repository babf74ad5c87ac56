// Flags on entries that wait: what is asked of the database, of rules and of the city's twins, put together.
import { Slice } from '../../metrics/inSlices.ts';
import { excludingRule, type ExclusionRule } from '../../domain/exclusions/exclusionRule.ts';
import { flagsOf, type PendingFlag } from '../../domain/verification/pendingFlags.ts';
import { arrivalsFor, exclusionRules } from '../../storage/exclusions/exclusionRules.ts';
import {
  type PendingHead,
  pendingHeads,
  type PendingIn,
  type PendingPageOf,
} from '../../storage/verification/pending.ts';
import { headsOfLikeness, pendingFacts, type PendingFactsRow } from '../../storage/verification/pendingFacts.ts';
import type { Tx } from '../../storage/store.ts';
import { inChunks } from '../imports/groups.ts';
import type { KnownTwins, OpenTwins } from '../radar/openTwins.ts';

/** What flags are raised by, besides the entries themselves. */
export interface Against {
  readonly today: string;
  /** Asked once, as late as may be: what was written last may be compared by then. */
  readonly twins: () => OpenTwins | undefined;
}

export interface Flagged {
  readonly flags: readonly PendingFlag[];
  /** The rule that will exclude it. */
  readonly excludedBy: ExclusionRule | undefined;
}

/** So that count and rows of one answer say the same. */
export function once(known: KnownTwins): KnownTwins {
  let told: { readonly twins: OpenTwins | undefined } | undefined;
  return () => (told ??= { twins: known() }).twins;
}

export interface WithFlag {
  readonly total: number;
  readonly heads: readonly PendingHead[];
  /** Of the heads, where all that wait had to be flagged to find them. */
  readonly flags?: ReadonlyMap<string, Flagged>;
}

/** Those that wait there on which the flag is raised, oldest first: how many, and all of them or a page. */
export async function withFlag(
  tx: Tx,
  cityCode: string,
  of: PendingIn,
  flag: PendingFlag,
  { against, page }: { readonly against: Against; readonly page?: PendingPageOf | undefined },
): Promise<WithFlag> {
  if (flag === 'twin' || flag === 'comparing') {
    // Of what tells of projects nothing else need be known.
    const { open = [], upTo } = against.twins() ?? {};
    const like = flag === 'twin' ? { among: open } : { notAmong: open, after: upTo };
    return headsOfLikeness(tx, cityCode, of, like, page);
  }
  const heads: PendingHead[] = [];
  const found = new Map<string, Flagged>();
  for (const some of inChunks(await pendingHeads(tx, cityCode, of), lookedAtOnce)) {
    const ids = some.map(({ entryId }) => entryId);
    const flags = await flagged(tx, cityCode, ids, against);
    for (const head of some) {
      const said = flags.get(head.entryId);
      if (!said?.flags.includes(flag)) continue;
      heads.push(head);
      found.set(head.entryId, said);
    }
  }
  const within = page ? heads.slice(page.offset, page.offset + page.limit) : heads;
  return { total: heads.length, heads: within, flags: found };
}

/** Whether its project looks like another one, or was told so lately that nobody knows yet. */
function likeness(
  { toldProjectId, recordedAt }: Pick<PendingFactsRow, 'toldProjectId' | 'recordedAt'>,
  twins: OpenTwins | undefined,
): 'twin' | 'comparing' | undefined {
  if (toldProjectId === null) return undefined;
  if (twins?.open.has(toldProjectId)) return 'twin';
  return !twins || recordedAt > twins.upTo ? 'comparing' : undefined;
}

/** So many are asked about in one question, and looked at in slices. */
const lookedAtOnce = 5000;

export const unflagged: Flagged = { flags: [], excludedBy: undefined };

/** Flags of each entry. */
export async function flagged(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
  { today, twins: known }: Against,
): Promise<Map<string, Flagged>> {
  const rules = await exclusionRules(tx, cityCode);
  const arrivals = rules.length > 0 ? await arrivalsFor(tx, cityCode, { entryIds: ids }) : new Map<string, never>();
  const flags = new Map<string, Flagged>();
  const found = await pendingFacts(tx, cityCode, ids);
  const twins = known();
  const slice = new Slice();
  for (const [id, facts] of found) {
    if (slice.isOver) await slice.mayEnd();
    const arrival = arrivals.get(id);
    const excludedBy = arrival && excludingRule(rules, arrival);
    const like = likeness(facts, twins);
    const [twinned, comparing] = [like === 'twin', like === 'comparing'];
    const excluded = excludedBy !== undefined;
    flags.set(id, { excludedBy, flags: flagsOf({ ...facts, excluded, twinned, comparing }, today) });
  }
  return flags;
}

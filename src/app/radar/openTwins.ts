// Which projects of a city look like another one, as the queue marks them. Comparing a year of rows that just came in takes
// seconds, so that whoever asks on the way to something else is told what was found last, and up to which instant it holds.
import { versionNow } from '../../storage/offices/cities.ts';
import type { Store } from '../../storage/store.ts';
import { isOpen } from './apart.ts';
import { twinLedger } from './twinLedger.ts';

export interface OpenTwins {
  /** Every project that looks like another one, unless somebody has found the two to be two. */
  readonly open: ReadonlySet<string>;
  /** The ledger's version that was compared, and the instant of its last write. */
  readonly version: bigint;
  readonly upTo: string;
}

/** What is known of a city at the moment of the question, without waiting for it; undefined before anything was compared. */
export type KnownTwins = () => OpenTwins | undefined;

/** No older than the ledger is now. Undefined where nothing was written since the version that the asker has. */
export async function openTwins(store: Store, cityCode: string): Promise<OpenTwins>;
export async function openTwins(
  store: Store,
  cityCode: string,
  than: bigint | undefined,
): Promise<OpenTwins | undefined>;
export async function openTwins(store: Store, cityCode: string, than?: bigint): Promise<OpenTwins | undefined> {
  if (than !== undefined && (await versionNow(store, cityCode)) <= than) return undefined;
  const ledger = await twinLedger(store, cityCode);
  const open = new Set<string>();
  for (const pair of ledger.pairs.values())
    if (isOpen(ledger, pair)) for (const { facts } of [pair.earlier, pair.later]) open.add(facts.id);
  return { open, version: ledger.version, upTo: ledger.at };
}

/** For who has nobody waiting behind them: compared now. */
export async function comparedNow(store: Store, cityCode: string): Promise<KnownTwins> {
  const now = await openTwins(store, cityCode);
  return () => now;
}

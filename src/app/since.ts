// Does what stood at a head still stand? The link that printed it is there, no link up to it was altered, taken away or
// put in, and every row that they hold reads as it did.
import { type Head, readHead } from '../domain/head.ts';
import { refuse } from '../domain/refusal.ts';
import { headAsOf, linksBeginning } from '../storage/anchor/heads.ts';
import { brokenLinks, rowsOffTheirLinks } from '../storage/auditChain.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';

export interface Since {
  readonly head: Head;
  /** The chain's last link now. */
  readonly now: Head;
  /** Links and rows that are not as they were; empty: all stands. */
  readonly broken: readonly string[];
}

/** Refuses `head_malformed`, `head_unknown` (no link has it: it was cut off, altered, or mistyped) and `head_ambiguous`. */
export async function standsSince(store: Store, text: string): Promise<Since> {
  const sought = readHead(text) ?? refuse('head_malformed', undefined, { text });
  const [head, other] = await linksBeginning(store.pool.db, sought);
  if (!head) return refuse('head_unknown', undefined, { text });
  if (other) refuse('head_ambiguous', undefined, { text });
  const { cityCode, sequence } = head;
  return inScope(store, countingScope(cityCode), async (tx) => ({
    head,
    now: (await headAsOf(tx, cityCode)) ?? head,
    broken: [...(await brokenLinks(tx, cityCode, sequence)), ...(await rowsOffTheirLinks(tx, cityCode, sequence))],
  }));
}

// Does what stood at a head still stand? The link that printed it is there, no link up to it was altered, taken away or
// put in, and every row that they hold reads as it did, or as a later link says that it was changed.
import { type Head, ledgerChain, readHead } from '../../domain/keeping/head.ts';
import { refuse } from '../../domain/refusal.ts';
import { endOf, linksBeginning } from '../../storage/keeping/heads.ts';
import { answersOffTheirActs } from '../../storage/imports/answers.ts';
import { brokenLinks, rowsOffTheirLinks } from '../../storage/auditChain.ts';
import { chainsBeside } from '../../storage/keeping/record/beside.ts';
import { brokenRecordChains, rowsOffTheirRecords, type UpTo } from '../../storage/keeping/record/checks.ts';
import { wholeServer } from '../../storage/keeping/record/tables.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';

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
  return inScope(store, countingScope(head.cityCode), async (tx) => ({
    head,
    now: (await endOf(tx, head)) ?? head,
    broken: await brokenUpTo(tx, head),
  }));
}

async function brokenUpTo(tx: Tx, { cityCode, chain, sequence }: Head): Promise<string[]> {
  if (chain !== ledgerChain) return brokenBeside(tx, cityCode, new Map([[chain, sequence]]));
  const beside = await chainsBeside(tx, cityCode, sequence);
  return [
    ...(await brokenLinks(tx, cityCode, sequence)),
    ...(await rowsOffTheirLinks(tx, cityCode, sequence)),
    ...(await answersOffTheirActs(tx, cityCode, sequence)),
    ...(await brokenBeside(tx, cityCode, beside)),
    ...(await brokenBeside(tx, wholeServer, beside)),
  ];
}

async function brokenBeside(tx: Tx, cityCode: string, upTo: UpTo): Promise<string[]> {
  return [...(await brokenRecordChains(tx, cityCode, upTo)), ...(await rowsOffTheirRecords(tx, cityCode, upTo))];
}

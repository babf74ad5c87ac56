// What every write ends with: the key that it was sent under, and its link of the audit chain.
import { sql } from 'kysely';
import { type Head, ledgerChain } from '../../domain/keeping/head.ts';
import { refuse } from '../../domain/refusal.ts';
import { answerDigest } from '../imports/answers.ts';
import { nextLink } from '../auditChain.ts';
import { canonicalJson } from '../canonical.ts';
import { NothingToKeep } from '../connection/conflicts.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Store, Tx } from '../store.ts';
import type { Leave } from '../connection/transactions.ts';

export interface Done<T> {
  readonly result: T;
  /** What the event row says: counts and ids, never names of people. */
  readonly summary: Readonly<Record<string, unknown>>;
}

interface KeyedAct {
  readonly cityCode: string;
  readonly accountId: string;
  readonly useCase: string;
  readonly key: string;
}

const kept = sql.raw(keptPlan);

/** An act that was done before is answered with what it was answered with then. */
export async function answerOfBefore(tx: Tx, act: KeyedAct, contentHash: string): Promise<void> {
  const before = await tx
    .selectFrom('idempotency')
    .modifyFront(kept)
    .select(['content_hash', 'result', 'account_id'])
    .where('city_code', '=', act.cityCode)
    .where('key', '=', act.key)
    .executeTakeFirst();
  if (!before) return;
  if (before.content_hash !== contentHash || before.account_id !== act.accountId)
    refuse('key_reused_with_other_content');
  throw new NothingToKeep(before.result);
}

interface Place {
  readonly ledgerVersion: bigint;
  readonly at: string;
  readonly previous: string | undefined;
  readonly contentHash: string;
  readonly marker: Store['marker'];
  /** What was sealed before the place was known. */
  readonly sealed?: { readonly under: bigint; readonly digest: string };
}

export async function linkAct(
  tx: Tx,
  leave: Leave,
  act: KeyedAct,
  done: Done<unknown>,
  { ledgerVersion, at, previous, contentHash, sealed, marker }: Place,
): Promise<Head> {
  const { cityCode, accountId, useCase } = act;
  const answered = {
    city_code: cityCode,
    key: act.key,
    account_id: accountId,
    content_hash: contentHash,
    result: JSON.stringify(done.result ?? null),
    at,
  };
  leave(tx.insertInto('idempotency').values(answered).modifyEnd(kept).execute());
  const summary = JSON.parse(canonicalJson(done.summary)) as unknown;
  const answer = answerDigest({ ...answered, result: done.result ?? null });
  const of = { cityCode, ledgerVersion, at, accountId, useCase, summary, answer };
  const { said, link } = await nextLink(tx, previous, of, marker, sealed?.digest);
  const event = {
    city_code: cityCode,
    ledger_version: ledgerVersion,
    at,
    account_id: accountId,
    use_case: useCase,
    summary: JSON.stringify(said.summary),
    beside: JSON.stringify(said.beside),
    answer_digest: said.answer ?? null,
    seals_under: sealed?.under ?? null,
    ...link,
  };
  leave(tx.insertInto('event').values(event).modifyEnd(kept).execute());
  return { cityCode, chain: ledgerChain, sequence: ledgerVersion, hash: link.hash, at };
}

// By what a file that leaves can be held against the ledger.
import type { FastifyRequest } from 'fastify';
import { printedNow } from '../../app/keeping/head.ts';
import { headMark } from '../../labels/keeping/heads.ts';
import type { Store } from '../../storage/store.ts';
import { actorOf, languageOf } from '../people/caller.ts';

/** Absent before the first write of a city. */
export async function markOf(store: Store, request: FastifyRequest): Promise<string | undefined> {
  const head = await printedNow(store, actorOf(request).cityCode);
  return head === null ? undefined : headMark(head, languageOf(request));
}

// What came out of a backup, examined before anybody works on it: the heads that the backup named, then doctor on the whole.
import { type Head, printedHead } from '../../domain/keeping/head.ts';
import { existsSync } from 'node:fs';
import { beginRestored } from './beginAnchors.ts';
import type { Anchors } from '../../blobs/anchor/anchors.ts';
import { currentHeads } from '../../storage/keeping/heads.ts';
import type { ByteStore } from '../../blobs/byteStore.ts';
import { takeIn } from '../../storage/keeping/record/recording.ts';
import type { Store } from '../../storage/store.ts';
import { doctor, type DoctorFinding } from './doctor.ts';

/** Nothing must have been written since the restore. */
export async function examineRestored(
  store: Store,
  { heads, from }: { readonly heads: readonly Head[]; readonly from: string },
  outside: { readonly bytes: ByteStore; readonly anchors: Anchors },
): Promise<DoctorFinding[]> {
  const differing = await headsThatDiffer(store, heads);
  const { places } = outside.anchors;
  // On a new machine the record of heads begins anew; one that is there says what it knows of this ledger.
  if (!existsSync(places.data)) await beginRestored(store, outside.anchors, from);
  await takeIn({ ...store, witness: outside.anchors.note });
  return [...differing, ...(await doctor(store, outside.bytes, places))];
}

/** Backups of before heads name none. */
async function headsThatDiffer(store: Store, named: readonly Head[]): Promise<DoctorFinding[]> {
  if (named.length === 0) return [];
  const now = await currentHeads(store.pool.db);
  const textOf = ({ cityCode, chain, sequence, hash }: Head) => `${cityCode} ${chain} ${sequence} ${hash}`;
  const [inFile, inDatabase] = [new Set(named.map(textOf)), new Set(now.map(textOf))];
  const places = [
    ...named.filter((head) => !inDatabase.has(textOf(head))).map((head) => `${head.chain} ${printedHead(head)} named`),
    ...now.filter((head) => !inFile.has(textOf(head))).map((head) => `${head.chain} ${printedHead(head)} restored`),
  ];
  return places.length > 0 ? [{ check: 'backup_heads_match', city: '*', places, found: places.length }] : [];
}

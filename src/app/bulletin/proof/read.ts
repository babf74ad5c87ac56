// The file with which a publication proves itself.
import { inflateRawSync } from 'node:zlib';
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { publicationProof } from '../../../storage/bulletin/proofs.ts';
import { publicationRows } from '../../../storage/bulletin/publications.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';

export async function proofFile(
  store: Store,
  { cityCode }: Actor,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const [row] = await publicationRows(tx, cityCode, id);
    if (!row) return refuse('publication_unknown');
    const kept = await publicationProof(tx, cityCode, id);
    if (!kept) return refuse('publication_without_proof');
    return { name: row.title, bytes: inflateRawSync(kept.bytes) };
  });
}

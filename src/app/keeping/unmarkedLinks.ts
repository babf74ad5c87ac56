// Links that the server's key has not marked, though those before them were: somebody made them who has the database alone.
import { sql } from 'kysely';
import { ledgerChain } from '../../domain/keeping/head.ts';
import type { Marker } from '../../crypto/marks.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { chainKey, stateOf } from '../../blobs/anchor/file.ts';
import type { AnchorPlaces } from '../../blobs/anchor/places.ts';

interface MarkedLink {
  readonly chain: string;
  readonly sequence: bigint;
  readonly hash: string;
  readonly key: string | null;
  readonly mark: string | null;
}

const atOnce = 5000;

/**
 * By another key a link is marked where the key was lost, or a backup came to another machine: the file of heads began
 * anew then, and what it began with was accepted.
 */
export async function unmarkedLinks(
  store: Store,
  marker: Marker,
  cityCode: string,
  places: AnchorPlaces,
): Promise<string[]> {
  const { first } = await stateOf(places.data);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const found: string[] = [];
    let after: MarkedLink | undefined;
    let keyed: string | undefined;
    for (
      let page = await linksAfter(tx, cityCode, after);
      page.length > 0;
      page = await linksAfter(tx, cityCode, after)
    ) {
      for (const link of page) {
        if (link.key !== null) keyed = link.chain;
        const accepted = first.get(chainKey({ cityCode, chain: link.chain })) ?? 0n;
        const fault = keyed === link.chain ? await faultOf(link, marker, accepted) : undefined;
        if (fault) found.push(`${link.chain} ${link.sequence}: ${fault}`);
      }
      after = page.at(-1);
    }
    return found;
  });
}

async function faultOf(
  { key, mark, hash, sequence }: MarkedLink,
  marker: Marker,
  accepted: bigint,
): Promise<string | undefined> {
  if (key === null) return 'no key';
  const right = marker.markBy ? marker.markBy(key, hash) : key === marker.keyId ? await marker.mark(hash) : undefined;
  if (right !== undefined) return mark === right ? undefined : 'not the mark of our key';
  return sequence <= accepted ? undefined : `marked by another key (${key})`;
}

/** Chain by chain, in their order. */
async function linksAfter(tx: Tx, cityCode: string, after: MarkedLink | undefined): Promise<MarkedLink[]> {
  const behind = sql`(chain, sequence) > (${after?.chain ?? ''}, ${after?.sequence ?? 0n})`;
  const { rows } = await sql<MarkedLink>`
    select * from (
      select ${ledgerChain}::text as chain, ledger_version as sequence, hash, key_id as key, mark from event
        where city_code = ${cityCode} and hash is not null
      union all select chain, sequence, hash, said ->> 'key', mark from record_link where city_code = ${cityCode}) links
    where ${behind} order by chain, sequence limit ${atOnce}`.execute(tx);
  return rows;
}

// The chains beside the ledger walked from their first link, and the rows that they hold against their latest seals.
import { type Selectable, sql } from 'kysely';
import type { Check } from '../check.ts';
import type { Tx } from '../store.ts';
import type { RecordLinkTable } from '../tables/recording.ts';
import { overSeals, rowsNow, sealedRows } from './digests.ts';
import { hashOfLink } from './link.ts';
import { chainsOf, mayGoOf, type RecordChain } from './tables.ts';

/** How far to look, by chain; of a chain that is not named there was nothing yet. */
export type UpTo = ReadonlyMap<string, bigint>;

type Link = Selectable<RecordLinkTable>;
const pageOfLinks = 1000;

export async function brokenRecordChains(tx: Tx, city: string, upTo?: UpTo): Promise<string[]> {
  const broken: string[] = [];
  for (const chain of chainsOf(city)) {
    const end = upTo ? (upTo.get(chain) ?? 0n) : undefined;
    broken.push(...(await brokenLinks(tx, city, chain, end)));
  }
  return broken;
}

async function brokenLinks(tx: Tx, city: string, chain: RecordChain, end: bigint | undefined): Promise<string[]> {
  const broken: string[] = [];
  const taken: string[] = [];
  let previous: Link | undefined;
  for (;;) {
    const after: bigint = previous?.sequence ?? 0n;
    const page = await linksAfter(tx, city, chain, { after, end });
    const digests = await digestsOf(tx, city, chain, { after, to: page.at(-1)?.sequence ?? after });
    for (const link of page) {
      const faults = faultsOf(link, previous, digests.get(link.sequence) ?? noRows, taken);
      if (faults.length > 0) broken.push(`${placeOf(link)}: ${faults.join(', ')}`);
      previous = link;
    }
    if (page.length < pageOfLinks) break;
  }
  return end === undefined ? [...broken, ...(await wrongEnd(tx, city, chain, previous))] : broken;
}

const placeOf = ({ chain, sequence, said, at }: Link) =>
  `${chain} ${sequence} ${(said as { act?: string }).act ?? ''} ${at}`;

function faultsOf(link: Link, previous: Link | undefined, digest: string, taken: string[]): string[] {
  const { chain, sequence, at, said, prev_hash, hash, content_digest } = link;
  const faults: string[] = [];
  if (sequence !== (previous?.sequence ?? 0n) + 1n) faults.push('a link before it is missing');
  else if (prev_hash !== (previous?.hash ?? '')) faults.push('does not follow the link before it');
  const of = { cityCode: link.city_code, chain: chain as RecordChain, sequence, at, said: said as unknown };
  if (hash !== hashOfLink(prev_hash, of, content_digest)) faults.push('altered');
  if (content_digest !== digest) faults.push('seals altered');
  // What was there before is taken in once: a second time would let in what was altered since.
  const tables =
    (said as { act?: string; tables?: string[] }).act === 'taken_in' ? (said as { tables: string[] }).tables : [];
  if (tables.some((table) => taken.includes(table))) faults.push('taken in again');
  taken.push(...tables);
  return faults;
}

async function linksAfter(
  tx: Tx,
  city: string,
  chain: string,
  { after, end }: { after: bigint; end: bigint | undefined },
): Promise<Link[]> {
  const query = tx
    .selectFrom('record_link')
    .selectAll()
    .where('city_code', '=', city)
    .where('chain', '=', chain)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(pageOfLinks);
  return (end === undefined ? query : query.where('sequence', '<=', end)).execute();
}

/** The digest over no seals at all. */
const noRows = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function digestsOf(
  tx: Tx,
  city: string,
  chain: string,
  { after, to }: { after: bigint; to: bigint },
): Promise<Map<bigint, string>> {
  const { rows } = await sql<{ sequence: bigint; digest: string }>`
    select sequence, ${overSeals} as digest from record_seal
    where city_code = ${city} and chain = ${chain} and sequence > ${after} and sequence <= ${to}
    group by sequence`.execute(tx);
  return new Map(rows.map(({ sequence, digest }) => [sequence, digest]));
}

/** The head says where the chain ends. */
async function wrongEnd(tx: Tx, city: string, chain: string, last: Link | undefined): Promise<string[]> {
  const head = await tx
    .selectFrom('record_head')
    .select(['sequence', 'hash'])
    .where('city_code', '=', city)
    .where('chain', '=', chain)
    .executeTakeFirst();
  if ((head?.sequence ?? 0n) === (last?.sequence ?? 0n) && (head?.hash ?? '') === (last?.hash ?? '')) return [];
  return [`${chain} ends at ${last?.sequence ?? 0n}, its head says ${head?.sequence ?? 0n}`];
}

/**
 * Rows that are not as they were sealed last, that are gone, or that no link holds; of what was sealed up to a link the
 * first two.
 */
export async function rowsOffTheirRecords(tx: Tx, city: string, upTo?: UpTo): Promise<string[]> {
  const places: string[] = [];
  for (const chain of chainsOf(city)) {
    const begun = await tx
      .selectFrom('record_seal')
      .select('what')
      .where('city_code', '=', city)
      .where('chain', '=', chain)
      .limit(1)
      .executeTakeFirst();
    if (!begun) continue;
    const which = { cityCode: city, chain };
    const until = upTo ? sql`and s.sequence <= ${upTo.get(chain) ?? 0n}` : sql``;
    const { rows } = await sql<{ what: string; name: string; how: string }>`
      select coalesce(n.what, s.what) as what,
        coalesce(n.name, nullif(concat_ws(' ', nullif(coalesce(n.owner, s.owner), ''),
          nullif(coalesce(n.row_key, s.row_key), '')), ''), '') as name,
        case when n.what is null then 'removed' when s.digest is null then 'added' else 'altered' end as how
      from (${rowsNow(which)}) n
      full join (${sealedRows(which)}) s on s.what = n.what and s.owner = n.owner and s.row_key = n.row_key
      where n.digest is distinct from s.digest
        and not (n.what is null and s.what = any(${mayGoOf(city, chain)})) ${until}
      order by 1, 2`.execute(tx);
    places.push(...rows.map(({ what, name, how }) => [what, name, how].filter(Boolean).join(' ')));
  }
  return places;
}

/** Links of the ledger that name a head of another chain which is not there, or is another: its end was cut off or made anew. */
export async function headsNotBeside(tx: Tx, city: string): Promise<string[]> {
  const { rows } = await sql<{ chain: string; head: string; version: bigint }>`
    select b.key as chain, b.value as head, min(e.ledger_version) as version
    from event e cross join jsonb_each_text(e.beside) b
    where e.city_code = ${city} and e.beside is not null
    group by b.key, b.value
    having not exists (select from record_link l where l.city_code in (${city}, '*') and l.chain = b.key
      and l.sequence = split_part(b.value, '-', 1)::bigint and starts_with(l.hash, split_part(b.value, '-', 2)))
    order by min(e.ledger_version)`.execute(tx);
  return rows.map(({ chain, head, version }) => `${chain} ${head}: named by write ${version}`);
}

export const recordChecks: readonly Check[] = [
  { name: 'record_chains_intact', find: (tx, city) => brokenRecordChains(tx, city) },
  { name: 'rows_match_their_records', find: (tx, city) => rowsOffTheirRecords(tx, city) },
  { name: 'record_heads_stand_beside', find: headsNotBeside },
];

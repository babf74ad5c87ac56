// The chains beside the ledger walked from their first link, and the rows that they hold against their latest seals.
import { type Selectable, sql } from 'kysely';
import type { DoctorCheck } from '../check.ts';
import type { Tx } from '../../store.ts';
import type { RecordLinkTable } from '../recordingTable.ts';
import { alteredRows } from './altered.ts';
import { overSeals } from './digests.ts';
import { hashOfLink } from './link.ts';
import { chainsOf, type RecordChain, wholeServer } from './tables.ts';

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

/** Rows that are not as they were sealed last, that are gone, or that no link holds. */
export async function rowsOffTheirRecords(tx: Tx, city: string, upTo?: UpTo): Promise<string[]> {
  const places: string[] = [];
  for (const chain of chainsOf(city))
    places.push(...(await alteredRows(tx, { cityCode: city, chain }, upTo && (upTo.get(chain) ?? 0n))));
  return places;
}

/** Rows that were not as they had been sealed when an act changed them, or somebody signed in by them: until that is accepted. */
async function alteredBeforeAnAct(tx: Tx, city: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select concat_ws(' ', r.altered, 'before', l.said ->> 'act', to_json(l.at) #>> '{}') as place
    from record_link l cross join jsonb_array_elements_text(l.said -> 'altered') r (altered)
    where l.city_code = ${city} and l.said ? 'altered' and l.at > coalesce((select max(a.at) from record_link a
      where a.city_code = ${wholeServer} and a.chain = 'anchors' and a.said ->> 'act' = 'accepted'), '-infinity')
    order by l.at, 1`.execute(tx);
  return rows.map(({ place }) => place);
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

export const recordChecks: readonly DoctorCheck[] = [
  { name: 'record_chains_intact', find: (tx, city) => brokenRecordChains(tx, city) },
  { name: 'rows_match_their_records', find: (tx, city) => rowsOffTheirRecords(tx, city) },
  { name: 'rows_as_sealed_before_acts', find: alteredBeforeAnAct },
  { name: 'record_heads_stand_beside', find: headsNotBeside },
];

// The audit chain: each event is a link that holds the digest of the rows it wrote and the hash of the link before it,
// so that what is altered, removed or put in afterwards is found. Links are made by the door and walked by doctor.
import { type Selectable, sql } from 'kysely';
import { canonicalJson, hashOf } from './canonical.ts';
import { keptPlan } from './connection/pool.ts';
import { linkHash, type Marker } from '../crypto/marks.ts';
import { headsBeside } from './keeping/record/beside.ts';
import { brokenSeals, digestsOfSeals, noRows, sealRows } from './keeping/sealing.ts';
import type { Tx } from './store.ts';
import type { EventTable } from './writingTable.ts';

/** What a link says besides the rows it holds. */
interface Said {
  readonly cityCode: string;
  readonly ledgerVersion: bigint;
  readonly at: string;
  readonly accountId: string;
  readonly useCase: string;
  /** As JSON carries it. */
  readonly summary: unknown;
  /** Digest of what a repeated key is answered with; absent in links of before. */
  readonly answer?: string | undefined;
  /** How far the chains beside the ledger had come: sequence and beginning of the hash; absent in links of before. */
  readonly beside?: Beside | undefined;
  /** Which key its mark is made with; absent in links of before. */
  readonly key?: string | undefined;
}

type Beside = Readonly<Record<string, string>>;

export interface Link {
  readonly prev_hash: string;
  readonly hash: string;
  readonly content_digest: string;
  readonly key_id: string | null;
  readonly mark: string | null;
}

function hashOfLink(prevHash: string, said: Said, contentDigest: string): string {
  return linkHash({ keyId: said.key, prevHash }, canonicalJson(said), contentDigest);
}

/** Of the last link; undefined before the first. */
export async function lastHash(tx: Tx, city: string): Promise<string | undefined> {
  const last = await tx
    .selectFrom('event')
    .modifyFront(sql.raw(keptPlan))
    .select('hash')
    .where('city_code', '=', city)
    .where('hash', 'is not', null)
    .orderBy('ledger_version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.hash ?? undefined;
}

/**
 * Seals what the running write has written, unless that is done already, and makes its link behind the last one. The city's row lock, under which
 * both are asked for, keeps links from forking.
 */
export async function nextLink(
  tx: Tx,
  last: string | undefined,
  act: Omit<Said, 'beside' | 'key'>,
  marker: Marker | undefined,
  sealed?: string,
): Promise<{ readonly said: Said; readonly link: Link }> {
  const { cityCode: city, ledgerVersion, at } = act;
  const [contentDigest, beside] = await Promise.all([
    // The first link of a chain takes everything in that was there before it.
    sealed ?? sealRows(tx, { city, ledgerVersion, at: last === undefined ? undefined : at }),
    headsBeside(tx, city),
  ]);
  const said = { ...act, beside, ...(marker ? { key: marker.keyId } : {}) };
  const prevHash = last ?? (await hashOfUnlinked(tx, city));
  const hash = hashOfLink(prevHash, said, contentDigest);
  const marked = { key_id: marker?.keyId ?? null, mark: (await marker?.mark(hash)) ?? null };
  return { said, link: { prev_hash: prevHash, hash, content_digest: contentDigest, ...marked } };
}

/** What the first link holds of the events before it, which have no hashes of their own. */
async function hashOfUnlinked(tx: Tx, city: string): Promise<string> {
  let hash = hashOf([]);
  for await (const event of events(tx, city)) {
    if (event.hash !== null) break;
    hash = hashOf([hash, saidBy(event)]);
  }
  return hash;
}

type Event = Selectable<EventTable>;

function saidBy(event: Event): Said {
  return {
    cityCode: event.city_code,
    ledgerVersion: event.ledger_version,
    at: event.at,
    accountId: event.account_id,
    useCase: event.use_case,
    summary: event.summary,
    ...(event.answer_digest === null ? {} : { answer: event.answer_digest }),
    ...(event.key_id === null ? {} : { key: event.key_id }),
    ...(event.beside === null ? {} : { beside: event.beside as Beside }),
  };
}

const pageOfEvents = 1000;

async function* events(tx: Tx, city: string): AsyncGenerator<Event> {
  for (let after = -1n; ; ) {
    const page = await tx
      .selectFrom('event')
      .selectAll()
      .where('city_code', '=', city)
      .where('ledger_version', '>', after)
      .orderBy('ledger_version')
      .limit(pageOfEvents)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageOfEvents) return;
    after = last.ledger_version;
  }
}

/**
 * Walks the chain from its first link: hashes, digests over seals, no link missing in the middle or at the end; or up to
 * one of its links alone.
 */
export async function brokenLinks(tx: Tx, city: string, upTo?: bigint): Promise<string[]> {
  const broken: string[] = [];
  let previous: Event | undefined;
  let digests = new Map<bigint, string>();
  let digestsUpTo = -1n;
  for await (const event of events(tx, city)) {
    const version = event.ledger_version;
    if (upTo !== undefined && version > upTo) return broken;
    if (version > digestsUpTo) {
      digestsUpTo = version + BigInt(pageOfEvents);
      digests = await digestsOfSeals(tx, city, version, digestsUpTo);
    }
    if (event.hash !== null || previous?.hash) {
      const link = { event, previous, digest: digests.get(version) ?? noRows };
      const faults = await faultsOf(link, () => hashOfUnlinked(tx, city));
      if (faults.length > 0) broken.push(`${version} ${event.use_case} ${event.at}: ${faults.join(', ')}`);
    }
    previous = event;
  }
  const now = await tx
    .selectFrom('city')
    .select(['ledger_version', 'last_recorded_at'])
    .where('city_code', '=', city)
    .executeTakeFirst();
  if (!previous?.hash || !now) return broken;
  if (now.ledger_version !== previous.ledger_version)
    broken.push(`${previous.ledger_version + 1n}–${now.ledger_version}: missing`);
  // From it the next write takes its instant.
  else if (now.last_recorded_at !== previous.at)
    broken.push(`last_recorded_at ${now.last_recorded_at}: no link has it`);
  return broken;
}

async function faultsOf(
  link: { readonly event: Event; readonly previous: Event | undefined; readonly digest: string },
  hashBefore: () => Promise<string>,
): Promise<string[]> {
  const { event, previous, digest } = link;
  const [prevHash, content] = [event.prev_hash ?? '', event.content_digest ?? ''];
  const faults: string[] = [];
  if (previous?.hash && event.ledger_version !== previous.ledger_version + 1n)
    faults.push('a link before it is missing');
  else if (prevHash !== (previous?.hash ?? (await hashBefore()))) faults.push('does not follow the link before it');
  if (event.hash !== hashOfLink(prevHash, saidBy(event), content)) faults.push('altered');
  if (content !== digest) faults.push('seals altered');
  return faults;
}

/**
 * Rows that are not what their link says of them, each with its entry and the use case that wrote it; or those alone
 * that some link up to one holds.
 */
export async function rowsOffTheirLinks(tx: Tx, city: string, upTo?: bigint): Promise<string[]> {
  const began = await tx.selectFrom('seal').select('what').where('city_code', '=', city).limit(1).executeTakeFirst();
  const broken = began ? await brokenSeals(tx, city, upTo) : [];
  return broken.map(({ what, id, useCase, how }) => [id, useCase ?? '–', what, how].join(' '));
}

// Heads outside the database: who alters, cuts off or takes away what stood, or the record of it, is found.
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { projectAct } from '../../../test/fixture/acts.ts';
import { must } from '../../../test/fixture/must.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { doctor } from './doctor.ts';
import { rebuild } from './rebuild.ts';
import { record } from '../entries/record.ts';
import { standsSince } from './since.ts';
import { verify } from '../verification/verify.ts';
import { ledgerChain } from '../../domain/keeping/head.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { type AnchorNews, type Anchors, openAnchors } from '../../blobs/anchor/anchors.ts';
import { acceptAnchors, beginAnchors } from './beginAnchors.ts';
import { currentHeads } from '../../storage/keeping/heads.ts';
import type { AnchorPlaces } from '../../blobs/anchor/places.ts';
import { patience } from '../../../test/setup/patience.ts';

let at: TestCity;
let folder: string;
let places: AnchorPlaces;
let anchors: Anchors;
let store: Store;
let told: AnchorNews[];
let enterer: Actor;
let verifier: Actor;

beforeEach(async () => {
  at = await openTestCity();
  folder = mkdtempSync(join(tmpdir(), 'yiwang-anchor-'));
  places = { data: join(folder, 'heads.log') };
  [enterer, verifier] = [
    await at.actor('填报员', ['enter', office.root]),
    await at.actor('审核员', ['verify', office.root]),
  ];
  await start();
});
afterEach(async () => {
  await anchors.close();
  await at.close();
  rmSync(folder, { recursive: true });
});

/** As a process does that opens the ledger. */
async function start(): Promise<void> {
  told = [];
  anchors = openAnchors(places, (news) => void told.push(news));
  await beginAnchors(at.store, anchors, (news) => void told.push(news));
  store = { ...at.store, witness: anchors.note };
}

async function restart(): Promise<void> {
  await anchors.close();
  await start();
}

async function fill(key: string): Promise<string> {
  const acts = [projectAct(uuidv7(), { officeId: office.linqing, occurredOn: '2023-06-01' })];
  const { entryIds } = await record(store, enterer, { useCase: 'fill', key: `fill-${key}`, acts });
  return must(entryIds[0]);
}

const sql = (statement: string) => at.store.pool.pg.query(statement);
const found = async (): Promise<string[]> => (await doctor(at.store, undefined, places)).map(({ check }) => check);
const lines = () => readFileSync(places.data, 'utf8').split('\n').filter(Boolean);

const ledgerLines = () => lines().filter((line) => line.includes(' ledger '));
const ledgerHead = async () => must((await currentHeads(at.store.pool.db)).find(({ chain }) => chain === ledgerChain));

/** The end of the chain with all that it holds, and the city set back: what is left is a shorter ledger, and sound. */
async function cutOff(after: number, entryId: string): Promise<void> {
  await sql(`delete from verification where entry_id = '${entryId}'`);
  await sql(`delete from seal where ledger_version > ${after}`);
  await sql(`delete from idempotency where at > (select at from event where ledger_version = ${after})`);
  await sql(`delete from event where ledger_version > ${after}`);
  await sql(`update city set ledger_version = ${after}, last_recorded_at = coalesce(
    (select at from event where ledger_version = ${after}), last_recorded_at)`);
  // What is derived would give it away.
  await rebuild(at.store);
}

test('each write is a line, and doctor is silent', async () => {
  await fill('one-and');
  await fill('two-and');
  expect(ledgerLines().length).toBe(2);
  expect(ledgerLines()[1]).toMatch(/^2024-01-10T02:00:00\.\d{3}Z 371500 ledger 2 [0-9a-f]{64}$/);
  expect(told).toEqual(['begun']);
  expect(await doctor(at.store, undefined, places)).toEqual([]);
});

test('a dry run and a form sent twice write no line', async () => {
  const acts = [projectAct(uuidv7(), { officeId: office.linqing, occurredOn: '2023-06-01' })];
  await record(store, enterer, { useCase: 'fill', key: 'only-once', acts, dryRun: true });
  for (let n = 0; n < 3; n++) await record(store, enterer, { useCase: 'fill', key: 'only-once', acts });
  expect(ledgerLines().length).toBe(1);
});

describe('the chain is gone behind or within what was written down', () => {
  test('its end was cut off, so cleanly that the database alone says nothing', async () => {
    const entry = await fill('to-verify');
    await verify(store, verifier, { key: 'verify-it', decision: 'verified', of: { entryIds: [entry] } });
    await cutOff(1, entry);
    expect(await doctor(at.store)).toEqual([]);
    expect(await found()).toEqual(['anchored_end_there']);
    // Nor does it help to write on.
    await fill('after-it');
    expect(await found()).toEqual(['anchored_links_unaltered']);
  });

  test('a link is gone from the middle', async () => {
    for (const key of ['first-one', 'second-one', 'third-one']) await fill(key);
    await sql('delete from event where ledger_version = 2');
    expect(await found()).toContain('anchored_links_there');
  });

  test('every hash was made anew', async () => {
    await fill('one-alone');
    await sql(`update event set hash = md5(hash) || md5(hash)`);
    expect(await found()).toContain('anchored_links_unaltered');
  });

  test('the whole city is gone', async () => {
    await fill('one-alone');
    await sql(
      `set session_replication_role = replica; delete from event; delete from city; reset session_replication_role`,
    );
    expect(await doctor(at.store, undefined, places)).toMatchObject([{ check: 'anchored_end_there', city }]);
  });
});

describe('the record of heads itself', () => {
  test('gone while nothing ran: said by doctor and at the start, and not put back in silence', async () => {
    await fill('one-alone');
    await anchors.close();
    rmSync(places.data);
    expect(await found()).toEqual(['anchors_kept']);
    await start();
    expect(told).toEqual(['lost']);
    await fill('one-after');
    expect(await found()).toEqual(['anchors_kept']);
    await restart();
    expect(told).toEqual(['lost']);
  });

  test('gone under a running server: the next write says it, and goes on', async () => {
    rmSync(places.data);
    await fill('one-after');
    expect(told).toEqual(['begun', 'lost']);
    await expect.poll(() => ledgerLines().length).toBe(1);
    expect(await found()).toEqual(['anchors_kept']);
  });

  test('put back, all is well', async () => {
    await fill('one-alone');
    const aside = `${places.data}.aside`;
    renameSync(places.data, aside);
    expect(await found()).toEqual(['anchors_kept']);
    renameSync(aside, places.data);
    expect(await found()).toEqual([]);
  });

  test('of another ledger, or with lines that are none', async () => {
    await fill('one-alone');
    appendFileSync(places.data, 'hello\n');
    expect(await found()).toEqual(['anchors_kept']);
    await sql('delete from anchor_file');
    const [removed, kept] = await doctor(at.store, undefined, places);
    expect([removed?.check, kept?.check, kept?.found]).toEqual(['rows_match_their_records', 'anchors_kept', 2]);
  });

  test('a line that a crash tore, or kept from being written, is made up for at the next start', async () => {
    await fill('first-one');
    await fill('second-one');
    const [first = ''] = ledgerLines();
    truncateSync(places.data, readFileSync(places.data, 'utf8').indexOf(first) + first.length + 20);
    await restart();
    expect(told).toEqual(['caught_up']);
    expect(lines().at(-1)).toMatch(/ 371500 ledger 2 [0-9a-f]{64} caught_up$/);
    await fill('third-one');
    expect(await found()).toEqual([]);
  });

  test('a start says that the ledger is behind it', async () => {
    const entry = await fill('first-one');
    await verify(store, verifier, { key: 'verify-it', decision: 'verified', of: { entryIds: [entry] } });
    await cutOff(1, entry);
    await restart();
    expect(told).toEqual(['contradicts']);
  });

  test('what is right so is accepted with a reason, and found no more', async () => {
    const entry = await fill('first-one');
    await verify(store, verifier, { key: 'verify-it', decision: 'verified', of: { entryIds: [entry] } });
    await cutOff(1, entry);
    await acceptAnchors(at.store, anchors, '从备份恢复，丢失一次审核');
    expect(await found()).toEqual([]);
    expect(readFileSync(places.data, 'utf8')).toContain('从备份恢复，丢失一次审核');
    await restart();
    expect(told).toEqual([]);
    await cutOff(0, entry);
    expect(await found()).toContain('anchored_end_there');
  });
});

describe('elsewhere', () => {
  test('a second file finds what the first was robbed of', async () => {
    places = { ...places, elsewhere: join(folder, 'worm.log') };
    await restart();
    await fill('first-one');
    await fill('second-one');
    await expect.poll(() => readFileSync(must(places.elsewhere), 'utf8').split('\n').length).toBe(4);
    expect(await found()).toEqual([]);
    // Both the ledger and the file beside it, by one hand.
    await sql(`update event set hash = md5(hash) || md5(hash) where ledger_version = 2`);
    truncateSync(places.data, lines().slice(0, -1).join('\n').length + 1);
    expect(await found()).toContain('anchored_links_unaltered');
  });

  test('an address takes heads, is asked again while it is away, and is compared', async () => {
    const kept: string[] = [];
    let away = true;
    const server: Server = createServer((request, answer) => {
      if (away) return void answer.writeHead(503).end();
      if (request.method === 'GET') return void answer.end(kept.join(''));
      request.setEncoding('utf8').on('data', (text: string) => kept.push(text));
      request.on('end', () => answer.writeHead(204).end());
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    places = { ...places, address: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/heads` } };
    try {
      await restart();
      await fill('first-one');
      await expect.poll(() => told).toContain('failing');
      expect(anchors.failing()).toHaveLength(1);
      expect(await found()).toEqual(['anchors_kept']);
      away = false;
      await expect.poll(() => told, { timeout: patience(10_000) }).toContain('works_again');
      expect(kept.join('')).toContain((await ledgerHead()).hash);
      expect(await found()).toEqual([]);
      await sql(`update event set hash = md5(hash) || md5(hash)`);
      truncateSync(places.data, 0);
      expect(await found()).toContain('anchored_links_unaltered');
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe('since a head', () => {
  test('what stood then still stands, whatever came after', async () => {
    await fill('first-one');
    const head = await ledgerHead();
    const later = await fill('second-one');
    for (const text of [head.hash, `1-${head.hash.slice(0, 16)}`])
      expect(await standsSince(at.store, text)).toMatchObject({ head, now: { sequence: 2n }, broken: [] });
    // What is altered in a later write is no matter of then.
    await sql(`update project_version set name = '别名' where entry_id = '${later}'`);
    expect(await standsSince(at.store, head.hash)).toMatchObject({ broken: [] });
  });

  test.each([
    ['a row altered', `update project_version set name = '别名'`, /project|entry altered/],
    ['a row removed', `delete from project_version`, /altered/],
    ['its link altered', `update event set summary = '{}'`, /altered/],
  ])('%s is told', async (_, statement, place) => {
    await fill('first-one');
    const head = await ledgerHead();
    await sql(statement);
    const { broken } = await standsSince(at.store, head.hash);
    expect(broken.join('\n')).toMatch(place);
  });

  test.each([
    ['0123456789abcdef', 'head_unknown'],
    ['12', 'head_malformed'],
  ])('%s: %s', async (text, law) => {
    await fill('first-one');
    await expect(standsSince(at.store, text)).rejects.toThrow(law);
  });

  test('cut off, it is not there any more', async () => {
    await fill('first-one');
    const entry = await fill('second-one');
    const head = await ledgerHead();
    await cutOff(1, entry);
    await expect(standsSince(at.store, head.hash)).rejects.toThrow('head_unknown');
  });
});

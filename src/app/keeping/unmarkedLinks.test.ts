// A well-formed link that was appended by who has the database and not the key.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { doctor } from './doctor.ts';
import { record } from '../entries/record.ts';
import type { Actor } from '../../domain/people/role.ts';
import { markerOf } from '../../crypto/marks.ts';
import { brokenLinks } from '../../storage/auditChain.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { openAnchors } from '../../blobs/anchor/anchors.ts';
import { acceptAnchors, beginAnchors } from './beginAnchors.ts';
import { unmarkedLinks } from './unmarkedLinks.ts';

const folder = mkdtempSync(join(tmpdir(), 'yiwang-marks-'));
const places = { data: join(folder, 'heads.log') };
const anchors = openAnchors(places, () => {});
const [ours, theirs] = [markerOf(Buffer.alloc(32, 1)), markerOf(Buffer.alloc(32, 2))];
let at: TestCity;
let store: Store;
let enterer: Actor;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.linqing]);
  await put(at.store);
  store = { ...at.store, witness: anchors.note, marker: ours };
  await beginAnchors(store, anchors, () => {});
  await put(store);
});
afterAll(async () => {
  await anchors.close();
  await at.close();
  rmSync(folder, { recursive: true });
});

async function put(by: Store): Promise<void> {
  const acts = [projectAct(uuidv7(), { officeId: office.linqing, occurredOn: '2023-06-01' })];
  await record(by, enterer, { useCase: 'test', key: uuidv7(), acts });
}

async function unmarked(marker = ours): Promise<(string | undefined)[]> {
  const found = await unmarkedLinks(store, marker, city, places);
  return found.map((place) => place.split(': ')[1]);
}

test('links of before need no mark, and those since carry one', async () => {
  expect(await unmarked()).toEqual([]);
  const { rows } = await at.store.pool.pg.query('select key_id, length(mark) from event order by ledger_version');
  expect(rows.at(0)).toEqual({ key_id: null, length: null });
  expect(rows.at(-1)).toEqual({ key_id: ours.keyId, length: 64 });
});

test('one without a key, or by another, is found though its hash is right; a key that was exchanged is accepted by name', async () => {
  await put({ ...store, marker: undefined });
  await put(store);
  expect(await unmarked()).toEqual(['no key']);
  await put({ ...store, marker: { keyId: ours.keyId, mark: theirs.mark } });
  await put({ ...store, marker: theirs });
  const forged = ['no key', 'not the mark of our key', `marked by another key (${theirs.keyId})`];
  expect(await unmarked()).toEqual(forged);
  // The secret key was lost, and a new one made; who keeps the machine says so.
  expect((await unmarked(theirs)).length).toBeGreaterThan(1);
  const since = { ...store, marker: theirs };
  await acceptAnchors(since, anchors, '密钥丢失，已换新');
  expect(await unmarked(theirs)).toEqual(['no key']);
  const found = await doctor(since, undefined, places);
  expect(found.map(({ check, found: n }) => [check, n])).toEqual([['links_carry_the_mark', 1]]);
});

test('a server that changes its suite reads on: links of both stand in one chain, each held to its own', async () => {
  const sm = markerOf(Buffer.alloc(32, 1), 'sm');
  const before = await unmarked(sm);
  await put({ ...store, marker: sm });
  await put(store);
  expect([sm.keyId, ours.keyId].map((keyId) => keyId.startsWith('sm3-'))).toEqual([true, false]);
  expect(await unmarked(sm)).toEqual(before);
  expect(await unmarked(ours)).toEqual(await unmarked(sm));
  const chain = () => inScope(store, countingScope(city), (tx) => brokenLinks(tx, city));
  expect(await chain()).toEqual([]);
  await put({ ...store, marker: { keyId: sm.keyId, mark: ours.mark } });
  expect(await unmarked(sm)).toEqual([...before, 'not the mark of our key']);
  expect(await chain()).toEqual([]);
});

test('a link cannot lose its key unseen', async () => {
  await at.store.pool.pg.query('update event set key_id = null, mark = null');
  const broken = await inScope(store, countingScope(city), (tx) => brokenLinks(tx, city));
  expect(broken.at(-1)).toContain('altered');
});

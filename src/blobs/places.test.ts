// Disk and S3 keep the same promises.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../test/fixture/must.ts';
import { type Running, start } from '../../test/fixture/servers/process.ts';
import type { ByteStore } from './byteStore.ts';
import { diskBytes } from './diskBytes.ts';
import { clearIncoming } from './incoming.ts';
import { openEvidence } from './openEvidence.ts';
import { s3Bytes } from './s3Bytes.ts';

let folder: string;
let server: Running;
const cityCode = '371500';
const settings = { bucket: 'evidence', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-places-'));
  server = await start('./s3Server.ts', join(folder, 's3'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const s3 = (more: object = {}) =>
  s3Bytes({ ...settings, endpoint: `http://127.0.0.1:${server.line}`, prefix: 'bureau/', ...more });

async function fileOf(bytes: Buffer): Promise<{ path: string; place: { cityCode: string; sha256: string } }> {
  const path = join(folder, 'a file');
  await writeFile(path, bytes);
  return { path, place: { cityCode, sha256: createHash('sha256').update(bytes).digest('hex') } };
}

async function listed(store: ByteStore): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256, keptAt } of store.list(cityCode)) {
    expect(Math.abs(Date.now() - keptAt.getTime())).toBeLessThan(600_000);
    found.push(sha256);
  }
  return found.toSorted();
}

describe.each([
  ['disk', () => diskBytes(join(folder, 'files'))],
  ['S3', () => s3()],
])('%s', (_, open) => {
  test('keeps bytes under their hash, gives them back, lists and removes them', async () => {
    const store = open();
    expect(await listed(store)).toEqual([]);
    const bytes = Buffer.alloc(300_000, 'evidence');
    const { path, place } = await fileOf(bytes);
    expect(await store.has(place)).toBe(false);
    expect(await store.open(place)).toBeUndefined();
    await store.keep(place, path);
    // Twice is once.
    await store.keep(place, (await fileOf(bytes)).path);
    expect(await store.has(place)).toBe(true);
    expect((await buffer(must(await store.open(place)))).equals(bytes)).toBe(true);
    const other = await fileOf(Buffer.from('another'));
    await store.keep(other.place, other.path);
    expect(await listed(store)).toEqual([place.sha256, other.place.sha256].toSorted());
    expect(await store.has({ cityCode: '370100', sha256: place.sha256 })).toBe(false);
    await store.remove(place);
    expect(await store.has(place)).toBe(false);
    expect(await listed(store)).toEqual([other.place.sha256]);
    await expect(store.has({ cityCode, sha256: '../../etc/passwd' })).rejects.toThrow('no place');
  });
});

test('S3: a list of many pages is read to its end', async () => {
  const store = s3({ prefix: 'many/', pageMost: 5 });
  const hashes: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const { path, place } = await fileOf(Buffer.from(`file ${n}`));
    hashes.push(place.sha256);
    await store.keep(place, path);
  }
  expect(await listed(store)).toEqual(hashes.toSorted());
});

test.each([
  ['a wrong key', () => s3({ secretAccessKey: 'another' }), /HTTP 403/],
  ['no such bucket', () => s3({ bucket: 'nowhere' }), /HTTP 404/],
  ['nobody there', () => s3({ endpoint: 'http://127.0.0.1:9' }), /./],
])('S3: %s fails, and nothing counts as kept', async (_, open, message) => {
  const { path, place } = await fileOf(Buffer.from('never kept'));
  await expect(open().keep(place, path)).rejects.toThrow(message);
});

test('the settings choose: a folder of DATA_DIR, or a bucket with all that it needs', () => {
  expect(openEvidence('/data', {})).toMatchObject({ bytes: { where: '/data/files' }, scanner: null });
  expect(() => openEvidence('/data', { S3_ENDPOINT: 'http://s3.example' })).toThrow(/S3_BUCKET/);
  expect(() => openEvidence('/data', { CLAMD: 'nonsense' })).toThrow(/CLAMD/);
});

test('what a dead process left on its way in is cleared after an hour', async () => {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'x');
  const before = new Date(Date.now() - 7_200_000);
  await utimes(join(incoming, 'old'), before, before);
  await clearIncoming(incoming);
  expect(await readdir(incoming)).toEqual(['new']);
});

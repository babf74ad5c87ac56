import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eicar, pdf } from '../../test/fixture/evidenceFiles.ts';
import { type Running, start } from '../../test/fixture/servers/process.ts';
import { clamd } from './clamd.ts';

let folder: string;
const servers: Record<string, Running> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-clamd-'));
  servers['tcp'] = await start('./clamdServer.ts', 'tcp');
  servers['unix'] = await start('./clamdServer.ts', 'unix', join(folder, 'socket'));
  servers['deaf'] = await start('./clamdServer.ts', 'deaf');
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
  await rm(folder, { recursive: true });
});

const address = (name: string) => {
  const line = servers[name]?.line ?? '';
  return name === 'unix' ? `unix:${line}` : `127.0.0.1:${line}`;
};
const long = () => {
  const half = Buffer.alloc(200_000, 'x');
  return [half, Buffer.from(eicar.slice(0, 30)), Buffer.from(eicar.slice(30)), half];
};

test.each([
  ['tcp', 'a clean file', [pdf()], { state: 'clean', finding: null }],
  ['tcp', 'the EICAR text', [pdf(eicar)], { state: 'infected', finding: 'Eicar-Test-Signature' }],
  ['tcp', 'the EICAR text across pieces', long(), { state: 'infected', finding: 'Eicar-Test-Signature' }],
  ['unix', 'a clean file', [pdf()], { state: 'clean', finding: null }],
  ['unix', 'the EICAR text', [pdf(eicar)], { state: 'infected', finding: 'Eicar-Test-Signature' }],
] as const)('over %s: %s', async (name, _, pieces, verdict) => {
  expect(await clamd(address(name)).scan(Readable.from(pieces))).toEqual(verdict);
});

test.each([
  ['hangs up', () => clamd(address('deaf'))],
  ['is not there', () => clamd('127.0.0.1:9')],
  ['has no socket', () => clamd(`unix:${folder}/none`)],
])('a scanner that %s has no verdict', async (_, scanner) => {
  expect(await scanner().scan(Readable.from(long()))).toMatchObject({ state: 'failed' });
});

test('bytes that break off have no verdict', async () => {
  const broken = Readable.from(
    (function* () {
      yield pdf();
      throw new Error('the disk is gone');
    })(),
  );
  expect(await clamd(address('tcp')).scan(broken)).toEqual({ state: 'failed', finding: 'the disk is gone' });
});

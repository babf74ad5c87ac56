import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressWhole } from './compressWhole.ts';

const long = { text: '招商引资'.repeat(2000) };
let app: FastifyInstance;

beforeAll(async () => {
  app = Fastify();
  await app.register(etag);
  compressWhole(app);
  await app.register(compress, { threshold: 1024 });
  app.get('/long', async () => long);
  app.get('/short', async () => ({ text: '短' }));
});
afterAll(() => app.close());

const ask = (url: string, headers: Record<string, string>) => app.inject({ url, headers });
const read = { br: brotliDecompressSync, gzip: gunzipSync } as const;

describe('an answer that is whole', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['BR;q=0.8, gzip;q=0.5', 'br'],
  ] as const)('to %s goes as %s, and is read back', async (accepted, encoding) => {
    const answer = await ask('/long', { 'accept-encoding': accepted });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
    expect(JSON.parse(read[encoding](answer.rawPayload).toString())).toEqual(long);
  });

  test.each(['', 'identity', 'br;q=0, gzip;q=0'])('to “%s” goes as it is', async (accepted) => {
    const answer = await ask('/long', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.json()).toEqual(long);
  });

  test('a short one goes as it is', async () => {
    const answer = await ask('/short', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('is the same answer whatever its encoding: one that the asker has is not sent again', async () => {
    const first = await ask('/long', { 'accept-encoding': 'br' });
    const again = await ask('/long', { 'accept-encoding': 'gzip', 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });
});

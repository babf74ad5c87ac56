import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecretKey } from './secretKey.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('is made once, for its owner alone', async () => {
  const key = await openSecretKey(join(folder, 'data'), undefined);
  expect(key).toHaveLength(32);
  expect((await stat(join(folder, 'data', 'secret.key'))).mode & 0o777).toBe(0o600);
  expect(await openSecretKey(join(folder, 'data'), '')).toEqual(key);
});

test('comes from the environment where it is given there', async () => {
  expect(await openSecretKey(folder, 'ab'.repeat(32))).toEqual(Buffer.alloc(32, 0xab));
});

test.each(['short', 'zz'.repeat(32), 'ab'.repeat(31)])('refuses %s without repeating it', async (text) => {
  await expect(openSecretKey(folder, text)).rejects.toThrow(/^YIWANG_SECRET_KEY does not hold 64 hexadecimal digits$/);
  await writeFile(join(folder, 'secret.key'), text);
  await expect(openSecretKey(folder, undefined)).rejects.toThrow('secret.key does not hold');
});

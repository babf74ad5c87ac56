import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashOfPage, namedHash, verifierPage } from '../build-verifier.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/verify.html is what the code makes (node scripts/build-verifier.ts)', async () => {
  expect(hashOfPage(await read('docs/verify.html'))).toBe(hashOfPage(await verifierPage()));
}, 60_000);

test.each(['README.md', 'README.zh-CN.md'])('%s names its hash', async (readme) => {
  expect(namedHash.exec(await read(readme))?.[0]).toBe(hashOfPage(await read('docs/verify.html')));
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pages } from './docs.ts';

test.each(Object.entries(await pages()))('docs/%s is what the code says (npm run docs)', async (name, text) => {
  expect(await readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8')).toBe(text);
});

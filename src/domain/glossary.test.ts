import { expect, test } from 'vitest';
import { glossary } from './glossary.ts';

test.each(['id', 'en', 'zh'] as const)('no two terms have one %s', (by) => {
  const words = glossary.map((term) => term[by]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

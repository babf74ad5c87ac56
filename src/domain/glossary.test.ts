import { expect, test } from 'vitest';
import { entryKinds } from './entries/nouns.ts';
import { glossary } from './glossary.ts';

test.each(['id', 'en', 'zh'] as const)('no two terms have one %s', (by) => {
  const words = glossary.map((term) => term[by]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test('every kind of entry is a term, or versions of one', () => {
  const terms = new Set(glossary.map(({ id }) => id));
  expect(entryKinds.filter((kind) => !terms.has(kind.replace(/_version$/, '')))).toEqual([]);
});

import { expect, test } from 'vitest';
import { lawGroups, laws } from './laws.ts';

const listed = Object.values(lawGroups).flatMap((group) => Object.entries(group));

test('no law stands twice: of two the first would never be heard', () => {
  const ids = listed.map(([law]) => law);
  expect(ids.filter((law, n) => ids.indexOf(law) !== n)).toEqual([]);
  expect(Object.keys(laws)).toHaveLength(ids.length);
});

test('what a law leaves open is the same in both languages', () => {
  const open = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
  expect(listed.filter(([, { zh, en }]) => open(zh).join() !== open(en).join()).map(([law]) => law)).toEqual([]);
});

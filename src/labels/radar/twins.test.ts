import { expect, test } from 'vitest';
import { fieldNames, fields } from '../../names/twins/pattern.ts';
import { siteFindings, suspicions } from '../../names/twins/suspicion.ts';
import { findingWord, suspicionWords } from './twins.ts';

test('every kind and every finding has its words', () => {
  expect(Object.keys(suspicionWords).toSorted()).toEqual([...suspicions].toSorted());
  const all = fieldNames.flatMap((field) => fields[field].map((finding) => [field, finding] as const));
  for (const [field, finding] of [...all, ...siteFindings.map((site) => ['site', site] as const)])
    expect(findingWord(field, finding, 'zh')).not.toContain('_');
  const words = all.map(([field, finding]) => findingWord(field, finding, 'zh'));
  expect(words.filter((word) => /^[\u4e00-\u9fff，一]+$/u.test(word)).length).toBe(words.length);
});

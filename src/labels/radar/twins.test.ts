import { expect, test } from 'vitest';
import { fieldNames, fields } from '../../names/twins/pattern.ts';
import { crowdFindings, placeFindings, siteFindings } from '../../names/twins/beside.ts';
import { suspicions } from '../../names/twins/suspicion.ts';
import { findingWord, suspicionWords } from './twins.ts';

test('every kind and every finding has its words', () => {
  expect(Object.keys(suspicionWords).toSorted()).toEqual([...suspicions].toSorted());
  const all = fieldNames.flatMap((field) => fields[field].map((finding) => [field, finding] as const));
  const beside = [
    ...siteFindings.map((site) => ['site', site] as const),
    ...placeFindings.map((place) => ['place', place] as const),
    ...crowdFindings.map((crowd) => ['crowd', crowd] as const),
    ...fields.company.map((brand) => ['brand', brand] as const),
    ...(['digit_slip', 'rate_slip'] as const).map((slip) => ['slip', slip] as const),
  ];
  for (const [field, finding] of [...all, ...beside]) expect(findingWord(field, finding, 'zh')).not.toContain('_');
  const words = all.map(([field, finding]) => findingWord(field, finding, 'zh'));
  expect(words.filter((word) => /^[\u4e00-\u9fff，一]+$/u.test(word)).length).toBe(words.length);
});

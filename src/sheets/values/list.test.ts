// What is written into one cell as several texts is read again as they were.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPart, splitList } from './list.ts';

const text = fc
  .array(fc.constantFrom(...Array.from('甲乙协会、,，;；（）()[]"“” A\n')), { maxLength: 8 })
  .map((letters) => letters.join('').trim());

test('any texts come back, each in its place', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      expect(splitList(texts.map(asPart).join('、'))).toEqual(texts);
    }),
  );
});

test.each<[string, string[]]>([
  ['甲、乙；丙(A、B)', ['甲', '乙', '丙(A、B)']],
  ['企业、', ['企业', '']],
  ['"甲、乙联合会"、丙', ['甲、乙联合会', '丙']],
  ['中国“一带一路、长江”中心', ['中国“一带一路', '长江”中心']],
  ['5"管、6"管', ['5"管', '6"管']],
])('%s', (cell, parts) => {
  expect(splitList(cell)).toEqual(parts);
});

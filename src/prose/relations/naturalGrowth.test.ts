import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';
import { settled } from './settled.test-data.ts';

test.each([
  ['人口出生率8.56‰，死亡率5.91‰，自然增长率2.65‰。', ['2.65‰ ok 8.56-5.91']],
  ['全年出生人口10513人，死亡人口9818人，自然增加人口695人。', ['695人 ok 10513-9818']],
  ['人口出生率8.56‰，死亡率5.91‰，自然增长率2.56‰。', ['2.56‰ mismatch 8.56-5.91']],
  // Per mille and people are not taken from each other, and one of the two alone says nothing.
  ['人口出生率8.56‰，死亡人口4528人，自然增长率2.65‰。', []],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});

test('what to put in is per mille, as it is printed', () => {
  expect(checkText('人口出生率8.56‰，死亡率5.91‰，自然增长率2.56‰。').claims.at(-1)).toMatchObject({
    verdict: 'mismatch',
    claimed: '2.56',
    suggestion: '2.65‰',
  });
});

import { expect, test } from 'vitest';
import { placeLinesOf, placesTyped, withPlaces } from './placeLines.ts';

test.each([
  ['深圳', [{ name: '深圳', code: null }]],
  ['深圳 440300', [{ name: '深圳', code: '440300' }]],
  ['深圳440300', [{ name: '深圳', code: '440300' }]],
  ['440300', [{ name: '', code: '440300' }]],
  [
    ' 香港 \n\n澳门\r\n',
    [
      { name: '香港', code: null },
      { name: '澳门', code: null },
    ],
  ],
  ['园区 2025', [{ name: '园区 2025', code: null }]],
])('%j', (lines, places) => {
  expect(placesTyped(lines)).toEqual(places);
  expect(placesTyped(placeLinesOf(places))).toEqual(places);
});

test('what is there already is not added again, by name or by code', () => {
  const added = [
    { name: '深圳', code: '440300' },
    { name: '珠海', code: '440400' },
    { name: '佛山', code: '440600' },
  ];
  expect(withPlaces('深圳\n440400', added)).toBe('深圳\n440400\n佛山 440600');
});

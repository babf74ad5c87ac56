import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  [
    '东部地区法人单位1280.2万个，占58.8%；中部地区492.9万个，占22.6%；西部地区405.8万个，占18.6%。',
    [
      '58.8% ok 1280.2/(1280.2+492.9+405.8)',
      '22.6% ok 492.9/(1280.2+492.9+405.8)',
      '18.6% ok 405.8/(1280.2+492.9+405.8)',
    ],
  ],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});

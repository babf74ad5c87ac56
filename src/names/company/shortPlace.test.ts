import { expect, test } from 'vitest';
import { isHeading, shortPlaceName } from './shortPlace.ts';

const rows: readonly (readonly [name: string, short: string])[] = [
  ['东昌府区', '东昌府'],
  ['临清市', '临清'],
  ['冠县', '冠县'],
  ['阳谷县', '阳谷'],
  ['长阳土家族自治县', '长阳'],
  ['积石山保安族东乡族撒拉族自治县', '积石山'],
  ['莫力达瓦达斡尔族自治旗', '莫力达瓦'],
  ['四子王旗', '四子王'],
  ['浦东新区', '浦东'],
  ['东区', '东区'],
];
test.each(rows)('%s is called %s', (name, short) => {
  expect(shortPlaceName(name)).toBe(short);
});

test('headings of the list are no places', () => {
  expect(['市辖区', '县', '省直辖县级行政区划', '市中区', '冠县'].map(isHeading)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

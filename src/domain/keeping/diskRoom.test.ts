import { expect, test } from 'vitest';
import { bytesOf, roomBreach, usualRoom } from './diskRoom.ts';

test.each<[string, number | undefined]>([
  ['0', 0],
  ['1024', 1024],
  ['64k', 65_536],
  ['500M', 524_288_000],
  ['2 G', undefined],
  ['2GB', 2_147_483_648],
  ['-1', undefined],
  ['much', undefined],
])('%j is %j bytes', (text, bytes) => expect(bytesOf(text)).toBe(bytes));

test.each<[number, string | undefined]>([
  [2 * 1024 ** 3, undefined],
  [2 * 1024 ** 3 - 1, 'disk_nearly_full'],
  [500 * 1024 ** 2, 'disk_nearly_full'],
  [500 * 1024 ** 2 - 1, 'disk_too_full'],
  [0, 'disk_too_full'],
])('with %j bytes free: %j', (free, law) => expect(roomBreach(usualRoom, free)?.law).toBe(law));

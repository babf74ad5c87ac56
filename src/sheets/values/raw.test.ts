import { expect, test } from 'vitest';
import { narrowed } from './raw.ts';

test('of every character one form: a mark of one width, a Chinese character as others write it, all else as it is', () => {
  const isFolded = /[\uff01-\uff5e\uffe0-\uffe6]|\p{Script=Han}/u;
  const isDropped = /[\u200b-\u200d\ufeff\s]/;
  const other: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (isDropped.test(character)) continue;
    const wanted = (isFolded.test(character) ? character.normalize('NFKC') : character).trim();
    if (narrowed(character) !== wanted) other.push(code.toString(16));
  }
  expect(other).toEqual([]);
});

test.each([
  ['１２３．５ 万元', '123.5 万元'],
  ['⼯業', '工業'],
  ['６０m² ', '60㎡'],
  ['  a\u200bb\n c ', 'ab c'],
])('%j is %j', (text, wanted) => {
  expect(narrowed(text)).toBe(wanted);
});

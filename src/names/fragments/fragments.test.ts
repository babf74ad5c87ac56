import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FragmentIndexMaker, type NameRow } from './fragmentIndex.ts';

const row = (n: number, key: string, pinyin: string, divisionCode: string | null = null): NameRow => ({
  id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  key,
  pinyin,
  initials: pinyin
    .split(' ')
    .map((piece) => piece[0])
    .join(''),
  divisionCode,
});
const names: NameRow[] = [
  row(1, '轴承', 'zhou cheng'),
  row(2, '西安轴承', 'xi an zhou cheng', '610100'),
  row(3, '轴承科技', 'zhou cheng ke ji'),
  row(4, '临清轴承厂', 'lin qing zhou cheng chang', '371581'),
  row(5, '先临轴承厂', 'xian lin zhou cheng chang'),
  row(6, '轴承之家聊城', 'zhou cheng zhi jia liao cheng', '371500'),
  { ...row(7, 'tcl科技集团', 'tcl ke ji ji tuan'), initials: 'tclkjjt' },
];
function indexOf(rows: readonly NameRow[]) {
  const maker = new FragmentIndexMaker();
  for (const one of rows.toSorted((a, b) => a.key.length - b.key.length)) maker.add(one);
  const making = maker.make();
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}
const index = indexOf(names);
const find = (asked: string, most = 20) => index.find(asked, '371500', most).map(({ id }) => Number(id.slice(-12)));

test.each([
  ['轴承', [1, 6, 3, 4, 2, 5]],
  ['临清', [4]],
  ['清轴', [4]],
  ['轴承厂', [4, 5]],
  ['承轴', []],
  ['轴', []],
  ['lqzc', [4]],
  ['zc', [1, 6, 3, 4, 2, 5]],
  ['linqing', [4]],
  ['lin qing', [4]],
  ['xian', [2, 5]],
  ["xi'an", [2]],
  ['zhouch', [1, 6, 3, 4, 2, 5]],
  ['TCL', [7]],
  ['tclkj', [7]],
  ['nobody', []],
  ['', []],
])('%s', (asked, found) => {
  expect(find(asked)).toEqual(found);
});

test('any fragment of two characters or more finds the name, and nothing that has it not', () => {
  const letters = fc.constantFrom('临', '清', '轴', '承', '山', '东');
  const key = fc.array(letters, { minLength: 2, maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      fc.array(key, { minLength: 1, maxLength: 30 }),
      fc.array(letters, { minLength: 2, maxLength: 4 }),
      (keys, asked) => {
        const rows = keys.map((one, n) => row(n, one, 'a', n % 3 === 0 ? '371500' : null));
        const fragment = asked.join('');
        const found = indexOf(rows).find(fragment, '371500', 1000);
        const ids = new Set(found.map(({ id }) => id));
        expect(ids).toEqual(new Set(rows.filter((one) => one.key.includes(fragment)).map(({ id }) => id)));
        // A shorter page is the beginning of the longer one.
        expect(indexOf(rows).find(fragment, '371500', 5)).toEqual(found.slice(0, 5));
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

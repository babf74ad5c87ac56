import { expect, test } from 'vitest';
import { type Mark, movedMarks } from './marks.ts';

const mark = (start: number, end: number): Mark => ({ start, end, state: 'right', claims: [] });

test.each([
  ['typed before', '共22次', '总共22次', [mark(1, 4)], [mark(2, 5)]],
  ['typed behind', '共22次', '共22次。', [mark(1, 4)], [mark(1, 4)]],
  ['typed inside', '共22次', '共232次', [mark(1, 4)], []],
  ['cut out', '甲1个乙2个', '乙2个', [mark(1, 3), mark(4, 6)], [mark(1, 3)]],
  ['cleared', '共22次', '', [mark(1, 4)], []],
  ['the same', '共22次', '共22次', [mark(1, 4)], [mark(1, 4)]],
] as const)('marks move with the text: %s', (_, before, after, marks, expected) => {
  expect(movedMarks(marks, before, after)).toEqual(expected);
});

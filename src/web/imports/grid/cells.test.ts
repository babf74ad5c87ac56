import { describe, expect, test } from 'vitest';
import { blockText, drawnDown, filledDown, pasted, rangeBetween, readBlock, trimmed } from './cells.ts';

const at = (row: number, column: number) => ({ row, column });
const cell = (row: number, column: number) => rangeBetween(at(row, column), at(row, column));

describe('what a sheet puts on the clipboard', () => {
  test.each<[string, string[][]]>([
    [
      '甲\t1\r\n乙\t2\r\n',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    ['甲', [['甲']]],
    ['甲\t\t3', [['甲', '', '3']]],
    ['"两\n行"\t"说""好"""', [['两\n行', '说"好"']]],
    // Not one that a sheet has put there.
    ['5" 管\t2', [['5" 管', '2']]],
    ['"甲\t2', [['"甲', '2']]],
    ['甲\n\n乙\n', [['甲'], [''], ['乙']]],
  ])('%j', (text, block) => expect(readBlock(text)).toEqual(block));

  test('is read again as what was copied', () => {
    const cells = [
      ['甲', '两\n行'],
      ['"乙"', ''],
    ];
    expect(readBlock(blockText(cells, rangeBetween(at(0, 0), at(1, 1))))).toEqual(cells);
  });
});

describe('what is pasted', () => {
  test('grows the grid downwards', () => {
    const block = [
      ['a', 'b'],
      ['d', 'e'],
    ];
    expect(pasted([['1']], cell(1, 1), block)).toEqual([['1'], ['', 'a', 'b'], ['', 'd', 'e']]);
  });

  test('fills all that was chosen where it is one cell', () => {
    expect(pasted([], rangeBetween(at(0, 0), at(1, 1)), [['x']])).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });
});

test('the first of the chosen rows is filled down, in the chosen columns alone', () => {
  const cells = [
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'c'],
  ];
  expect(filledDown(cells, rangeBetween(at(2, 1), at(0, 1)))).toEqual([
    ['1', 'a'],
    ['2', 'a'],
    ['3', 'a'],
  ]);
  expect(filledDown(cells, cell(0, 0))).toEqual(cells);
  expect(drawnDown(cells, rangeBetween(at(0, 0), at(1, 0)), 4)).toEqual([
    ['1', 'a'],
    ['2', 'b'],
    ['1', 'c'],
    ['2'],
    ['1'],
  ]);
});

test('blank rows at the end are none, those between stay where they are', () => {
  expect(trimmed([['', ''], ['a'], [' ']])).toEqual([['', ''], ['a']]);
});

import { expect, test } from 'vitest';
import { pasted, rangeBetween } from './cells.ts';
import { placed } from './placed.ts';

const names = ['项目名称', '总投资额', '行业代码', '签约时间'];

test('a head that was copied along says under which columns its rows go, in whatever order', () => {
  const block = [
    ['签约时间', '*项目名称', '联系人', '总投资额（亿元）'],
    ['2023-05-01', '护栏项目', '某某', '1.5'],
    ['2023-06-01', '轴承项目', '某某'],
  ];
  const { rows, left, columns } = placed(block, names, 2);
  expect({ left, columns }).toEqual({ left: 0, columns: ['联系人'] });
  // What it does not name stays as it was.
  const cells = [['旧', '9', 'C33', '2022-01-01']];
  const place = rangeBetween({ row: 0, column: left }, { row: 0, column: left });
  expect(pasted(cells, place, rows)).toEqual([
    ['护栏项目', '1.5', 'C33', '2023-05-01'],
    ['轴承项目', '', '', '2023-06-01'],
  ]);
});

test('without a head what stands beyond the last column is told by its place, unless it is blank', () => {
  const block = [
    ['C33', '2023-05-01', '多出', ''],
    ['C34', '2023-06-01', '', ''],
  ];
  expect(placed(block, names, 2)).toEqual({
    rows: [
      ['C33', '2023-05-01'],
      ['C34', '2023-06-01'],
    ],
    left: 2,
    columns: ['3'],
  });
});

test('one row is a row, whatever it reads as', () => {
  expect(placed([['项目名称', '3']], names, 0)).toEqual({ rows: [['项目名称', '3']], left: 0, columns: [] });
});

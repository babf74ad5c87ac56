import { describe, expect, test } from 'vitest';
import { columnsUnder, headRows } from './heads.ts';

describe('the head of a table', () => {
  test('of one row has a cell for each column', () => {
    expect(headRows(columnsUnder([['项目', '金额']]))).toEqual([
      [
        { key: '0', head: '项目', wide: 1, high: 1 },
        { key: '1', head: '金额', wide: 1, high: 1 },
      ],
    ]);
  });

  test('of two rows spans to the right over empty texts, and down over an empty text below', () => {
    const head = [
      ['县区', '签约', '', '到位'],
      ['', '个数', '金额', '金额'],
    ];
    expect(headRows(columnsUnder(head))).toEqual([
      [
        { key: '0', head: '县区', wide: 1, high: 2 },
        { key: '1 group', head: '签约', wide: 2, high: 1 },
        { key: '3 group', head: '到位', wide: 1, high: 1 },
      ],
      [
        { key: '1', head: '个数', wide: 1, high: 1 },
        { key: '2', head: '金额', wide: 1, high: 1 },
        { key: '3', head: '金额', wide: 1, high: 1 },
      ],
    ]);
  });

  test('holds groups of the same name apart where another column stands between them', () => {
    const columns = [
      { key: 'a', head: '去年', group: '签约' },
      { key: 'b', head: '合计' },
      { key: 'c', head: '今年', group: '签约' },
    ];
    expect(headRows(columns)[0]?.map(({ head, wide }) => [head, wide])).toEqual([
      ['签约', 1],
      ['合计', 1],
      ['签约', 1],
    ]);
  });
});

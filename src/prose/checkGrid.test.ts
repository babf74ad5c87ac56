import { expect, test } from 'vitest';
import { checkGrid } from './checkGrid.ts';
import { checkText } from './checkText.ts';

const head = ['县区', '目标任务(亿元)', '实际到位资金(亿元)', '完成率', '去年同期(亿元)', '同比增长(%)', '占比(%)'];
const rows = [
  ['东河区', '10', '9.5', '95.0%', '8.0', '18.8', '35.3'],
  ['西山县', '20', '17.4', '86.0%', '12.0', '45.0', '64.7'],
  ['合计', '30', '26.9', '89.7%', '21.0', '34.5', '100'],
];

test('columns are summed, shares, rates and growth recomputed', () => {
  const wrong = checkGrid([head, ...rows]).claims.filter(({ verdict }) => verdict === 'mismatch');
  expect(wrong.map(({ row, column, formula }) => `${row}.${column} ${formula}`)).toEqual([
    '2.3 17.4/20 = 87.0000 % → 86.0 % ✗',
    '3.4 8+12 = 20 亿元 → 21.0 亿元 ✗',
    '3.5 26.9/21-1 = 28.0952 % → 34.5 % ✗',
  ]);
});

test('offsets are those of the cell', () => {
  const claims = checkGrid([head, ...rows]).claims;
  for (const { row, column, start, end, text } of claims.flatMap((claim) => [claim, ...claim.operands])) {
    expect([head, ...rows][row]?.[column]?.slice(start, end)).toBe(text);
  }
});

test('a table within a text, between bars or tabs', () => {
  for (const line of [(row: string[]) => row.join('\t'), (row: string[]) => `| ${row.join(' | ')} |`]) {
    const text = `各县情况如下：\n${[head, ...rows].map(line).join('\n')}\n签约项目80个，其中工业项目31个，占比38.8%。`;
    expect(checkText(text).claims.filter(({ verdict }) => verdict === 'mismatch')).toHaveLength(3);
    expect(checkText(text).claims.at(-1)).toMatchObject({ kind: 'share', verdict: 'ok' });
  }
});

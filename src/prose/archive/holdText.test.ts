import { expect, test } from 'vitest';
import { archiveText, levelKey } from './archiveFigures.ts';
import { holdText, type PrintedLevel } from './holdText.ts';

const city = ['示例市'];

/** Each text with the year that it is of. */
function held(draft: string, texts: Readonly<Record<number, string>>): string[] {
  const levels = new Map<string, PrintedLevel<string>[]>();
  for (const [year, text] of Object.entries(texts)) {
    for (const { figure } of archiveText(text, { year: Number(year), city }).levels) {
      const key = levelKey(figure);
      levels.set(key, [...(levels.get(key) ?? []), { source: year, figure }]);
    }
  }
  return holdText(archiveText(draft, { city }), levels).map(({ claim, cause, printed, instead }) =>
    [claim.text, claim.verdict, cause, printed.source, instead?.source ?? ''].join(' ').trim(),
  );
}

const before = {
  2021: '全市一般公共预算收入210.5亿元。',
  2022: '2022年，全市一般公共预算收入231.6亿元，规模以上工业企业1204家。',
};

test.each([
  [
    'a growth that last year’s own text makes',
    '2023年，示例市一般公共预算收入250.1亿元，同比增长8.0%。',
    ['8.0% ok growth_of 2022'],
  ],
  [
    'a growth on the base of the year before last',
    '2023年，全市一般公共预算收入250.1亿元，同比增长18.8%。',
    ['18.8% in_doubt growth_of_other 2022 2021'],
  ],
  [
    'a growth that no printed level makes',
    '2023年，全市一般公共预算收入250.1亿元，同比增长9.0%。',
    ['9.0% in_doubt growth_denied 2022'],
  ],
  ['a fall', '2023年，规模以上工业企业1180家，同比下降2.0%。', ['2.0% ok growth_of 2022']],
  [
    'last year’s figure, told otherwise',
    '2023年，全市一般公共预算收入250.1亿元，去年同期229.6亿元。',
    ['229.6亿元 in_doubt said_otherwise 2022'],
  ],
  ['last year’s figure, told alike', '2023年，全市一般公共预算收入250.1亿元，去年同期231.6亿元。', []],
  [
    'last year at the head of a sentence',
    '2023年进展良好。去年同期，规模以上工业企业1190家。',
    ['1190家 in_doubt said_otherwise 2022'],
  ],
  [
    'last year’s figure before the growth',
    '2023年，全市一般公共预算收入250.1亿元，去年同期231.6亿元，同比增长8.0%。',
    ['8.0% ok growth_of 2022'],
  ],
  [
    'what is compared with last year is this year’s',
    '2022年，全市一般公共预算收入比上年增加21.1亿元，达到231.6亿元。',
    [],
  ],
  ['told in fewer digits', '2022年，全市一般公共预算收入232亿元。', []],
  ['a part of the year', '2023年1-6月，全市一般公共预算收入130亿元，同比增长9.0%。', []],
  ['a county', '2022年，东示县一般公共预算收入12.3亿元。', []],
  ['another qualifier', '2022年，全市一般公共预算收入中税收收入150亿元。', []],
  ['what is planned', '2022年，全市一般公共预算收入目标240亿元。', []],
  ['growth in prices of another year', '2023年，按可比口径，全市一般公共预算收入250.1亿元，同比增长5.0%。', []],
  ['no year at all', '全市一般公共预算收入229.6亿元。', []],
  ['two things by the same words', '2022年，甲组一般公共预算收入12亿元，乙组一般公共预算收入13亿元。', []],
  ['a rough figure that holds', '2022年，全市一般公共预算收入超过230亿元。', []],
])('%s', (_, draft, expected) => {
  expect(held(draft, before)).toEqual(expected);
});

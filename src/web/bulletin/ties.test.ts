import { expect, test } from 'vitest';
import type { CheckView } from '../../server/check/views.ts';
import { wordsOfPaper, printedTies } from './ties.ts';

const content = {
  title: '通报',
  sections: [
    {
      heading: '一、总体情况',
      paragraphs: [
        [
          { text: '新引进项目' },
          { figure: 'projects_new', display: '5个' },
          { text: '，到位' },
          { figure: 'funds_arrived', display: '3亿元' },
        ],
      ],
    },
  ],
};

function claim(of: string, text: string, figure: string, state: string) {
  const start = of.indexOf(text);
  return {
    text,
    start,
    end: start + text.length,
    state,
    remarkText: '',
    verdictName: '',
    ledger: { figure: { id: figure } },
  };
}

test('a number is tied where the checker finds its own figure and the same value', () => {
  const { text, printed } = wordsOfPaper(content);
  expect(text).toBe('通报\n一、总体情况\n新引进项目5个，到位3亿元\n');
  expect(printed.map(({ start, end }) => text.slice(start, end))).toEqual(['5个', '3亿元']);
  const found = (...claims: object[]) => printedTies(printed, { claims } as unknown as CheckView);
  const right = claim(text, '5个', 'projects_new', 'right');
  expect(found(right, claim(text, '3亿元', 'funds_arrived', 'right'))).toMatchObject({ all: 2, tied: 2, untied: [] });
  expect(found(right, claim(text, '3亿元', 'investment_new', 'right')).untied).toMatchObject([
    { figure: 'funds_arrived' },
  ]);
  const wrong = found(right, { ...claim(text, '3亿元', 'funds_arrived', 'wrong'), remarkText: '台账为4亿元' });
  expect(wrong).toMatchObject({ tied: 1, wrong: [{ text: '3亿元', remark: '台账为4亿元' }] });
});

test('a number of a second period is tied by its days, however they are written', () => {
  const key = 'projects_new?period=2024-Q2';
  const paper = { title: '通报', sections: [{ heading: '', paragraphs: [[{ figure: key, display: '3个' }]] }] };
  const { text, printed } = wordsOfPaper(paper);
  const tied = (period: string) => {
    const found = claim(text, '3个', 'projects_new', 'right');
    const claims = [{ ...found, ledger: { figure: { id: 'projects_new', period } } }];
    return printedTies(printed, { claims } as unknown as CheckView).tied;
  };
  expect(['2024-04..2024-06', '2024-Q2', '2024-H1'].map(tied)).toEqual([1, 1, 0]);
});

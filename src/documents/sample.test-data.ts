import type { BriefingDocument } from './briefing.ts';

/** A small briefing with one block of every kind. */
export const sample: BriefingDocument = {
  title: 'Briefing & <year>',
  subtitle: '(2023)',
  issuer: 'Office\u0000 of "trade"',
  date: '2024-01-25',
  blocks: [
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'heading', level: 2, text: 'Two' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'New ' },
        { text: '496\u0007', bold: true, note: 'Signed & counted\ud800 once' },
        { text: '.\ufffe' },
      ],
    },
    {
      kind: 'table',
      caption: 'Table 1',
      unit: 'CNY',
      head: [
        ['County', 'Projects', '', 'Funds'],
        ['', 'Number', 'Amount', ''],
      ],
      align: ['left', 'right', 'right', 'right'],
      rows: [
        ['A', '61', '318.20', '63.64'],
        ['Sum', '496', '2529.64', '471.00'],
      ],
      totalRow: true,
    },
    {
      kind: 'chart',
      caption: 'Figure 1',
      chart: {
        type: 'column',
        categories: ['A & B', 'C'],
        series: [
          { name: 'Amount', values: [318.2, 251.35], unit: 'CNY' },
          { name: 'Number', values: [61, 48], unit: 'pc', axis: 'right' },
        ],
      },
    },
    {
      kind: 'chart',
      caption: 'Figure 2',
      chart: { type: 'bar', categories: ['X', 'Y'], series: [{ name: 'N', values: [7, 9], unit: 'pc' }] },
    },
  ],
};

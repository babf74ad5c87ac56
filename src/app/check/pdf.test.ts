// PDFs as drafts: what is read of them, and that what is not read is never taken for a text without faults.
import { expect, test } from 'vitest';
import { draftPdf, page, type Written } from '../../../test/fixture/drafts/draftPdf.ts';
import { checkReport } from './report.ts';
import { readDraft } from './draftFile.ts';

const textOf = async (bytes: Buffer): Promise<string> => (await readDraft(bytes)).text;
const refusal = (law: string) => ({ breaches: [{ law }] });

const share = '新引进项目496个，其中制造业项目369个，占比74.40%。';
const long = '一季度全市招商引资到位资金同比增长较快，各县区新签约项目个数与到位资金均好于';
const columns = (rows: readonly (readonly string[])[]): readonly Written[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ text, x: 80 + column * 110, y: 700 - row * 20 })).filter(({ text }) => text !== ''),
  );

test.each<[string, readonly (readonly Written[])[], string]>([
  ['lines', [page([share, '到位资金471亿元。'])], `${share}\n到位资金471亿元。`],
  [
    'a line that runs to the edge goes on',
    [page([long, '去年同期。', '　　二、项目。'])],
    `${long}去年同期。\n二、项目。`,
  ],
  ['over pages too, past their numbers', [page([long, '— 1 —']), page(['去年同期。', '— 2 —'])], `${long}去年同期。`],
  [
    'what heads every page is none of its text',
    ['甲', '乙', '丙'].map((name) => page(['情况通报第4期', `${name}县5个。`])),
    '甲县5个。\n乙县5个。\n丙县5个。',
  ],
  [
    'pieces of one line, in whatever order',
    [
      [
        { text: '74.40%。', x: 168, y: 700 },
        { text: '制造业项目占比', x: 84, y: 700 },
      ],
    ],
    '制造业项目占比74.40%。',
  ],
  [
    'a table, with an empty cell and a number at the right edge of its column',
    [
      columns([
        ['县区', '项目个数', '到位资金'],
        ['甲县', '5', '20.7'],
        ['乙县', '', '9.4'],
      ]).map((one) => (/^\d/.test(one.text) ? { ...one, x: one.x + 24 } : one)),
    ],
    '县区\t项目个数\t到位资金\n甲县\t5\t20.7\n乙县\t\t9.4',
  ],
])('%s', async (_, pages, expected) => {
  expect(await textOf(draftPdf(pages))).toBe(expected);
});

test('a character set that the file names and does not bring along', async () => {
  expect(await textOf(draftPdf([page(['全市到位资金471亿元'])], { encoding: 'GBK-EUC-H' }))).toBe(
    '全市到位资金471亿元',
  );
});

test('the figures of a PDF are checked as those of any text', async () => {
  const { claims } = await checkReport(await readDraft(draftPdf([page([share.replace('74.40', '75.40')])])), {});
  expect(claims.map(({ claim }) => `${claim.text} ${claim.verdict} ${claim.suggestion}`)).toEqual([
    '75.40% mismatch 74.40%',
  ]);
});

const readable = page([share]);
const glyphs = readable.map((one) => ({ ...one, isGlyphs: true }));

test.each([
  ['an empty page beside one with text', draftPdf([readable, []]), [2]],
  ['a page in glyphs without characters', draftPdf([glyphs, readable]), [1]],
  [
    'a page that is damaged',
    draftPdf([readable, readable], { streams: { 1: Buffer.from('BT /F1 12 Tf << /A <') } }),
    [2],
  ],
  [
    'a page whose stream does not unfold',
    draftPdf([readable, readable], { streams: { 1: Buffer.from('no zlib') }, filter: '/Filter /FlateDecode' }),
    [2],
  ],
])('%s: named as not read', async (_, bytes, unreadPages) => {
  expect(await readDraft(bytes)).toMatchObject({ text: share, unreadPages });
});

test.each([
  ['nothing but pictures', draftPdf([[], []]), 'draft_pdf_without_text'],
  ['glyphs without characters', draftPdf([glyphs]), 'draft_pdf_without_text'],
  [
    'a password',
    draftPdf([readable], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >> /ID [<00> <00>]`,
    }),
    'draft_pdf_locked',
  ],
  ['no more than its first line', Buffer.from('%PDF-1.7\n'), 'draft_pdf_damaged'],
  ['half of it', draftPdf([readable]).subarray(0, 700), 'draft_pdf_damaged'],
  ['no pages', draftPdf([]), 'draft_pdf_without_text'],
])('%s: refused with a cure', async (_, bytes, law) => {
  await expect(readDraft(bytes)).rejects.toMatchObject(refusal(law));
});

test('pages that hold each other are none', async () => {
  const bytes = Buffer.from(
    draftPdf([readable]).toString('latin1').replace('/Kids [7 0 R]', '/Kids [2 0 R]'),
    'latin1',
  );
  await expect(readDraft(bytes)).rejects.toMatchObject(refusal('draft_pdf_without_text'));
});

test.each([
  ['more pages than there are', '/Count 1 ', '/Count 9999999 '],
  ['a place of its tables behind its end', /startxref\n\d+/, 'startxref\n9999999'],
])('%s: read by its parts', async (_, from, to) => {
  const bytes = Buffer.from(draftPdf([readable]).toString('latin1').replace(from, to), 'latin1');
  expect(await readDraft(bytes)).toMatchObject({ text: share, unreadPages: [] });
});

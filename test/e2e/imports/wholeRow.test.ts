// A bureau's ledger with all of a project in a row, on its page: what the money counts is asked, the preview says what each row becomes,
// a refused row goes back in the sender's own workbook, and what is sound is written.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doubtAnswerWords } from '../../../src/labels/imports/doubts.ts';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { workbookBytes } from '../../../src/sheets/testWorkbook.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';
import { bookFile, sendFile, writeRows } from './takingIn.ts';

const lines = [
  ['2023年1-6月招商引资项目台账'],
  ['单位：万元'],
  ['项目名称', '投资方', '总投资', '所属行业', '签约时间', '注册时间', '开工时间', '累计到位资金', '项目进展'],
  ['整行压铸件项目', '整行压铸有限公司', '12000', 'C33', '2023-02-01', '2023-03-01', '2023年4月', '5000', '主体施工'],
  ['整行线缆项目', '整行线缆有限公司', '8000', 'C38', '2023-03-01', '', '2023-01-08', '0', '前期'],
];
const xml = lines.map(
  (line, n) =>
    `<row r="${n + 1}">${line.map((text, at) => (text === '' ? '' : `<c r="${'ABCDEFGHI'[at]}${n + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`,
);
const m = words.imports;

describeInBrowser('all of a project in a row', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('is previewed act by act, sent back where it is wrong, and written', async () => {
    const page = await site.visitAs('linqing', '/imports');
    await sendFile(page, bookFile('台账.xlsx', workbookBytes({ rows: xml.join('') })));
    const since = doubtAnswerWords('running_total', { answer: 'since_start' }, 'zh');
    await button(page, since).click();
    const plan = button(page, doubtAnswerWords('planned', { answer: 'done' }, 'zh'));
    await plan.click();
    await button(page, `${m.outcome.new} 1`).click();
    await page.getByText(/写入：企业信息 整行压铸有限公司；.*开工 2023年4月；到位资金 0.5亿元 2023年6月/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: m.downloadMarked, exact: true }).click(),
    ]);
    const texts: string[] = [];
    for await (const sheet of readSheets(await download.path()))
      for await (const row of sheet.rows()) texts.push(row.cells.map(({ text }) => text).join('|'));
    expect(texts.at(-1)).toMatch(/^整行线缆项目\|.*\|前期\|开工时间: /);
    await writeRows(page, 1);
    expect(site.complaints).toEqual([]);
  });
});

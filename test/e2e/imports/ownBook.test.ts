// The clerk's own workbook with a wrong cell: it is fetched back with that cell coloured and the reason beside it, mended there,
// sent again, known by its head, and taken.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reasonHeading } from '../../../src/sheets/forms/marks.ts';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { workbookBytes } from '../../../src/sheets/testWorkbook.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';
import { bookFile, sendFile, writeRows } from './takingIn.ts';

const lines = [
  ['报送单位', '项目名称', '外来投资方', '总投资额（亿元）', '行业类别', '签约时间'],
  ['临清市', '护栏智造项目', '冠通护栏有限公司', '1', 'C33', '2023-05-01'],
  ['临清市', '轴承智造项目', '瑞锋轴承有限公司', '2-3', 'C34', '2023-05-02'],
];
const rows = lines.map(
  (line, n) =>
    `<row r="${n + 1}">${line.map((text, at) => `<c r="${'ABCDEF'[at]}${n + 1}" s="0" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
);
const styles =
  '<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>';
const part = 'xl/worksheets/sheet1.xml';
const m = words.imports;

describeInBrowser('the clerk’s own workbook', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('comes back marked, is mended, sent again and taken', async () => {
    const page = await site.visitAs('linqing', '/imports');
    await sendFile(page, bookFile('五月签约.xlsx', workbookBytes({ rows: rows.join(''), styles })));
    await button(page, `${m.outcome.refused} 1`).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: m.downloadMarked, exact: true }).click(),
    ]);
    const back = await readFile(await download.path());
    const texts: string[] = [];
    for await (const sheet of readSheets(back))
      for await (const { cells } of sheet.rows()) texts.push(cells.map(({ text }) => text).join('|'));
    expect(texts[0]).toBe([...(lines[0] ?? []), reasonHeading].join('|'));
    expect(texts[1]).toBe(lines[1]?.join('|'));
    expect(texts[2]).toMatch(/\|2-3\|C34\|2023-05-02\|总投资额: 写的是约数/);
    const parts = unzipSync(back);
    const sheet = strFromU8(parts[part] ?? new Uint8Array());
    const coloured = [...sheet.matchAll(/<c [^>]*r="([A-F]\d)"[^>]*>/g)].filter(([cell]) => !cell.includes(' s="0"'));
    expect(coloured.map(([, ref]) => ref)).toEqual(['D3']);

    const mended = zipSync({ ...parts, [part]: strToU8(sheet.replace('2-3', '2')) });
    await sendFile(page, bookFile(download.suggestedFilename(), Buffer.from(mended)));
    await writeRows(page, 2);
    expect(site.complaints).toEqual([]);
  });
});

// A folder of drafts is dropped, gone through draft by draft, and its report taken home; what could not be read is never clean.
import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoCity, openDemoCity, seedingPatience } from '../fixture/demoCity.ts';
import { draftDocx } from '../fixture/drafts/draftDocx.ts';
import { draftPdf, page as pdfPage } from '../fixture/drafts/draftPdf.ts';
import { must } from '../fixture/must.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choosePeriod } from './periodPicker.ts';
import { openSite, type Site, signIn, words } from './site.ts';

const w = words.check;
const clean = '2023年，全市新引进过亿元项目496个，其中制造业项目369个，占比74.40%。';
const wrongShare = '2023年，全市新引进过亿元项目496个，其中制造业项目369个，占比75.40%。';

describeInBrowser('a folder of drafts', () => {
  let city: DemoCity;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    city = await openDemoCity();
    site = await openSite(city.url);
    page = await site.visit({ acceptDownloads: true });
    await signIn(page, 'fabu', undefined, '/check?period=2023');
  }, seedingPatience);
  afterAll(async () => {
    await site.close();
    await city.close();
  });

  const list = () => page.getByRole('table', { name: w.drafts });
  const row = (name: string) => list().getByRole('row', { name });
  const current = () => page.locator('.claim-current .claim-text');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  async function drop(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
    const given = files.map(([name, bytes]) => ({ name, bytes: [...bytes] }));
    const transfer = await page.evaluateHandle((some) => {
      const data = new DataTransfer();
      for (const { name, bytes } of some) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    }, given);
    await page.dispatchEvent('.draft', 'drop', { dataTransfer: transfer });
  }

  async function saved(format: 'docx' | 'xlsx'): Promise<Record<string, string>> {
    const downloading = page.waitForEvent('download');
    await press(w.saveReport(format));
    const parts = unzipSync(await readFile(await (await downloading).path()));
    return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
  }

  test('three drafts stand in one list with what was found in each, in the order of their names', async () => {
    await drop([
      ['文稿10 损坏.docx', Buffer.from('PK\u0003\u0004 and then nothing')],
      ['文稿2 有误.docx', await draftDocx([wrongShare])],
      ['文稿1 无误.txt', Buffer.from(clean)],
      ['~$文稿2 有误.docx', Buffer.from('lock')],
    ]);
    await list().getByText('未能核对').waitFor();
    const names = await list().getByRole('rowheader').allInnerTexts();
    expect(names).toEqual(['文稿1 无误.txt', '文稿2 有误.docx', '文稿10 损坏.docx']);
    expect(await row('文稿1 ').getByRole('cell').first().innerText()).toContain('0');
    expect(await row('文稿2 ').getByRole('cell').first().innerText()).toMatch(/[1-9]/);
    // One that was not read has no counts.
    await expect.poll(() => row('文稿10').getByRole('cell').allInnerTexts()).toEqual(['—', '—', '—', '—']);
    await page.getByText(w.unreadSome(1)).waitFor();
  });

  test('the keyboard goes on from one draft into the next, and to a draft that was not read', async () => {
    await page.keyboard.press('j');
    await page.locator('.draft-mark-current', { hasText: '75.40%' }).waitFor();
    expect(await current().textContent()).toBe('75.40%');
    expect(await list().locator('[aria-current]').innerText()).toContain('文稿2');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: w.unreadTitle }).waitFor();
    expect(await page.locator('.check-count').count()).toBe(0);
    await page.keyboard.press('p');
    await page.locator('.draft-mark-wrong', { hasText: '75.40%' }).waitFor();
  });

  test('the report names each draft, its hash, who checked it, and what was not read', async () => {
    const document = must((await saved('docx'))['word/document.xml']).replaceAll(/<[^>]+>/g, '');
    expect(document).toContain('文稿10 损坏.docx未核对');
    expect(document).toMatch(/其中 1 份未能核对，不得视为无误/);
    expect(document.match(/SHA-256）：[0-9a-f]{64}/g)).toHaveLength(3);
    expect(document).toContain('75.40%');
    expect(document).toMatch(/核数程序：一网招商 \d+\.\d+\.\d+（[0-9a-f]{16}）/);
    const sheets = await saved('xlsx');
    const sheet = Object.entries(sheets).filter(([name]) => /sheet|sharedStrings/.test(name));
    expect(sheet.map(([, xml]) => xml).join('')).toContain('文稿10 损坏.docx');
    expect(site.complaints).toEqual([]);
  });

  test('last year’s bulletin is kept, and a draft that grew from the year before it is in doubt, with the source to open', async () => {
    await page.goto('/archive?period=2023');
    const keep = async (year: string, text: string) => {
      const a = words.archive;
      await page.getByLabel(a.name, { exact: true }).fill(`${year}年统计公报（示例）`);
      await page.getByLabel(a.file, { exact: true }).setInputFiles({
        name: `${year}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      });
      await choosePeriod(page.locator('form'), a.period, year);
      await press(a.add);
      await page.getByRole('link', { name: `${year}年统计公报（示例）`, exact: true }).waitFor();
    };
    await keep('2021', '全市一般公共预算收入210.5亿元。');
    await keep('2022', '全市一般公共预算收入231.6亿元，规模以上工业企业1204家。');
    await page.goto('/check?period=2023');
    await drop([
      ['甲 旧基数.txt', Buffer.from('2023年，全市一般公共预算收入250.1亿元，同比增长18.8%。')],
      ['乙 无误.txt', Buffer.from('2023年，全市一般公共预算收入250.1亿元，同比增长8.0%。')],
      ['丙 去年数.txt', Buffer.from('2023年，全市一般公共预算收入250.1亿元，去年同期229.6亿元。')],
    ]);
    await page.getByText(w.checkedAll(3)).waitFor();
    const told = async (name: string) => (await row(name).getByRole('cell').allInnerTexts()).slice(0, 3).join(' ');
    // Nothing of an earlier text alone makes a 不符.
    await expect.poll(() => told('丙')).toMatch(/^0 1/);
    expect(await told('甲')).toMatch(/^0 1/);
    expect(await told('乙')).toMatch(/^0 0 1/);
    const walked: string[] = [];
    for (let n = 0; n < 2; n++) {
      await page.keyboard.press('j');
      await expect.poll(() => current().textContent()).not.toBe(walked.at(-1));
      walked.push(must(await current().textContent()));
    }
    expect(walked.toSorted()).toEqual(['18.8%', '229.6亿元']);
    await row('甲').getByRole('button').click();
    await page.getByText('恰是以2021年210.5亿元').waitFor();
    const opening = page.waitForEvent('popup');
    await page.getByRole('link', { name: words.archive.open('2022年统计公报（示例）') }).click();
    const source = await opening;
    expect(await source.locator('mark').textContent()).toBe('231.6亿元');
    await source.getByRole('link', { name: words.archive.back }).waitFor();
    await source.close();
    const document = must((await saved('docx'))['word/document.xml']).replaceAll(/<[^>]+>/g, '');
    expect(document).toContain('以《2022年统计公报（示例）》所载上年数231.6亿元计算应为8.0%');
    expect(site.complaints).toEqual([]);
  });

  test('what was withdrawn is no longer held against', async () => {
    await page.goto('/archive');
    const kept = page.getByRole('row', { name: /2022年统计公报/ });
    await kept.getByRole('button', { name: words.archive.withdraw }).click();
    const asked = page.getByRole('dialog');
    await asked.getByLabel(words.archive.reason).fill('口径已变');
    await asked.getByRole('button', { name: words.archive.withdraw }).click();
    await kept.getByText('口径已变').waitFor();
    await page.goto('/check?period=2023');
    await drop([['甲.txt', Buffer.from('2023年，全市一般公共预算收入250.1亿元，同比增长18.8%。')]]);
    await page.locator('.check-count').first().waitFor();
    expect(await page.locator('.check-count-doubtful dd').innerText()).toBe('0');
  });

  test('a PDF is checked, and the page that could not be read is named on the screen and in the report', async () => {
    await drop([
      ['甲 有误.pdf', draftPdf([pdfPage([wrongShare]), []])],
      ['乙 扫描件.pdf', draftPdf([[]])],
    ]);
    await page.getByText(w.unreadSome(1)).waitFor();
    await expect.poll(() => row('乙').getByRole('cell').allInnerTexts()).toEqual(['—', '—', '—', '—']);
    await row('甲').getByRole('button').click();
    await page.locator('.draft-mark-wrong', { hasText: '75.40%' }).waitFor();
    await page
      .locator('.check-found')
      .getByText(w.unreadPages([2]))
      .waitFor();
    const document = must((await saved('docx'))['word/document.xml']).replaceAll(/<[^>]+>/g, '');
    expect(document).toContain('第 2 页没有能读出的文字（扫描页或空白页），没有核对，不得视为无误');
    expect(document).toContain('未能核对：这份 PDF 里没有能读出的文字');
  });

  test('one that was stopped is not checked, and its report says so', async () => {
    await page.route('**/checks/file', () => {});
    await drop([
      ['甲.txt', Buffer.from(clean)],
      ['乙.txt', Buffer.from(clean)],
    ]);
    await press(w.stop);
    await list().getByText(w.states.cancelled).first().waitFor();
    await page.unroute('**/checks/file');
    const document = must((await saved('docx'))['word/document.xml']).replaceAll(/<[^>]+>/g, '');
    expect(document.match(/未能核对：已停止，未核对/g)).toHaveLength(2);
  });
});

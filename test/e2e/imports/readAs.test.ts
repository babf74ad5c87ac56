// A file that no form fits, finished on its page: the head is pointed to in the sheet as it looks, its columns, their unit and what
// the table lacks are said, the rows below are what comes of it; and the next file with that head asks nothing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../../setup/browser.ts';
import { choose } from '../entering.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';
import { csvFile, sendFile, writeRows } from './takingIn.ts';

const of = (day: string, name: string) => [
  '招商台账导出',
  'xh,xmmc,tzf,htje,qyrq',
  `1,${name},信合铝业有限公司,1.2,${day}`,
  `2,${name}二号,丰泽供应链有限公司,3000万元,${day}`,
];
const w = words.readAs;
const m = words.imports;

describeInBrowser('a file that no form fits', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function send(name: string, rows: readonly string[]): Promise<Page> {
    const page = await site.visitAs('linqing', '/imports');
    await sendFile(page, csvFile(name, rows));
    return page;
  }

  test('is finished by what a person says of it, and written', async () => {
    const page = await send('五月.csv', of('2023-05-08', '铝型材深加工'));
    await page.getByText(w.unread(2)).waitFor();
    expect(await button(page, m.apply(0)).isDisabled()).toBe(true);
    const sheet = page.getByRole('table', { name: w.asIs('五月') });
    await sheet.getByRole('cell', { name: 'xmmc', exact: true }).waitFor();
    await button(page, w.headAt(2)).click();
    expect(await button(page, w.headAt(2)).getAttribute('aria-pressed')).toBe('true');
    await choose(page.locator('main'), { [w.form]: m.form.signed });
    await button(page, w.read).click();

    for (const [letter, field] of Object.entries({ B: '项目名称', C: '外来投资方', D: '总投资额', E: '签约时间' })) {
      const choice = page.getByLabel(m.fieldOf(letter), { exact: true });
      await choice.selectOption(field);
      await expect.poll(() => choice.isEnabled()).toBe(true);
      await expect.poll(() => choice.locator('option:checked').innerText()).toBe(field);
    }
    await page.getByLabel(w.unitOf('D'), { exact: true }).selectOption('亿元');
    const more = page.getByLabel(w.more, { exact: true });
    await more.fill('行业类别');
    await more.press('Enter');
    await page.getByLabel('行业类别', { exact: true }).fill('C33');
    await button(page, w.put).click();
    await writeRows(page, 2);
  });

  test('is read so when the next one with that head comes', async () => {
    const page = await send('六月.csv', of('2023-06-08', '轴承保持架'));
    await button(page, m.apply(2)).waitFor();
    await page.locator('.understood summary').first().click();
    await page.getByText(new RegExp(w.asBefore('.+'))).waitFor();
  });

  test('is read so no more once that is forgotten', async () => {
    const page = await send('七月.csv', of('2023-07-08', '齿轮'));
    await page.locator('.understood summary').first().click();
    await button(page, w.forget).click();
    await page.getByText(w.unread(2)).waitFor();
    expect(site.complaints).toEqual([]);
  });
});

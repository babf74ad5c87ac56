// Forty rows pasted into the grid, two of them wrong: what is wrong is seen in its cell and mended there, an amount tells how it is
// read, all of it is written in one act and taken back in one.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted } from '../../../src/labels/counted.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { patience } from '../../setup/patience.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';

const w = words.grid;
const products =
  '铜管 地毯 粮机 玻璃 挂车 肥皂 光伏支架 芦笋 阿胶糕 农膜 冷链 电梯 碳纤维 石墨 纸箱 阀门 家具 童装 彩印 陶瓷 医用口罩 锂电池 饲料 香精 钢球 油漆 羊绒 电缆 豆制品 无人机 齿轮 卫浴 面粉 水泵 塑料筐 轮毂 葡萄酒 传感器 菌菇 沥青'.split(
    ' ',
  );
const firms =
  '海岳 德润 宏图 金鼎 凯瑞 瑞丰 天目 三合 永泰 晨曦 博远 国泰 双星 百川 长青 四维 东岳 南湖 西山 北辰 云帆 飞鸿 雪松 明珠 华阳 盛世 中科 新锐 安康 大地 启明 春晖 秋实 信达 同创 丽水 银河 松鹤 雅居 灵犀'.split(
    ' ',
  );
/** In the order of the columns that the form has: office, name, content, recipient, investor, amount, phase, industry, tag, day. */
const row = (n: number, amount = '1.2', industry = 'C33') =>
  [
    '',
    `${products[n]}生产项目`,
    '',
    '',
    `${firms[n]}${products[n]}有限公司`,
    amount,
    '',
    industry,
    '',
    '2023-05-08',
  ].join('\t');
const rows = products.map((_, n) => row(n, n === 3 ? '5-6' : n === 4 ? '3.2亿' : '1.2', n === 17 ? 'C99' : 'C33'));

describeInBrowser('rows that are typed', () => {
  let site: SmallSite;
  let page: Page;
  beforeAll(async () => {
    site = await openSmallSite();
    page = await site.visitAs('linqing', '/imports');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  }, openingPatience);
  afterAll(() => site?.close());

  const table = () => page.getByRole('table', { name: words.imports.form.signed });
  const cell = (at: number, column: number) => table().locator('tbody tr').nth(at).locator('td').nth(column);
  const standing = (writes: number, refused: number, filled = writes + refused) =>
    page.getByRole('status').filter({ hasText: w.stands(filled, writes, refused) });

  test('are pasted, and two of forty are named, in their cells', async () => {
    await page.getByRole('link', { name: w.open, exact: true }).click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
    await cell(0, 0).click();
    await page.keyboard.press('Control+v');
    await standing(38, 2).waitFor({ timeout: patience(30_000) });
    expect(await table().locator('td[aria-invalid]').allTextContents()).toEqual(['5-6', 'C99']);
    const reasons = page.getByRole('list', { name: w.wrong(counted(2)) });
    await reasons.getByText(/没有行业代码 C99/).waitFor();
    expect(await cell(4, 5).innerText()).toContain('3.2亿元');
    await page.getByText('总投资额合计').waitFor();
  });

  test('are mended by typing, filled down by a key, undone by a key, and are there again after the page was left', async () => {
    await page.getByRole('button', { name: w.place(4, '总投资额') }).click();
    await cell(3, 5).click();
    await page.keyboard.type('2.5');
    await page.keyboard.press('Enter');
    await cell(16, 7).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect(await cell(17, 7).innerText()).toBe('C33');
    await standing(40, 0).waitFor({ timeout: patience(30_000) });
    await cell(0, 1).click();
    await page.keyboard.press('Delete');
    expect(await cell(0, 1).innerText()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await cell(0, 1).innerText()).toBe('铜管生产项目');
    await page.reload();
    await standing(40, 0).waitFor({ timeout: patience(30_000) });
    expect(await cell(39, 1).innerText()).toBe('沥青生产项目');
  });

  test('are written in one act, and taken back in one', async () => {
    await page.getByRole('button', { name: w.send(40), exact: true }).click();
    const sure = page.getByRole('dialog', { name: words.imports.applyTitle(40) });
    await sure.getByRole('button', { name: words.imports.apply(40), exact: true }).click();
    await page.getByText(w.written(40)).waitFor({ timeout: patience(30_000) });
    expect(await cell(0, 1).innerText()).toBe('');
    await page.getByRole('button', { name: words.imports.undo, exact: true }).click();
    const back = page.getByRole('dialog', { name: words.imports.undo });
    await back.getByRole('textbox').fill('重复录入');
    await back.getByRole('button', { name: words.imports.undo, exact: true }).click();
    await back.waitFor({ state: 'hidden', timeout: patience(30_000) });
    await expect.poll(() => cell(39, 1).innerText()).toBe('沥青生产项目');
    expect(site.complaints).toEqual([]);
  });
});

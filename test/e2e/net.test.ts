// 有什么·缺什么·找谁 in a real browser: a leader reads bearings on one screen, an officer takes one company to a lead, a
// verifier accepts it, and the funnel shows it. Then the picture itself: search, keys, a node, the files, a phone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../src/sheets/readSheets.ts';
import { type DemoCity, openDemoCity } from '../fixture/demoCity.ts';
import { must } from '../fixture/must.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { acceptAll } from './entering.ts';
import { openingPatience, openSite, type Site, signIn, toScreen, words } from './site.ts';

const { net } = words;
const bearings = '轴承';

describeInBrowser('the net of the demo city', () => {
  let city: DemoCity;
  let site: Site;

  beforeAll(async () => {
    city = await openDemoCity();
    site = await openSite(city.url, () => new Date('2024-02-05T02:00:00Z'));
  }, openingPatience);

  afterAll(async () => {
    await site?.close();
    await city?.close();
  });

  async function visit(username: string, width = 1440): Promise<Page> {
    const page = await site.visit({ viewport: { width, height: 900 } });
    await signIn(page, username);
    return page;
  }

  async function toAnswer(page: Page): Promise<void> {
    await toScreen(page, net.screen);
    await page.getByLabel(net.answer.chain, { exact: true }).selectOption({ label: bearings });
    await part(page, net.answer.whom).getByRole('listitem').first().waitFor();
  }
  const part = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const firms = (page: Page) => part(page, net.answer.whom).locator('.answer-list > li');

  async function toPicture(page: Page): Promise<void> {
    await toAnswer(page);
    await page.getByRole('link', { name: net.answer.openPicture }).click();
    await page.getByRole('heading', { level: 1, name: bearings }).waitFor();
  }

  test('a leader reads on one screen what there is, what is missing and whom to call', async () => {
    const page = await visit('lingdao');
    await toAnswer(page);
    const have = await part(page, net.answer.have).innerText();
    for (const node of ['锻造', '保持架', '钢球', '装配']) expect(have).toContain(node);
    expect(have).toContain(net.leaderless);
    await page.getByText(net.leading(0, 2)).waitFor();
    await expect.poll(() => part(page, net.answer.lack).locator('ol > li').count()).toBeGreaterThan(3);
    await expect.poll(() => firms(page).count()).toBe(10);
    // All ten without scrolling, and a reader assigns nothing.
    const last = must(await firms(page).last().boundingBox());
    expect(last.y + last.height).toBeLessThanOrEqual(900);
    expect(await page.getByRole('button', { name: net.answer.assign }).count()).toBe(0);
    // A score opens into reasons with their sources and days, which add up to it.
    const first = firms(page).first();
    await first.locator('summary').click();
    const terms = (await first.locator('.answer-terms tbody td:last-child').allInnerTexts()).map(Number);
    const sum = Number(await first.locator('.answer-terms tfoot td').innerText());
    expect(terms.reduce((all, points) => all + points, 0)).toBe(sum);
    expect(await first.locator('.answer-source').first().innerText()).toMatch(/\d{4}-\d\d-\d\d$/);
    await page.context().close();
  });

  test('one company is assigned, becomes a lead with one press, is verified, and stands in the funnel', async () => {
    const page = await visit('tianbao');
    await toAnswer(page);
    const free = firms(page)
      .filter({ has: page.getByRole('button', { name: /^分派/ }) })
      .first();
    const name = (await free.locator('.answer-name').innerText()).replace(words.frame.sampleRow, '').trim();
    await free.getByRole('button', { name: net.answer.assignTo(name) }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: words.pursuits.assign, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    await toAnswer(page);
    const held = firms(page).filter({ hasText: name });
    await held.getByRole('button', { name: net.answer.lead }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.pursuits.act.lead, exact: true }).click();
    await page.waitForURL(/\/projects\//);
    // The address changes before the page does; until then the heading is still that of the chain.
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    await page.context().close();
    const verifier = await visit('shenhe');
    await acceptAll(verifier, 2);
    await verifier.goto('/funnel?period=2024');
    const row = verifier.getByRole('row', { name: new RegExp(`^${bearings}`) });
    await row.waitFor();
    const cells = await row.getByRole('cell').allInnerTexts();
    // Targets and leads.
    expect(cells[0]).not.toBe('0');
    expect(cells[3]).toBe('1');
    await verifier.context().close();
  });

  test('the picture is searched, walked by keys, opened, and taken away as SVG, PNG and workbook', async () => {
    const page = await visit('lingdao');
    await toPicture(page);
    const picture = page.getByRole('group', { name: net.picture(bearings) });
    await page.getByRole('searchbox', { name: net.search }).fill('保持架');
    await page.getByText(/第 1 处/).waitFor();
    await page.keyboard.press('Tab');
    await picture.locator('[tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-node'));
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).not.toBe(first);
    await page.keyboard.press('Enter');
    const panel = page.locator('dialog[open]');
    await panel.getByText(net.node.why, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    const taken = async (role: 'button' | 'link', name: string): Promise<Buffer> => {
      const details = page.locator('details.net-save');
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole(role, { name }).click()]);
      const file = join(site.folder, download.suggestedFilename());
      await download.saveAs(file);
      return readFile(file);
    };
    const svg = (await taken('button', net.svg)).toString('utf8');
    expect(svg).toContain('保持架');
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http');
    expect((await taken('button', net.png)).subarray(1, 4).toString('latin1')).toBe('PNG');
    const names: string[] = [];
    for await (const sheet of readSheets(await taken('link', net.excel))) names.push(sheet.name);
    expect(names).toEqual(['环节', '企业', '项目']);
    await page.context().close();
  });

  test('on a phone it is a list by segment with the same facts', async () => {
    const page = await visit('lingdao', 390);
    await toPicture(page);
    for (const segment of ['upstream', 'midstream', 'downstream'] as const)
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${net.segment(segment)}`) }).waitFor();
    expect(await page.locator('.net-picture').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: /锻造/ }).first().click();
    await page.locator('dialog[open]').getByText(net.node.why, { exact: true }).waitFor();
    await page.context().close();
  });

  test('nothing went wrong behind it', () => {
    expect(site.complaints).toEqual([]);
  });
});

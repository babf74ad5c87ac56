// The picture of a chain in a real browser: search, keys, a node, the files, a phone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../src/sheets/readSheets.ts';
import { type DemoCity, openDemoCity } from '../fixture/demoCity.ts';
import { describeInBrowser } from '../setup/browser.ts';
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

  async function toPicture(page: Page): Promise<void> {
    await toScreen(page, net.screen);
    await page.getByRole('navigation', { name: net.parts }).getByRole('link', { name: net.chains }).click();
    await page.getByRole('link', { name: bearings, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: bearings }).waitFor();
  }

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

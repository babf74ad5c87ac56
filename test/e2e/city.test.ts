// What a newcomer, a phone, a keyboard and two colleagues do in the demo city, in a real browser.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoCity, openDemoCity } from '../fixture/demoCity.ts';
import { must } from '../fixture/must.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { ofFund, recordFund } from './entering.ts';
import { number, openingPatience, openSite, receipt, type Site, signIn, toScreen, words } from './site.ts';

const newProjects = '新引进过亿元项目';
const funds = '招商引资到位资金';

describeInBrowser('the demo city', () => {
  let city: DemoCity;
  let site: Site;

  beforeAll(async () => {
    city = await openDemoCity();
    site = await openSite(city.url);
  }, openingPatience);

  afterAll(async () => {
    await site?.close();
    await city?.close();
  });

  test('a newcomer sees the year, opens a number, and finds the rows that make it', async () => {
    const page = await site.visit();
    await page.goto('/');
    await page.getByRole('button', { name: /lingdao/ }).click();
    await page.waitForURL('**/home');
    await toScreen(page, words.frame.overview);
    await number(page, funds, '471亿元').first().waitFor();
    await number(page, newProjects, '496个').first().click();
    const drawer = receipt(page);
    await drawer.getByRole('heading', { name: words.receipt.rows(496) }).waitFor();
    expect(await drawer.locator('.receipt-value').textContent()).toContain('496个');
    const rows = await rowsOfAllPages(page, 10);
    expect(rows.length).toBe(496);
    expect(new Set(rows).size).toBe(496);
    const link = drawer.locator('.receipt-rows a').last();
    const name = must(await link.textContent());
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/projects\/[0-9a-f-]{36}$/);
    await page.goBack();
    await drawer.getByRole('heading', { name: words.receipt.rows(496) }).waitFor();
    await drawer.getByRole('button', { name: words.receipt.close }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('the bulletin: its numbers open, and it comes as a Word document', async () => {
    const page = await site.visit();
    await signIn(page, 'lingdao');
    await toScreen(page, words.frame.bulletin);
    await number(page.locator('.paper'), funds, '471亿元').click();
    await receipt(page).getByText('471亿元').first().waitFor();
    await page.keyboard.press('Escape');
    await receipt(page).waitFor({ state: 'hidden' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.bulletin.docx }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const file = join(site.folder, 'bulletin.docx');
    await download.saveAs(file);
    const bytes = await readFile(file);
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    const text = strFromU8(must(unzipSync(bytes)['word/document.xml'])).replaceAll(/<[^>]+>/g, '');
    for (const said of ['496个', '2529.64亿元', '471亿元', '240余次']) expect(text).toContain(said);
    await page.context().close();
  });

  test('a reader cannot enter anything', async () => {
    const page = await site.visit();
    await signIn(page, 'lingdao');
    const screens = page.getByRole('navigation', { name: words.frame.screens });
    await expect
      .poll(() => screens.getByRole('link').allTextContents())
      .toEqual([
        words.tasks.screen,
        words.frame.overview,
        words.frame.projects,
        words.net.screen,
        words.pursuits.screen,
        words.listed.screen,
        words.lights.screen,
        words.frame.bulletin,
      ]);
    await toScreen(page, words.frame.projects);
    await page.locator('main table a[href^="/projects/"]').first().click();
    await page.getByRole('heading', { name: words.projects.timeLine }).waitFor();
    expect(await page.getByRole('button', { name: recordFund }).count()).toBe(0);
    const [entry, file] = await Promise.all([
      page.request.post('/api/v1/entries', {
        headers: { 'x-yiwang': '1' },
        data: { useCase: 'record_fund_arrival', key: 'a-reader-tries', acts: [oneArrival(page)] },
      }),
      page.request.post('/api/v1/imports', {
        headers: { 'x-yiwang': '1' },
        multipart: { office: '371500', file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') } },
      }),
    ]);
    expect([entry.status(), file.status()]).toEqual([403, 403]);
    await page.context().close();
  });

  test('one office of many is found by characters of its name, and none is chosen by looking', async () => {
    const page = await site.visit();
    await signIn(page, 'lingdao');
    await toScreen(page, words.frame.projects);
    const filters = page.locator('main').getByRole('search');
    // Its list comes from the server: before it is there, there is nothing to search.
    const searched = page.locator('input');
    const office = filters.getByRole('combobox', { name: words.projects.filter.office, exact: true }).and(searched);
    await office.fill('京招');
    const found = filters.getByRole('listbox').getByRole('option');
    await expect.poll(() => found.allTextContents()).toEqual(['驻北京招商办事处']);
    await office.press('Escape');
    await expect.poll(() => office.inputValue()).toBe('');
    await office.fill('东昌');
    await office.press('Enter');
    await page.waitForURL(/[?&]office=/);
    await expect.poll(() => office.inputValue()).toBe('东昌府区');
    await office.fill('没有这个单位');
    await filters.getByText(words.form.noChoice, { exact: true }).waitFor();
    await filters.getByRole('combobox', { name: words.projects.filter.section, exact: true }).focus();
    await expect.poll(() => office.inputValue()).toBe('东昌府区');
    await page.context().close();
  });

  test('on a phone nothing has to be pushed sideways', async () => {
    const page = await site.visit({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await signIn(page, 'lingdao');
    await toScreen(page, words.frame.overview);
    await number(page, funds, '471亿元').first().waitFor();
    await page.locator('.chart').first().scrollIntoViewIfNeeded();
    await page.locator('.chart svg, .chart canvas').first().waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    await page.goto('/bulletin?period=2023');
    await number(page.locator('.paper'), funds, '471亿元').tap();
    await receipt(page)
      .getByRole('heading', { name: words.receipt.rows(1300) })
      .waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    await page.goBack();
    await receipt(page).waitFor({ state: 'hidden' });
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  test('by keyboard: Tab to a number, Enter opens its receipt, Escape gives the focus back', async () => {
    const page = await site.visit();
    await signIn(page, 'lingdao');
    await toScreen(page, words.frame.overview);
    const wanted = number(page, newProjects, '496个').first();
    await wanted.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const label = words.receipt.open(newProjects, '496个');
    for (let steps = 0; steps < 60 && (await focused()) !== label; steps++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(label);
    await page.keyboard.press('Enter');
    await receipt(page)
      .getByRole('heading', { name: words.receipt.rows(496) })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await receipt(page).waitFor({ state: 'hidden' });
    expect(await focused()).toBe(label);
    await page.context().close();
  });

  test('money is entered on the project page, accepted by a second account, and moves the year', async () => {
    const enterer = await site.visit();
    await signIn(enterer, 'tianbao');
    await toScreen(enterer, words.frame.projects);
    const link = enterer.locator('main table a[href^="/projects/"]').first();
    const project = must(await link.textContent());
    await link.click();
    await enterer.getByRole('button', { name: recordFund, exact: true }).click();
    const form = enterer.getByRole('dialog', { name: recordFund });
    await form.getByLabel(ofFund('claimedFen'), { exact: true }).fill('50000');
    await form.getByLabel(ofFund('occurredOn')).fill('2023-12-20');
    await form.getByRole('button', { name: words.form.record, exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    const item = enterer.locator('.time-line-fund_arrival', { hasText: words.decision.waiting });
    await item.waitFor();
    expect(await item.textContent()).toContain('5亿元');
    await item.getByRole('button', { name: words.projects.trail }).click();
    const trail = enterer.getByRole('dialog', { name: words.projects.trail });
    await trail.getByRole('listitem').waitFor();
    expect(await trail.getByRole('listitem').textContent()).toContain(recordFund);
    await trail.getByRole('button', { name: words.receipt.close }).click();
    await toScreen(enterer, words.frame.overview);
    await number(enterer, funds, '471亿元').first().waitFor();

    const verifier = await site.visit();
    await signIn(verifier, 'shenhe');
    await toScreen(verifier, words.frame.verification);
    await verifier.getByText(words.verification.waiting(1)).first().waitFor();
    await verifier.getByRole('checkbox', { name: project, exact: true }).check();
    await verifier.getByRole('button', { name: words.verification.accept, exact: true }).click();
    await verifier.getByText(words.verification.done(1)).waitFor();
    await toScreen(verifier, words.frame.overview);
    await number(verifier, funds, '476亿元').first().waitFor();

    await toScreen(verifier, words.frame.bulletin);
    await verifier.locator('.publications li a').first().click();
    await verifier.getByRole('heading', { name: words.bulletin.publishedTitle }).waitFor();
    const moved = verifier.locator('.moved tr', { hasText: '476亿元' });
    await moved.waitFor();
    await expect.poll(() => moved.locator('td').allTextContents()).toEqual(['471亿元', '476亿元']);
    // In the text it stands as it was published, with today's beside it.
    await number(verifier.locator('.paper p'), funds, '471亿元').waitFor();
    await number(verifier.locator('.paper p'), funds, '476亿元').waitFor();
    await Promise.all([enterer.context().close(), verifier.context().close()]);
  });

  test('meanwhile nothing went wrong that nobody saw', () => {
    expect(site.complaints).toEqual([]);
  });
});

async function rowsOfAllPages(page: Page, pages: number): Promise<string[]> {
  const drawer = receipt(page);
  const titles: string[] = [];
  for (let at = 1; at <= pages; at++) {
    await drawer.getByText(words.pager.of(at, pages)).waitFor();
    await drawer.locator('.receipt-paper[aria-busy="false"]').waitFor();
    titles.push(
      ...(await drawer
        .locator('.receipt-rows tbody a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))),
    );
    if (at < pages) await drawer.getByRole('button', { name: words.pager.next }).click();
  }
  return titles;
}

const widthOf = (page: Page) => page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);

function oneArrival(page: Page) {
  const id = '01890a5d-0000-7000-8000-0000000000aa';
  const projectId = must(new URL(page.url()).pathname.split('/').at(-1));
  return {
    kind: 'fund_arrival',
    input: { head: { id, officeId: id, occurredOn: '2023-12-20' }, projectId, claimedFen: '100' },
  };
}

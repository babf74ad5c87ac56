// Any period on any screen: chosen in one way, kept in the address, refused by name where it is none.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalText } from '../../src/labels/refusals.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choosePeriod, pickerOf } from './periodPicker.ts';
import { number, openingPatience, receipt, toScreen, words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const label = words.period.label;
const periodOf = (page: Page) => new URL(page.url()).searchParams.get('period');
const funds = '招商引资到位资金';

describeInBrowser('periods', () => {
  let site: SmallSite;
  let page: Page;
  beforeAll(async () => {
    site = await openSmallSite();
    page = await site.visitAs('leader', '/overview');
  }, openingPatience);
  afterAll(() => site?.close());

  test('nobody chose: the latest year with verified rows is there, and it says so', async () => {
    await page.getByRole('heading', { name: words.overview.title(words.periodName('2023')) }).waitFor();
    await page.getByText(words.period.opened(words.periodName('2023'), words.periodName('2023-10-10'))).waitFor();
    expect(periodOf(page)).toBeNull();
  });

  test.each(['2023-H2', '2023-Q3', '2023-08', '2023-01..2023-10'])('%s is chosen and goes along', async (period) => {
    await choosePeriod(page, label, period);
    await page.getByRole('heading', { name: words.overview.title(words.periodName(period)) }).waitFor();
    expect(periodOf(page)).toBe(period);
    await toScreen(page, words.frame.bulletin);
    await page.getByText(words.periodName(period), { exact: false }).first().waitFor();
    expect(periodOf(page)).toBe(period);
    await toScreen(page, words.frame.overview);
    expect(periodOf(page)).toBe(period);
  });

  test('from one day to another', async () => {
    const picker = pickerOf(page, label);
    await picker.locator('summary').click();
    await picker.getByLabel(words.period.from, { exact: true }).fill('2023-02-01');
    await picker.getByLabel(words.period.to, { exact: true }).fill('2023-11-15');
    await picker.getByRole('button', { name: words.period.take, exact: true }).click();
    await page.getByRole('heading', { name: '2023年2月1日至11月15日', exact: false }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '2023年2月1日至11月15日', exact: false }).waitFor();
  });

  test.each(['/overview', '/bulletin', '/funnel', '/closes'])('what is no period is refused on %s', async (screen) => {
    await page.goto(`${screen}?period=half`);
    await page.getByRole('alert').waitFor();
    if (screen !== '/closes')
      await page.getByText(refusalText({ law: 'period_malformed', detail: { text: 'half' } }, 'zh')).waitFor();
  });

  test('an address of before still says its period', async () => {
    await page.goto('/bulletin?year=2023-H1');
    await page.getByText(words.periodName('2023-H1'), { exact: false }).first().waitFor();
  });

  test('a receipt is asked for another period where it lies', async () => {
    await page.goto('/overview?period=2023');
    await number(page, funds, '1.5亿元').first().click();
    const drawer = receipt(page);
    await choosePeriod(drawer, words.receipt.period, '2023-01');
    await drawer.getByText('0亿元', { exact: true }).first().waitFor();
    await drawer.getByRole('button', { name: words.receipt.close }).click();
    expect(periodOf(page)).toBe('2023');
  });

  test('a target is typed on the grid, and counts once another person above has verified it', async () => {
    const enterer = await site.visitAs('cityEnter', '/targets?period=2023-H2');
    const w = words.targets;
    await enterer.getByLabel(w.split, { exact: true }).selectOption('quarter');
    const cell = (name: string) => enterer.getByLabel(`聊城市 ${name}`, { exact: true });
    await cell(w.year('亿元')).fill('4');
    await cell(w.quarters[0] ?? '').fill('3');
    await enterer.getByText(w.problems.sum).waitFor();
    expect(await enterer.getByRole('button', { name: w.save(1), exact: true }).isDisabled()).toBe(true);
    await cell(w.quarters[3] ?? '').fill('1');
    await enterer.getByRole('button', { name: w.save(1), exact: true }).click();
    await enterer.getByText(w.saved).waitFor();
    await enterer.context().close();

    const verifier = await site.visitAs('cityVerify', '/verification');
    const row = verifier.getByRole('row').filter({ hasText: '2023-01-01' });
    await row.getByRole('checkbox').check();
    await verifier.getByRole('button', { name: words.verification.accept, exact: true }).click();
    await verifier.getByText(words.verification.done(1)).waitFor();
    await verifier.context().close();

    await page.goto('/overview?period=2023-Q4');
    await number(page, `${funds} ${words.overview.completion}`, '37.5%').waitFor();
    await number(page, `${funds} ${words.overview.ofPeriod}`, '150.0%').waitFor();
    await number(page, `${funds} ${words.overview.pace}`, words.overview.points('−62.5')).click();
    await receipt(page).getByText('1.5 ÷ 4 − 365 ÷ 365', { exact: false }).waitFor();
    await receipt(page).getByRole('button', { name: words.receipt.close }).click();
    await page.getByText(words.bulletin.why.no_target).first().waitFor();
  });

  test('counties are ranked on demand, and the address keeps it', async () => {
    await page.goto('/overview?period=2023-10');
    await page.getByLabel(words.ranking.by, { exact: true }).selectOption('funds_arrived');
    const lost = page.getByRole('row').filter({ hasText: '↓1' });
    await lost.getByTitle(words.ranking.moved(-1, words.periodName('2023-09'))).waitFor();
    expect(new URL(page.url()).searchParams.get('rankBy')).toBe('funds_arrived');
  });

  test('the ledger is cut by when projects were signed', async () => {
    await toScreen(page, words.frame.projects);
    await page.getByRole('link', { name: '蔬菜深加工项目' }).first().waitFor();
    await choosePeriod(page, words.projects.signedBetween, '2023-05');
    await page.getByRole('link', { name: '蔬菜深加工项目' }).first().waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByRole('link', { name: '高端轴承产业园项目' }).count()).toBeGreaterThan(0);
    expect(site.complaints).toEqual([]);
  });

  test('while it is counted, the overview says so', async () => {
    const held = Promise.withResolvers<void>();
    await page.route('**/api/v1/overview?*', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto('/overview?period=2023-Q4');
    const status = page.getByRole('status').filter({ hasText: words.overview.computing });
    await status.waitFor();
    await expect.poll(() => page.locator('.skeleton').count()).toBe(1);
    held.resolve();
    await status.waitFor({ state: 'detached' });
    await page.getByText(funds, { exact: true }).first().waitFor();
    await page.unroute('**/api/v1/overview?*');
  });

  test('a chart that cannot be loaded says so', async () => {
    await page.route('**/draw*.js', (route) => route.abort());
    await page.goto('/overview?period=2023-Q4');
    const chart = page.locator('.chart-place').first();
    await chart.scrollIntoViewIfNeeded();
    await page.locator(`.chart-place[data-says="${words.frame.notDrawn}"]`).first().waitFor();
    await page.unroute('**/draw*.js');
  });
});

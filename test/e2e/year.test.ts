// A year of the ledger by three people, each with one right, through the screens alone: a lead, the talks, a signing
// that rests on a contract and a passed clause review, registration, filing, start, money in two parts, the close, the
// publication; then what turns out to have been wrong, and both readings of the figure.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { cityOffice, officeName } from '../../src/demo/offices.ts';
import { type DemoCity, openBareCity } from '../fixture/demoCity.ts';
import { must } from '../fixture/must.ts';
import { describeInBrowser } from '../setup/browser.ts';
import {
  acceptAll,
  addsOf,
  arrival,
  cellOf,
  choose,
  correctFund,
  file,
  fill,
  milestone,
  noun,
  ofFund,
  ofMilestone,
  photo,
  project,
  record,
  recordLead,
  recordTalk,
  toProject,
  waits,
} from './entering.ts';
import {
  number,
  openingPatience,
  openSite,
  receipt,
  type Site,
  signIn,
  toScreen,
  toScreenUnder,
  words,
} from './site.ts';

const [enterer, verifier, publisher] = ['tianbao', 'shenhe', 'fabu'];
const funds = '招商引资到位资金';
const newProjects = '新引进过亿元项目';
const started = '新开工项目';

describeInBrowser('a year by three people', () => {
  let ledger: DemoCity;
  let site: Site;
  let now = new Date('2025-02-10T01:00:00Z');
  let published = '';

  beforeAll(async () => {
    ledger = await openBareCity();
    site = await openSite(ledger.url, () => now);
  }, openingPatience);

  afterAll(async () => {
    await site?.close();
    await ledger?.close();
  });

  /** One person's work of one day. */
  async function on(day: string, username: string | undefined, work: (page: Page) => Promise<void>): Promise<void> {
    now = new Date(`${day}T01:00:00Z`);
    const page = await site.visit();
    await signIn(page, must(username));
    await work(page);
    await page.context().close();
  }

  test('a lead is recorded, then a talk', async () => {
    await on('2025-02-10', enterer, async (page) => {
      await toScreen(page, words.frame.projects);
      await page.getByText(words.projects.noneYet).waitFor();
      await recordLead(page);
      await page.getByRole('heading', { level: 1, name: project }).waitFor();
      await page.getByText(noun('stage', 'lead'), { exact: true }).first().waitFor();
    });
    await on('2025-02-20', enterer, async (page) => {
      await toProject(page);
      await recordTalk(page);
      await page.locator('.time-line-contact', { hasText: words.decision.waiting }).waitFor();
    });
    expect(site.complaints).toEqual([]);
  });

  test('nothing counts before the second person has accepted it, by keyboard', async () => {
    await on('2025-02-21', verifier, async (page) => {
      await page.goto('/overview?period=2025');
      await page.getByText(words.overview.nothing).waitFor();
      // Two companies, the project, the talk.
      await acceptAll(page, 4);
    });
    expect(site.complaints).toEqual([]);
  });

  test('a signing rests on its contract, and waits for the review of what is promised', async () => {
    await on('2025-03-18', enterer, async (page) => {
      await toProject(page);
      await page.getByRole('button', { name: words.clauses.register, exact: true }).click();
      const agreement = page.getByRole('dialog', { name: words.clauses.register });
      await fill(agreement, { [words.clauses.form.number]: '临招协2025-03号' });
      await agreement.getByLabel(words.clauses.form.noCommitments).check();
      await record(agreement);
      await page.getByText(words.clauses.noCommitments).waitFor();
      await milestone(page, 'signed', '2025-03-18', {
        choices: { [ofMilestone('agreementType')]: noun('agreementType', 'investment') },
        number: '临招协2025-03号',
        files: [file('投资协议.pdf', 'contract')],
      });
    });
    await on('2025-03-19', verifier, async (page) => {
      await toScreen(page, words.frame.verification);
      await waits(page, 2);
      // The older is the agreement; the signing is refused, and says what has to be done first.
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      await page.getByRole('alert').getByText(words.clauseReview.title).waitFor();
      await page.getByRole('link', { name: words.clauseReview.title, exact: true }).click();
      await page.locator('.review-queue').getByRole('link', { name: project }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      const review = page.getByRole('dialog');
      await choose(review, { [words.clauseReview.conclusion]: noun('reviewConclusion', 'passed') });
      await review.getByRole('button', { name: words.clauseReview.record, exact: true }).click();
      await review.waitFor({ state: 'hidden' });
      await page.getByText(words.clauseReview.nothing).waitFor();
      await acceptAll(page, 2);
    });
    expect(site.complaints).toEqual([]);
  });

  test('it is registered, filed and started, with number and photo', async () => {
    await on('2025-05-12', enterer, async (page) => {
      await toProject(page);
      await milestone(page, 'registered', '2025-04-02', { files: [file('营业执照.pdf', 'business_licence')] });
      await milestone(page, 'filed', '2025-04-20', { number: '2504-371581-89-01-000001' });
      await milestone(page, 'started', '2025-05-12', {
        number: '施工许可371581202505120101',
        files: [photo('开工现场.jpg', '2025:05:12 09:30:00')],
      });
    });
    await on('2025-05-13', verifier, async (page) => {
      await acceptAll(page, 3);
      await page.goto(`/projects`);
      await toProject(page);
      await page.getByText(noun('stage', 'started'), { exact: true }).first().waitFor();
    });
    expect(site.complaints).toEqual([]);
  });

  test('money arrives twice; of the second part less is recognised than was claimed', async () => {
    await on('2025-06-30', enterer, (page) => arrival(page, { claimed: '8000', on: '2025-06-30', no: '0630-0001' }));
    await on('2025-11-20', enterer, (page) => arrival(page, { claimed: '12000', on: '2025-11-20', no: '1120-0007' }));
    await on('2025-12-03', verifier, async (page) => {
      await toScreen(page, words.frame.verification);
      await waits(page, 2);
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      await page.getByText(words.verification.done(1)).waitFor();
      await waits(page, 1);
      await page.keyboard.press('l');
      const less = page.getByRole('dialog', { name: words.verification.recogniseTitle });
      await fill(less, {
        [words.verification.recognised]: '1',
        [words.verification.recogniseReason]: '其中两千万元为借款',
      });
      await less.getByRole('button', { name: words.verification.recogniseLess, exact: true }).click();
      await page.getByText(words.verification.nothing).waitFor();
    });
    expect(site.complaints).toEqual([]);
  });

  test('the year is closed and published', async () => {
    await on('2026-01-06', publisher, async (page) => {
      await page.goto('/overview?period=2025');
      await number(page, funds, '1.8亿元').first().waitFor();
      await number(page, newProjects, '1个').first().waitFor();
      await number(page, started, '1个').first().waitFor();
      await toScreenUnder(page, words.frame.bulletin, words.closes.screen);
      await cellOf(page, words.closes.closable).click();
      const dialog = page.getByRole('dialog', {
        name: words.closes.closeTitle(officeName(cityOffice), words.periodName('2025')),
      });
      await dialog.getByText(words.closes.waitingNone).waitFor();
      await dialog.getByRole('button', { name: words.closes.close, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await cellOf(page, words.closes.closed('26-01-06')).waitFor();
      await toScreen(page, words.frame.bulletin);
      await number(page.locator('.paper p'), funds, '1.8亿元').waitFor();
      await page.getByRole('button', { name: words.bulletin.publish, exact: true }).click();
      const sure = page.getByRole('dialog', { name: words.bulletin.publishTitle(words.periodName('2025')) });
      await sure.getByRole('button', { name: words.bulletin.publish, exact: true }).click();
      await page.getByRole('heading', { name: words.bulletin.publishedTitle }).waitFor();
      await page.getByText(words.bulletin.nothingMoved).waitFor();
      published = new URL(page.url()).pathname;
    });
    expect(site.complaints).toEqual([]);
  });

  test('a late correction is refused by the name of the close, and taken as an adjustment', async () => {
    await on('2026-02-10', enterer, async (page) => {
      await toProject(page);
      const first = page.locator('.time-line-fund_arrival', { hasText: '2025-06-30' });
      await first.getByRole('button', { name: words.form.correct, exact: true }).click();
      const form = page.getByRole('dialog', { name: correctFund });
      await fill(form, { [ofFund('claimedFen')]: '9500', [words.form.reason]: '回单金额少录一千五百万元' });
      await form.getByRole('button', { name: words.form.record, exact: true }).click();
      await form.getByText(words.adjustment.offer).waitFor();
      await fill(form, { [words.adjustment.reason]: '审计发现回单金额录错' });
      await form.getByRole('button', { name: words.adjustment.submit, exact: true }).click();
      await form.waitFor({ state: 'hidden' });
      await page.getByText(words.projects.reversalWaits).waitFor();
    });
    await on('2026-02-11', verifier, (page) => acceptAll(page, 1));
    expect(site.complaints).toEqual([]);
  });

  test('both readings of the figure stand, each with its own rows', async () => {
    await on('2026-02-12', publisher, async (page) => {
      await page.goto('/overview?period=2025');
      await number(page, funds, '1.95亿元').first().click();
      const drawer = receipt(page);
      await drawer.getByRole('heading', { name: words.receipt.rows(2) }).waitFor();
      expect(await addsOf(drawer)).toEqual(['0.95', '1.00']);
      await drawer.getByText(words.adjustment.markOn('2026-02-10')).waitFor();
      const readings = drawer.getByRole('region', { name: words.closedReading.title });
      await expect.poll(() => readings.locator('dd').allTextContents()).toEqual(['1.8亿元', '1.95亿元', '+0.15亿元']);
      await number(readings, funds, '1.8亿元').click();
      await expect.poll(() => addsOf(drawer)).toEqual(['0.8', '1.0']);
      await drawer.getByRole('button', { name: words.receipt.close }).click();

      await page.goto(`${published}?period=2025`);
      const moved = page.locator('.moved tr', { has: page.getByRole('rowheader', { name: funds, exact: true }) });
      await moved.waitFor();
      await expect.poll(() => moved.locator('td').allTextContents()).toEqual(['1.8亿元', '1.95亿元']);
      const paper = page.locator('.paper p');
      for (const [display, rows] of [
        ['1.8亿元', ['0.8', '1.0']],
        ['1.95亿元', ['0.95', '1.00']],
      ] as const) {
        await number(paper, funds, display).click();
        await expect.poll(() => addsOf(drawer)).toEqual(rows);
        await drawer.getByRole('button', { name: words.receipt.close }).click();
        await drawer.waitFor({ state: 'hidden' });
      }
    });
  });

  test('and the ledger is sound', async () => {
    expect(await doctor(ledger.store)).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});

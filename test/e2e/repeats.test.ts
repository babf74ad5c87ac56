// Two counties send workbooks that share three projects under other names and in other units: the preview marks the three
// and no fourth, so does the radar once both are verified; and what is decided there moves the figures, and back.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { suspicionWord } from '../../src/labels/radar/twins.ts';
import { type DemoCity, openBareCity } from '../fixture/demoCity.ts';
import { dongeBook, linqingBook, twinWorkbook } from '../fixture/twinBooks.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { acceptAll, fill, record } from './entering.ts';
import { number, openingPatience, openSite, type Site, signIn, toScreen, words } from './site.ts';
import { bookFile, sendFile, writeRows } from './imports/takingIn.ts';

const newProjects = '新引进过亿元项目';
const newInvestment = '新引进过亿元项目计划投资额';
const cold = ['冷链物流产业园项目', '冷链物流产业园'] as const;
const bearings = ['高端轴承保持架生产项目', '轴承保持架项目'] as const;
const copper = ['年产5万吨铜基新材料项目', '铜基新材料生产线建设项目'] as const;

describeInBrowser('repeats of two counties', () => {
  let ledger: DemoCity;
  let site: Site;

  beforeAll(async () => {
    ledger = await openBareCity();
    site = await openSite(ledger.url, () => new Date('2024-01-08T01:00:00Z'));
  }, openingPatience);

  afterAll(async () => {
    await site?.close();
    await ledger?.close();
  });

  async function as(username: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await site.visit();
    await signIn(page, username);
    await work(page);
    await page.context().close();
  }

  async function send(page: Page, name: string, book: string): Promise<void> {
    await sendFile(page, bookFile(name, await twinWorkbook(book)));
  }

  const pairs = (page: Page): Locator => page.getByRole('article');
  const pairOf = (page: Page, [one, other]: readonly [string, string]): Locator =>
    page.getByRole('article', { name: `${one} ${other}`, exact: true });
  async function toRadar(page: Page, count: number): Promise<void> {
    await page.goto('/radar?year=2023');
    await page.getByRole('heading', { level: 1, name: words.radar.title }).waitFor();
    await expect.poll(() => pairs(page).count()).toBe(count);
  }
  /** Of the whole city, or of one county. */
  async function figuresAre(page: Page, projects: string, investment: string, office = ''): Promise<void> {
    await page.goto(`/overview?period=2023${office && `&office=${office}`}`);
    await number(page, newProjects, projects).first().waitFor();
    await number(page, newInvestment, investment).first().waitFor();
  }
  async function merge(page: Page, pair: readonly [string, string]): Promise<void> {
    await page.goto('/radar?year=2023');
    await pairOf(page, pair).getByRole('button', { name: words.merges.merge, exact: true }).click();
    const form = page.getByRole('dialog', { name: words.merges.merge });
    await form.getByRole('table', { name: words.merges.figures }).waitFor();
    await fill(form, { [words.merges.reason]: '两县同报一个项目' });
    await form.getByRole('button', { name: words.merges.merge, exact: true }).click();
    await form.waitFor({ state: 'hidden' });
  }

  test('the first county’s workbook has nothing to be asked about', async () => {
    await as('tianbao-371581', async (page) => {
      await send(page, '临清签约.xlsx', linqingBook);
      expect(await page.getByRole('button', { name: words.rowTwins.importAll }).count()).toBe(0);
      await writeRows(page, 5);
    });
  });

  test('the second county’s preview marks the three, says why, and waits for a word on each', async () => {
    await as('tianbao-371524', async (page) => {
      await send(page, '东阿签约.xlsx', dongeBook);
      await page.getByText(words.rowTwins.undecided(3)).waitFor();
      const rows = page.locator('.import-rows > li');
      await expect.poll(() => rows.count()).toBe(3);
      expect(await page.getByRole('button', { name: words.imports.apply(5), exact: true }).isDisabled()).toBe(true);
      for (const [n, [theirs]] of [bearings, copper, cold].entries()) {
        const mark = rows.nth(n).getByText(words.rowTwins.likely(theirs));
        await mark.click();
        await rows.nth(n).getByText(suspicionWord('told_twice', 'zh'), { exact: true }).waitFor();
        await rows.nth(n).getByText('+', { exact: false }).first().waitFor();
        await rows.nth(n).getByRole('button', { name: words.rowTwins.import, exact: true }).click();
        await rows.nth(n).getByText(words.rowTwins.chosen.import, { exact: true }).waitFor();
      }
      await writeRows(page, 5);
    });
    expect(site.complaints).toEqual([]);
  });

  test('the verifier sees each beside its twin, by keyboard, and accepts both files', async () => {
    await as('shenhe', async (page) => {
      await toScreen(page, words.frame.verification);
      await page.getByText(words.compare.open, { exact: true }).first().waitFor();
      // The firm first, then the facts of its project.
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('t');
      const beside = page.getByRole('dialog', { name: words.compare.title });
      await beside.getByRole('columnheader', { name: words.radar.later }).waitFor();
      const differs = beside.locator('.compare-differs th');
      expect(await differs.first().textContent()).toContain(words.radar.field.name);
      await page.keyboard.press('Escape');
      await beside.waitFor({ state: 'hidden' });
      const accept = page.getByRole('button', { name: words.verification.acceptImport });
      for (const left of [1, 0]) {
        await accept.first().click();
        const sure = page.getByRole('dialog').getByRole('button', { name: words.verification.acceptNow, exact: true });
        await sure.click();
        await expect.poll(() => accept.count()).toBe(left);
      }
      await page.getByText(words.verification.nothing).waitFor();
      await figuresAre(page, '9个', '34.25亿元');
    });
    expect(site.complaints).toEqual([]);
  });

  test('the radar shows the three and no fourth, with what is at stake; on a phone too', async () => {
    await as('shenhe', async (page) => {
      await toRadar(page, 3);
      await page.getByText(words.radar.stake('11.1345')).waitFor();
      for (const pair of [bearings, copper, cold]) await pairOf(page, pair).waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)).toBeLessThanOrEqual(390);
    });
    // A county sees its own side whole and of the other what may be told.
    await as('shenhe-371524', async (page) => {
      await toRadar(page, 3);
      await pairOf(page, cold).getByText(words.radar.notDecidable).waitFor();
      await pairOf(page, cold).getByText(words.radar.hidden).first().waitFor();
      expect(await pairOf(page, cold).getByText('青岛岚崧物流集团有限公司', { exact: true }).count()).toBe(0);
    });
  });

  test('one is merged: it counts once', async () => {
    await as('shenhe', async (page) => {
      await merge(page, bearings);
      await toRadar(page, 2);
      await figuresAre(page, '8个', '33.01亿元');
      await figuresAre(page, '5个', '18.11亿元', '371581');
      await figuresAre(page, '3个', '14.90亿元', '371524');
    });
    expect(site.complaints).toEqual([]);
  });

  test('one is shared: an agreement between the two, and one project of two reports', async () => {
    await as('tianbao', async (page) => {
      await toRadar(page, 2);
      await pairOf(page, copper).getByRole('link', { name: words.radar.share, exact: true }).click();
      const form = page.getByRole('dialog', { name: words.credit.file });
      await fill(form, { [words.credit.from]: '2023-01-01', [words.credit.document]: '临清东阿共建协议' });
      await record(form);
    });
    await as('shenhe', async (page) => {
      await acceptAll(page, 1);
      await merge(page, copper);
      await toRadar(page, 1);
      // 6.3 in halves: each county has 3.15 of it, the city 6.3.
      await figuresAre(page, '7个', '26.71亿元');
      await figuresAre(page, '5个', '14.96亿元', '371581');
      await figuresAre(page, '2个', '11.75亿元', '371524');
    });
    expect(site.complaints).toEqual([]);
  });

  test('one is kept apart with a reason: it leaves the radar, no figure moves, and it comes back when that is undone', async () => {
    await as('shenhe', async (page) => {
      await toRadar(page, 1);
      await pairOf(page, cold).getByRole('button', { name: words.radar.keepApart, exact: true }).click();
      const form = page.getByRole('dialog', { name: words.radar.keepApartTitle });
      await fill(form, { [words.radar.keepApartReason]: '一处在临清、一处在东阿，两份合同' });
      await form.getByRole('button', { name: words.radar.keepApart, exact: true }).click();
      await expect.poll(() => pairs(page).count()).toBe(0);
      await figuresAre(page, '7个', '26.71亿元');
      await page.goto('/radar?year=2023&state=apart');
      await pairOf(page, cold).getByText('一处在临清、一处在东阿，两份合同').waitFor();
      await pairOf(page, cold).getByRole('button', { name: words.radar.undo, exact: true }).click();
      const back = page.getByRole('dialog', { name: words.radar.undoTitle });
      await fill(back, { [words.radar.undoReason]: '看错了' });
      await back.getByRole('button', { name: words.radar.undo, exact: true }).click();
      await toRadar(page, 1);
      await figuresAre(page, '7个', '26.71亿元');
    });
    expect(site.complaints).toEqual([]);
  });

  test('both merges are undone, and every figure is as it was', async () => {
    await as('shenhe', async (page) => {
      await page.goto('/radar?state=merged');
      for (const left of [1, 0]) {
        await page.getByRole('button', { name: words.merges.undo, exact: true }).first().click();
        const form = page.getByRole('dialog', { name: words.merges.undo });
        await fill(form, { [words.merges.reason]: '核实为两个项目' });
        await form.getByRole('button', { name: words.merges.undo, exact: true }).click();
        await expect.poll(() => pairs(page).count()).toBe(left);
      }
      await toRadar(page, 3);
      await figuresAre(page, '9个', '34.25亿元');
      // The agreement stands still, and shares what the first county reported.
      await figuresAre(page, '5个', '14.96亿元', '371581');
    });
    await as('tianbao', async (page) => {
      await page.goto('/credit');
      await page.getByRole('button', { name: words.form.withdraw, exact: true }).click();
      const form = page.getByRole('dialog', { name: words.form.withdraw });
      await fill(form, { [words.form.reason]: '协议终止' });
      await form.getByRole('button', { name: words.form.withdraw, exact: true }).click();
      await form.waitFor({ state: 'hidden' });
    });
    await as('shenhe', async (page) => {
      await acceptAll(page, 1);
      await figuresAre(page, '5个', '18.11亿元', '371581');
      await figuresAre(page, '4个', '16.13亿元', '371524');
    });
    expect(site.complaints).toEqual([]);
  });

  test('and the ledger is sound', async () => {
    expect(await doctor(ledger.store)).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});

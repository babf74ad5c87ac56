// A city that has only its offices, codes and definitions; the example files dropped in through the page
// by those who report, accepted by those who verify; and the year reads as it was published.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulletinOf } from '../../src/app/bulletin/bulletin.ts';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { demoCity } from '../../src/demo/offices.ts';
import { demoWorkbooks } from '../../src/demo/workbooks.ts';
import { writeExampleFiles } from '../../src/demo/writeExampleFiles.ts';
import { displayFigure, figureName } from '../../src/labels/figures/words.ts';
import figures from '../../src/demo/texts/figures.json' with { type: 'json' };
import { catalogueOf } from '../../src/metrics/catalogue/catalogue.ts';
import { type DefinitionInput, parseDefinition } from '../../src/metrics/definition.ts';

import { type DemoCity, openBareCity } from '../fixture/demoCity.ts';
import { must } from '../fixture/must.ts';
import { displayOf, publishedFigures } from '../fixture/published.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { number, openingPatience, openSite, type Site, signIn, toScreen, words } from './site.ts';
import { takeIn } from './imports/takingIn.ts';
import { patience } from '../setup/patience.ts';

describeInBrowser('a city brought in by hand', () => {
  let city: DemoCity;
  let site: Site;
  let files: readonly string[];
  const books = demoWorkbooks();

  beforeAll(async () => {
    city = await openBareCity();
    site = await openSite(city.url);
    files = await writeExampleFiles(site.folder);
  }, openingPatience);

  afterAll(async () => {
    await site?.close();
    await city?.close();
  });

  test('before, the overview says where to begin', async () => {
    const page = await site.visit();
    await signIn(page, 'tianbao');
    await page.goto('/overview?period=2023');
    await page.getByText(words.overview.nothing).waitFor();
    await page.getByRole('link', { name: words.overview.toImports }).click();
    await page.getByRole('heading', { level: 1, name: words.imports.title }).waitFor();
    await page.getByText(words.imports.noneYet).waitFor();
    expect(await page.locator('.history li').count()).toBe(0);
    await page.context().close();
  });

  test(
    'every file is understood whole, and written in one act',
    async () => {
      let written = 0;
      for (const account of new Set(books.map((book) => book.accountUsername))) {
        const page = await site.visit();
        await signIn(page, account);
        for (const [n, book] of books.entries())
          if (book.accountUsername === account) written += await takeIn(page, must(files[n]));
        await page.context().close();
      }
      // As many rows as the files hold, but for those that only repeat what stood there.
      expect(written).toBeGreaterThan(8000);
    },
    patience(120_000),
  );

  test('nothing counts before a second account has accepted it', async () => {
    const page = await site.visit();
    await signIn(page, 'lingdao');
    await page.goto('/overview?period=2023');
    await page.getByText(words.overview.nothing).waitFor();
    expect(await page.locator('.num').count()).toBe(0);
    await page.context().close();
  });

  test(
    'the verifiers accept the imports whole',
    async () => {
      // The county's first: the city's verifier reaches all of it.
      for (const account of new Set(books.map((book) => book.verifierUsername).toReversed())) {
        const page = await site.visit();
        await signIn(page, account);
        await toScreen(page, words.frame.verification);
        const accept = page.getByRole('button', { name: words.verification.acceptImport });
        await accept.first().waitFor();
        const mine = books.filter((book) => book.verifierUsername === account).length;
        expect(await accept.count()).toBe(mine);
        for (let left = mine; left > 0; left -= 1) {
          await accept.first().click();
          const asked = page
            .getByRole('dialog')
            .getByRole('button', { name: words.verification.acceptNow, exact: true });
          await asked.click();
          await expect.poll(() => accept.count(), { timeout: patience(20_000) }).toBe(left - 1);
        }
        // To the county its rows in the bureau's files are left; the bureau's verifier leaves nothing to anyone.
        if (account === 'shenhe') await page.getByText(words.verification.nothing).waitFor();
        await page.context().close();
      }
    },
    patience(120_000),
  );

  test('the figures are those published', async () => {
    const bulletin = await bulletinOf(city.store, demoCity.cityCode, { period: '2023' });
    const printed = new Map(bulletin.figures.map((figure) => [figure.id, displayFigure(figure)]));
    expect(publishedFigures.map(({ figure }) => [figure, printed.get(figure)])).toEqual(
      publishedFigures.map((said) => [said.figure, displayOf(said)]),
    );
  });

  test('the page shows them', async () => {
    const page = await site.visit();
    await signIn(page, 'lingdao');
    await page.goto('/overview?period=2023');
    await number(page, '新引进过亿元项目', '496个').first().waitFor();
    const headline = await page
      .locator('.headline .num')
      .evaluateAll((numbers) => numbers.map((each) => each.getAttribute('aria-label') ?? ''));
    const totals = [
      words.receipt.open('新引进过亿元项目', '496个'),
      words.receipt.open('新引进过亿元项目计划投资额', '2,529.64亿元'),
      words.receipt.open('新开工项目', '460个'),
      words.receipt.open('招商引资到位资金', '471亿元'),
    ];
    // Completions, pace and growth stand between them.
    expect(headline.filter((label) => totals.includes(label))).toEqual(totals);
    await page.goto('/bulletin?period=2023');
    await number(page.locator('.paper p'), '新引进过亿元项目', '496个').waitFor();
    const labels = await page
      .locator('.paper p .num')
      .evaluateAll((numbers) => numbers.map((each) => each.getAttribute('aria-label') ?? ''));
    const wanted = publishedFigures
      // Whether a filing is done is told in words.
      .filter(({ figure }) => figure !== 'lc2023_bearing_filed')
      .map((said) => words.receipt.open(nameOf(said.figure), displayOf(said)));
    expect(wanted.filter((label) => !labels.includes(label))).toEqual([]);
    await page.context().close();
  });

  test('and the ledger is sound', async () => {
    expect(await doctor(city.store)).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});

const catalogue = catalogueOf(figures.map((each) => parseDefinition(each as DefinitionInput)));

function nameOf(figureId: string): string {
  return figureName(must(catalogue.on(figureId, '2023-12-31'), figureId), 'zh');
}

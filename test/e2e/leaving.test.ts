// A file that takes long to write: its page is left, it is seen and cancelled elsewhere, and come back to.
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../setup/browser.ts';
import { openingPatience, toScreen, words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const fileName = '洽谈记录.csv';
const w = words.imports;

describeInBrowser('an import that is left', () => {
  let site: SmallSite;
  let holder: Client;
  beforeAll(async () => {
    site = await openSmallSite();
    holder = new Client({ connectionString: site.databaseUrl });
    await holder.connect();
  }, openingPatience);
  afterAll(async () => {
    await holder?.end();
    await site?.close();
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const item = (page: Page) => page.locator('.history li').filter({ hasText: fileName });
  const begin = async (page: Page) => {
    await button(page, w.apply(1)).click();
    const sure = page.getByRole('dialog', { name: w.applyTitle(1) });
    await sure.getByRole('button', { name: w.apply(1), exact: true }).click();
    return sure;
  };

  test('is seen from another page, and cancelled there', async () => {
    const page = await site.visitAs('linqing', '/imports');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, w.choose).click()]);
    const bytes = '洽谈记录\n洽谈时间,投资方,洽谈方式,洽谈内容\n2023-07-01,示例轴承集团,上门拜访,商定用地';
    await chooser.setFiles({ name: fileName, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await page.locator('.sendings').getByRole('link', { name: fileName }).click();
    await button(page, w.apply(1)).waitFor();
    // As somebody who works on it, for as long as it takes to look.
    await holder.query('begin; select from import for update');
    const sure = await begin(page);
    await sure.getByRole('progressbar').waitFor();
    await sure.getByRole('button', { name: w.goOn.apply, exact: true }).click();
    await sure.waitFor({ state: 'hidden' });
    await button(page, w.stop.apply).waitFor();
    expect(await button(page, w.apply(1)).isDisabled()).toBe(true);

    await toScreen(page, words.frame.overview);
    await toScreen(page, words.frame.imports);
    await item(page).getByRole('progressbar').waitFor();
    await item(page).getByRole('button', { name: w.stop.apply, exact: true }).click();
    await holder.query('rollback');
    await item(page)
      .getByText(w.countsLine({ new: 1, changed: 0, unchanged: 0, refused: 0, asked: 0, skipped: 0 }))
      .waitFor();
    await item(page).getByText(w.state.previewed, { exact: true }).waitFor();
    const { rows } = await holder.query('select from entry where import_id is not null');
    expect(rows).toEqual([]);
  });

  test('is come back to: why it was not done stands there, and it is written', async () => {
    const page = await site.visitAs('linqing', '/imports');
    await item(page).getByRole('link', { name: fileName }).click();
    await page.getByText(w.unfinished.apply).waitFor();
    await begin(page);
    await page.getByText(w.state.applied, { exact: true }).waitFor();
    expect(await page.getByText(w.unfinished.apply).count()).toBe(0);
    expect(site.complaints).toEqual([]);
  });
});

// A draft with three planted errors is dropped, gone through, mended and taken home with its comments.
import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoCity, openDemoCity, seedingPatience } from '../fixture/demoCity.ts';
import { draftDocx, planted } from '../fixture/drafts/draftDocx.ts';
import { must } from '../fixture/must.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { openSite, type Site, signIn, toScreenUnder, words } from './site.ts';

describeInBrowser('a draft is checked', () => {
  let city: DemoCity;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    city = await openDemoCity();
    site = await openSite(city.url);
    page = await site.visit({ acceptDownloads: true });
    await signIn(page, 'fabu');
    await toScreenUnder(page, words.frame.bulletin, words.frame.check);
  }, seedingPatience);
  afterAll(async () => {
    await site.close();
    await city.close();
  });

  const claims = () => page.locator('.claim');
  const current = () => page.locator('.claim-current');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('typed text is marked, and a suggestion is put in', async () => {
    const draft = page.getByLabel(words.check.text, { exact: true });
    await draft.fill('2023年，全市新引进过亿元项目496个，其中制造业项目369个，占比74.50%。');
    await page.locator('.draft-mark-wrong', { hasText: '74.50%' }).waitFor();
    await claims().first().getByRole('button', { name: words.check.take }).click();
    await page.locator('.draft-mark-right', { hasText: '74.40%' }).waitFor();
    expect(await draft.inputValue()).toContain('占比74.40%');
    await press(words.check.clear);
  });

  test('a file is dropped and its three errors are gone through by keyboard', async () => {
    const bytes = [...(await draftDocx())];
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], '通报稿.docx'));
      return data;
    }, bytes);
    await page.dispatchEvent('.draft', 'drop', { dataTransfer: transfer });
    for (const text of Object.values(planted)) await page.locator('.draft-mark-wrong', { hasText: text }).waitFor();
    const seen = new Set<string>();
    const problems = await claims().count();
    for (let n = 0; n < problems; n++) {
      await page.keyboard.press('j');
      seen.add(must(await current().locator('.claim-text').textContent()));
    }
    expect([...seen].toSorted()).toEqual(Object.values(planted).toSorted());
  });

  test('two suggestions are taken, and the file comes back with comments and nothing else changed', async () => {
    const taking = claims().filter({ has: page.getByRole('button', { name: words.check.take, exact: true }) });
    await taking.filter({ hasText: planted.share }).first().getByRole('button', { name: words.check.take }).click();
    await taking.filter({ hasText: planted.sum }).first().getByRole('button', { name: words.check.take }).click();
    const downloading = page.waitForEvent('download');
    await press(words.check.download);
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('通报稿（核数批注）.docx');
    const parts = unzipSync(await readFile(await download.path()));
    const comments = strFromU8(must(parts['word/comments.xml']));
    expect(comments.match(/已采纳/g)).toHaveLength(2);
    expect(comments).toContain('471亿元');
    const textOf = (xml: string) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
    const before = unzipSync(await draftDocx());
    const document = 'word/document.xml';
    expect(textOf(strFromU8(must(parts[document])))).toBe(textOf(strFromU8(must(before[document]))));
    expect(site.complaints).toEqual([]);
  });
});

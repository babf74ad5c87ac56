// The forms that are used most are seen whole on a desk's screen: nobody scrolls to what has to be filled in, nor to the button.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nounAct } from '../../src/labels/entries/nouns.ts';
import { ids } from '../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { recordContact, recordFund, recordMilestone } from './entering.ts';
import { openingPatience, words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

describeInBrowser('on a screen of 1440 by 900', () => {
  let site: SmallSite;
  let page: Page;
  beforeAll(async () => {
    site = await openSmallSite();
    page = await site.visitAs('linqing', '/projects');
    await page.setViewportSize({ width: 1440, height: 900 });
  }, openingPatience);
  afterAll(() => site?.close());

  const ofProject = `/projects/${ids.bearing}`;

  test.each([
    [words.form.project, '/projects'],
    [recordMilestone, ofProject],
    [recordFund, ofProject],
    [recordContact, ofProject],
    [nounAct('outing', 'record', 'zh') ?? '', '/listed/outing'],
  ])('%s needs no scrolling', async (form, address) => {
    await page.goto(address);
    await page.getByRole('button', { name: form, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: form });
    await dialog.getByRole('button', { name: words.form.record, exact: true }).waitFor();
    const { content, frame } = await dialog.evaluate((drawn) => ({
      content: drawn.scrollHeight,
      frame: drawn.clientHeight,
    }));
    expect(frame).toBeGreaterThan(300);
    expect(content).toBeLessThanOrEqual(frame);
  });
});

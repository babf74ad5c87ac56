// What is asked of a file on its page: answered there, the rows change at once, the file is written, and the next one with the
// same heading asks nothing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doubtAnswerWords } from '../../../src/labels/imports/doubts.ts';
import { refusalText } from '../../../src/labels/refusals.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';
import { csvFile, sendFile, writeRows } from './takingIn.ts';

const head = '报送单位,项目名称,外来投资方,总投资额（亿元）,行业类别,签约时间';
const may = [head, '临清市,护栏智造项目,冠通护栏有限公司,1,C33,2023-05-01', '临清市,合计12个项目,,13,C33,2023-05-31'];
const june = [head, '临清市,轴承智造项目,瑞锋轴承有限公司,2,C34,2023-06-01', '临清市,合计13个项目,,15,C33,2023-06-30'];
const skip = doubtAnswerWords('sum_rows', { answer: 'skip' }, 'zh');
const take = doubtAnswerWords('sum_rows', { answer: 'take' }, 'zh');
const w = words.imports;

describeInBrowser('what is asked of a file', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const tab = (page: Page, name: string) =>
    page.getByRole('group', { name: w.rows }).getByRole('button').filter({ hasText: name });

  async function send(name: string, rows: readonly string[]): Promise<Page> {
    const page = await site.visitAs('linqing', '/imports');
    await sendFile(page, csvFile(name, rows));
    return page;
  }

  test('is answered by a button, and the rows below are what the answer makes of them', async () => {
    const page = await send('五月.csv', may);
    await page.getByRole('heading', { name: words.doubts.title(1, 1) }).waitFor();
    await page
      .getByText(refusalText({ law: 'sum_rows' }, 'zh'))
      .first()
      .waitFor();
    expect(await button(page, w.apply(1)).isDisabled()).toBe(true);
    await tab(page, w.outcome.asked).waitFor();

    await button(page, take).click();
    await button(page, w.apply(2)).waitFor();
    await button(page, skip).click();
    await tab(page, w.outcome.skipped).waitFor();
    expect(await tab(page, w.outcome.asked).count()).toBe(0);
    expect(await button(page, skip).getAttribute('aria-pressed')).toBe('true');
    await writeRows(page, 1);
    // What was written can no longer be answered otherwise.
    expect(await button(page, take).isDisabled()).toBe(true);
  });

  test('is not asked of the next file with the same heading: the answer of before stands there', async () => {
    const page = await send('六月.csv', june);
    await page.getByText(new RegExp(words.doubts.asBefore('.+'))).waitFor();
    expect(await page.getByRole('heading', { name: words.doubts.title(1, 1) }).count()).toBe(0);
    expect(await button(page, skip).getAttribute('aria-pressed')).toBe('true');
    await writeRows(page, 1);
    expect(site.complaints).toEqual([]);
  });
});

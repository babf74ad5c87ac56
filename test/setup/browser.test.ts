import { expect, test } from 'vitest';
import { describeInBrowser, openBrowser } from './browser.ts';

describeInBrowser('the browser', () => {
  test('opens a page', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent('<h1>一网招商</h1>');
    expect(await page.textContent('h1')).toBe('一网招商');
    expect(Number(browser.version().split('.')[0])).toBeGreaterThanOrEqual(109);
    await browser.close();
  });
});

// What every screen is made of, by itself in a browser: dialogs, acts and their keys, forms, the address, the table.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { screensZh as words } from '../../src/labels/screens.zh.ts';
import { describeInBrowser, openBrowser } from '../setup/browser.ts';
import { patience } from '../setup/patience.ts';
import { openStage, type Stage } from './openStage.ts';

describeInBrowser('the shared parts of the page', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    browser = await openBrowser();
  }, patience(120_000));
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });
  beforeEach(async () => {
    stage.asked.length = 0;
    stage.answers.length = 0;
    page = await browser.newPage({ baseURL: stage.url });
    page.setDefaultTimeout(patience(10_000));
  });
  afterEach(() => page.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const status = () => page.getByRole('status').innerText();
  const refusal = (code: number, law: string, message: string) => ({
    status: code,
    body: { breaches: [{ law, message }] },
  });
  const acts = () => stage.asked.filter(({ route }) => route.startsWith('POST'));
  const reads = () => stage.asked.filter(({ route }) => route.startsWith('GET')).length;

  test('a dialog is named, is left by Esc, and gives the focus back to what was pressed', async () => {
    await page.goto('/dialog');
    await button('open').click();
    await page.getByRole('dialog', { name: 'a dialog' }).getByLabel('inside').fill('x');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await button('open').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('a dialog without a way out is left by what stands in it alone', async () => {
    await page.goto('/locked');
    await button('open').click();
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog().isVisible()).toBe(true);
    await button('leave').click();
    await dialog().waitFor({ state: 'detached' });
  });

  test('a drawer is left by a press beside it, and not by one in it', async () => {
    await page.goto('/drawer');
    await button('open').click();
    await page.getByText('inside', { exact: true }).click();
    expect(await page.getByRole('dialog', { name: 'a drawer' }).isVisible()).toBe(true);
    await page.mouse.click(20, 300);
    await dialog().waitFor({ state: 'detached' });
  });

  test('an act keeps its key until it was done, and what follows is another', async () => {
    await page.goto('/act');
    await page.getByText('read well').waitFor();
    const read = reads();
    stage.answers.push(
      refusal(422, 'reason_required', '说明理由。'),
      { status: 200, body: {} },
      { status: 200, body: {} },
    );
    await page.getByLabel('why').fill('  twice  ');
    await button('do').click();
    await page.getByRole('alert').getByText('说明理由。').waitFor();
    expect(await page.getByLabel('why').inputValue()).toBe('  twice  ');
    expect([await status(), reads()]).toEqual(['done 0', read]);
    await button('do').click();
    await expect.poll(status).toBe('done 1');
    expect(await page.getByRole('alert').count()).toBe(0);
    await expect.poll(reads).toBe(read + 1);
    await button('do').click();
    await expect.poll(status).toBe('done 2');
    const [first, second, third] = acts().map(({ body }) => body);
    expect(second).toEqual(first);
    expect(first?.['reason']).toBe('twice');
    expect([third?.['key'], third?.['id']]).not.toEqual([first?.['key'], first?.['id']]);
  });

  test('an act is under way once, and a lost session is no refusal of it', async () => {
    await page.goto('/act');
    await page.getByLabel('why').fill('once');
    stage.answers.push(null);
    await button('do').click();
    const working = button(words.frame.working);
    await working.waitFor();
    expect(await working.isDisabled()).toBe(true);
    // The button says so before what it sends has come.
    await expect.poll(() => acts().length).toBe(1);

    await page.reload();
    await page.getByLabel('why').fill('later');
    stage.answers.push({
      status: 401,
      body: { breaches: [{ law: 'sign_in_required', field: null, message: '请登录。' }] },
    });
    await button('do').click();
    await expect.poll(() => acts().length).toBe(2);
    await button('do').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('what is wrong with a field stands under it, and what is wrong with none above the button', async () => {
    await page.goto('/form');
    stage.answers.push({
      status: 422,
      body: {
        breaches: [
          { law: 'field_unknown', field: 'act.note', message: '写明去向。' },
          { law: 'pursuit_ended', message: '跟踪已结束。' },
        ],
      },
    });
    await button('send').click();
    const note = page.getByLabel('note');
    await page.getByText('跟踪已结束。').waitFor();
    expect(await note.getAttribute('aria-invalid')).toBe('true');
    const below = page.locator(`[id="${await note.getAttribute('aria-describedby')}"]`);
    expect(await below.innerText()).toBe('写明去向。');
    expect(await note.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByText('写明去向。').count()).toBe(1);
  });

  test('the address holds filters; another filter begins at the first page, and "back" turns pages alone', async () => {
    await page.goto('/address?side=right&kept=1&page=x');
    expect(await status()).toBe('no q, right, page 1');
    await button('turn').click();
    await button('turn').click();
    expect(await status()).toBe('no q, right, page 3');
    await page.goBack();
    await expect.poll(status).toBe('no q, right, page 2');
    await button('filter').click();
    expect(await status()).toBe('steel, right, page 1');
    expect(new URL(page.url()).search).toBe('?side=right&kept=1&q=steel');
    await page.goBack();
    await expect.poll(status).toBe('no q, right, page 1');
    await button('filter').click();
    await button('clear').click();
    expect(new URL(page.url()).search).toBe('?side=right&kept=1');
  });

  test('a table is sorted up, down and not at all, and its sum stays last', async () => {
    await page.goto('/table');
    const names = () => page.getByRole('rowheader').allInnerTexts();
    const head = page.getByRole('columnheader', { name: 'funds' });
    const sorted: unknown[] = [[await head.getAttribute('aria-sort'), await names()]];
    for (let press = 0; press < 3; press++) {
      await head.getByRole('button').click();
      sorted.push([await head.getAttribute('aria-sort'), await names()]);
    }
    expect(sorted).toEqual([
      ['none', ['Ada', 'Bo', 'Cy', 'all']],
      ['ascending', ['Bo', 'Cy', 'Ada', 'all']],
      ['descending', ['Ada', 'Cy', 'Bo', 'all']],
      ['none', ['Ada', 'Bo', 'Cy', 'all']],
    ]);
  });

  test('rows of a table are chosen by themselves or all that may be', async () => {
    await page.goto('/table');
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    expect(await box('Ada').isDisabled()).toBe(true);
    await box('Bo').check();
    expect(await status()).toBe('chosen b');
    expect(await box(words.frame.chooseAll).evaluate((one) => (one as HTMLInputElement).indeterminate)).toBe(true);
    await box(words.frame.chooseAll).click();
    expect(await status()).toBe('chosen b c');
    await box(words.frame.chooseAll).click();
    expect(await status()).toBe('chosen none');
  });
});

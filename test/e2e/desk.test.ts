// Several people use one computer: what one of them typed stays theirs, through a session that ends, a second tab and a
// screen that breaks; and what somebody enters is booked on their own office.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/app/people/accounts.ts';
import { projectFieldName } from '../../src/labels/projects/projectFields.ts';
import { cityCode, offices, password } from '../scenarios/samples/city.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { openingPatience, signOut, toScreen, words } from './site.ts';
import { openSmallSite, signInAs, type SmallSite } from './smallSite.ts';

const named = projectFieldName('name', 'zh');
const lead = '未公开的风电轴承项目';

describeInBrowser('one desk, several people', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite((store) =>
      createAccount(store, {
        cityCode,
        username: 'both',
        password,
        name: 'both',
        ownPassword: true,
        grants: (['linqing', 'shenxian'] as const).map((county) => ({ role: 'enter', officeId: offices[county] })),
      }),
    );
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const form = (page: Page) => page.getByRole('dialog', { name: words.form.project });
  const home = (page: Page) => page.getByRole('navigation', { name: words.frame.screens }).waitFor();
  async function openForm(page: Page): Promise<void> {
    await toScreen(page, words.frame.projects);
    await button(page, words.form.project).click();
    await form(page).waitFor();
  }
  async function typeLead(page: Page): Promise<void> {
    await openForm(page);
    await form(page).getByLabel(named, { exact: true }).fill(lead);
  }
  const typed = (page: Page) => form(page).getByLabel(named, { exact: true }).inputValue();
  // The form is opened anew first: whatever else the page asks without a session puts the sign-in over its buttons.
  async function loseSession(page: Page, investor: string): Promise<void> {
    await page.keyboard.press('Escape');
    await form(page).waitFor({ state: 'hidden' });
    await button(page, words.form.project).click();
    await form(page).waitFor();
    await page.context().clearCookies();
    await form(page).getByLabel(projectFieldName('investorId', 'zh'), { exact: true }).fill(investor);
    await page.getByRole('dialog', { name: words.signIn.again }).waitFor();
  }

  test('what was typed waits for the same person and is shown to nobody else', async () => {
    const page = await site.visitAs('linqing');
    await typeLead(page);
    await loseSession(page, '某某公司');
    // There is no way out of it but in, not even for a key that is pressed again and again.
    const again = page.getByRole('dialog', { name: words.signIn.again });
    for (let n = 0; n < 3; n++) await page.keyboard.press('Escape');
    expect(await again.isVisible()).toBe(true);
    await signInAs(page, 'linqing');
    await again.waitFor({ state: 'hidden' });
    expect(await typed(page)).toBe(lead);

    await loseSession(page, '另一家公司');
    await signInAs(page, 'shenxian');
    await page.waitForURL('**/home');
    await home(page);
    await openForm(page);
    expect(await typed(page)).toBe('');
    expect(await page.content()).not.toContain(lead);
    await page.keyboard.press('Escape');
    await signOut(page);

    await signInAs(page, 'linqing');
    await home(page);
    await openForm(page);
    expect(await typed(page)).toBe(lead);
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  test('signing out asks about what was not sent, and leaves nothing of it', async () => {
    const page = await site.visitAs('linqing');
    await typeLead(page);
    await page.keyboard.press('Escape');
    await signOut(page);
    const asked = page.getByRole('dialog', { name: words.signOut.title });
    await asked.getByText(words.signOut.unsent(1)).waitFor();
    await button(page, words.frame.cancel).click();
    await asked.waitFor({ state: 'hidden' });
    await button(page, words.frame.signOut).click();
    await asked.getByRole('button', { name: words.frame.signOut, exact: true }).click();
    await page.getByLabel(words.signIn.username, { exact: true }).waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain(lead);
    await signInAs(page, 'linqing');
    await home(page);
    await openForm(page);
    expect(await typed(page)).toBe('');
    await page.context().close();
  });

  test('a page is never answered for who signed in beside it', async () => {
    const page = await site.visitAs('linqing');
    await typeLead(page);
    const beside = await page.context().newPage();
    await beside.goto('/');
    await signOut(beside);
    await signInAs(beside, 'shenxian');
    await home(beside);
    await form(page).getByLabel(projectFieldName('investorId', 'zh'), { exact: true }).fill('某某公司');
    await page.waitForURL('**/home');
    await home(page);
    await page.locator('.account summary', { hasText: '账号shenxian' }).waitFor();
    expect(await page.content()).not.toContain(lead);
    await page.context().close();
  });

  test('the columns that one likes are not forced on another', async () => {
    const page = await site.visitAs('linqing');
    await toScreen(page, words.frame.projects);
    const column = words.projects.column.investor;
    const head = page.getByRole('columnheader', { name: column });
    await page.locator('summary', { hasText: words.projects.columns }).click();
    await page.getByRole('checkbox', { name: column, exact: true }).check();
    await head.waitFor();
    await page.reload();
    await head.waitFor();
    await signOut(page);
    await signInAs(page, 'shenxian');
    await home(page);
    await toScreen(page, words.frame.projects);
    await page.getByRole('columnheader', { name: words.projects.column.name }).waitFor();
    expect(await head.count()).toBe(0);
    await page.context().close();
  });

  test('a screen that breaks says whose fault it is, and what was typed is there again', async () => {
    const page = await site.visitAs('linqing');
    await page.route('**/api/v1/companies/likely?*', (route) => route.fulfill({ json: [{}] }));
    await typeLead(page);
    await form(page).getByLabel(projectFieldName('investorId', 'zh'), { exact: true }).fill('没有登记的轴承公司');
    await page.getByText(words.failure.broken).waitFor();
    await page.getByText(words.failure.stillKept(1)).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await button(page, words.failure.reopen).click();
    await openForm(page);
    expect(await typed(page)).toBe(lead);
    await page.context().close();
    // The page itself complained, as it was made to.
    expect(site.complaints.splice(0).every((line) => line.startsWith('page: '))).toBe(true);
  });

  test('a part of the page that is gone is told apart from a fault', async () => {
    const page = await site.visitAs('linqing');
    await page.route('**/assets/CloseScreen-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('/closes');
    await page.getByText(words.failure.notLoaded).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await button(page, words.failure.reopen).click();
    await page.getByRole('heading', { level: 1, name: words.closes.title('2023') }).waitFor();
    await page.context().close();
    // Whatever the browser says of it, the server had no part in it.
    expect(site.complaints.splice(0).every((line) => line.startsWith('page: '))).toBe(true);
  });

  test('an import is booked on the own office, also when a new one lies below it', async () => {
    const admin = await site.visitAs('admin', '/offices');
    const row = admin.locator('.office-tree > li', { hasText: '临清市' }).first();
    await row.getByRole('button', { name: words.officeTree.found, exact: true }).click();
    const act = admin.getByRole('dialog');
    await act.getByLabel(words.officeTree.code, { exact: true }).fill('linqing-park');
    await act.getByLabel(words.officeTree.name, { exact: true }).fill('临清科技产业园管委会（筹）');
    await act.getByLabel(words.officeTree.shortName, { exact: true }).fill('临清园区');
    await act.getByLabel(words.officeTree.reason, { exact: true }).fill('筹建');
    await act.getByRole('button', { name: words.officeTree.confirm.found, exact: true }).click();
    await act.waitFor({ state: 'hidden' });
    await admin.context().close();

    const page = await site.visitAs('linqing');
    await toScreen(page, words.frame.imports);
    const office = page.getByLabel(words.imports.office, { exact: true });
    const offered = () => office.locator('option').allTextContents();
    await expect.poll(offered).toEqual(['临清市', '临清科技产业园管委会（筹）']);
    expect(await office.locator('option:checked').textContent()).toBe('临清市');
    await page.context().close();
  });

  test('who enters for several offices is asked for which', async () => {
    const page = await site.visitAs('both');
    await toScreen(page, words.frame.imports);
    const office = page.getByLabel(words.imports.office, { exact: true });
    await expect.poll(() => office.locator('option:checked').textContent()).toBe(words.form.chooseOffice);
    expect(await button(page, words.imports.choose).isDisabled()).toBe(true);
    await office.selectOption({ label: '莘县' });
    expect(await button(page, words.imports.choose).isEnabled()).toBe(true);
    await page.context().close();
  });

  test('a chain is drawn node after node, outlives the screen, and is saved', async () => {
    const page = await site.visitAs('cityEnter', '/net/chains/new');
    await page.getByLabel(words.chains.name, { exact: true }).fill('冷链物流');
    for (const n of [1, 2, 3]) {
      await button(page, words.chains.addNode).click();
      await page.getByRole('region', { name: words.chains.newNode(n) }).waitFor();
    }
    for (const n of [1, 3, 2]) {
      await page.getByRole('button', { name: words.chains.newNode(n), exact: true }).click();
      await page.getByRole('region', { name: words.chains.newNode(n) }).waitFor();
    }
    await page.reload();
    await page.getByText(words.chains.unsaved(4)).waitFor();
    expect(await page.getByLabel(words.chains.name, { exact: true }).inputValue()).toBe('冷链物流');
    await button(page, words.chains.undo).click();
    await page.getByText(words.chains.unsaved(3)).waitFor();
    await button(page, words.chains.save).click();
    await page.waitForURL('**/edit');
    await page.getByText(words.chains.nothing).waitFor();
    await button(page, words.chains.newNode(1)).click();
    await button(page, words.chains.newNode(2)).click();
    await page.getByRole('region', { name: words.chains.newNode(2) }).waitFor();
    await page.goto('/net/chains/new');
    await page.getByText(words.chains.nothing).waitFor();
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });
});

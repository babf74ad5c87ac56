// What two administrators do together, told in halves and to the owner; and a colleague who guesses locks nobody out of
// the browser that the account knows.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/app/people/accounts.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { refusalText } from '../../src/labels/refusals.ts';
import { roleWord } from '../../src/labels/people/roles.ts';
import { must } from '../fixture/must.ts';
import { cityCode, offices, password } from '../scenarios/samples/city.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choose } from './entering.ts';
import { openingPatience, signOut, typeSignIn, words } from './site.ts';
import { openSmallSite, signInAs, type SmallSite } from './smallSite.ts';

const w = words.people;
const own = 'known to one alone';

describeInBrowser('two hands', () => {
  let site: SmallSite;
  const halves: string[] = [];
  beforeAll(async () => {
    site = await openSmallSite(async (store) => {
      const account = (username: string, name: string, role: Role, officeId: string) =>
        createAccount(store, { cityCode, username, password, name, ownPassword: true, grants: [{ role, officeId }] });
      await account('second', '管理员乙', 'admin', offices.city);
      await account('checker', '审核员丙', 'verify', offices.linqing);
    });
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (on: Page | Locator, name: string) => on.getByRole('button', { name, exact: true });
  const sure = (page: Page, what: string) => page.getByRole('dialog', { name: w.sure(what, '审核员丙') });
  const waiting = (page: Page) => page.getByRole('region', { name: w.waitsTitle });
  async function half(page: Page): Promise<void> {
    const told = page.getByRole('dialog', { name: w.halfTitle });
    halves.push(must(await told.locator('code').first().textContent()));
    await button(told, w.kept).click();
  }

  test('one administrator asks, and can bring nothing about alone', async () => {
    const page = await site.visitAs('admin', '/people?q=checker');
    await page.getByRole('link', { name: '审核员丙' }).click();
    await button(page, w.reset_password).click();
    await button(sure(page, w.reset_password), w.reset_password).click();
    await half(page);
    const give = page.locator('.person-give');
    await choose(give, { [w.role]: roleWord('publish', 'zh'), [w.inOffice]: '临清市' });
    await button(give, w.grant).click();
    await give.getByText(w.waitsSent).waitFor();
    await expect.poll(() => waiting(page).getByRole('listitem').count()).toBe(2);
    await button(waiting(page), w.takeBack).first().waitFor();
    expect(await button(waiting(page), w.confirm).count()).toBe(0);
    await page.context().close();
  });

  test('another confirms, and is told the other half', async () => {
    const page = await site.visitAs('second', '/people');
    const asked = waiting(page).getByRole('listitem');
    await expect.poll(() => asked.count()).toBe(2);
    await button(asked.filter({ hasText: w.acts.account_reset_password }), w.confirm).click();
    await button(sure(page, w.acts.account_reset_password), w.confirm).click();
    await half(page);
    const grant = asked.filter({ hasText: roleWord('publish', 'zh') });
    await button(grant, w.confirm).click();
    await button(page.getByRole('dialog'), w.confirm).click();
    await waiting(page).waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: '审核员丙' });
    await row.getByText(roleWord('publish', 'zh')).waitFor();
    await page.context().close();
  });

  test('the owner signs in with both halves, chooses a password, and is told who did what', async () => {
    const page = await site.visit();
    await page.goto('/');
    await typeSignIn(page, 'checker', halves.join(''));
    await page.getByText(words.due.first_password).waitFor();
    for (const [label, text] of [
      [words.password.old, halves.join('')],
      [words.password.new, own],
      [words.password.again, own],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(text);
    await button(page, words.password.change).click();
    const told = page.getByRole('dialog', { name: words.notices.title });
    const acts = told.getByRole('listitem');
    await expect.poll(() => acts.count()).toBe(2);
    await acts.filter({ hasText: w.acts.account_reset_password }).getByText('账号admin').waitFor();
    await button(told, words.notices.seen).click();
    await told.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('navigation', { name: words.frame.screens }).waitFor();
    expect(await told.count()).toBe(0);
    await page.context().close();
  });

  test('who was locked out by guesses is let in where they signed in before, and nowhere else', async () => {
    const known = await site.visitAs('linqing');
    await signOut(known);
    await known.getByLabel(words.signIn.username, { exact: true }).waitFor();

    const strange = await site.visit();
    await strange.goto('/');
    const wrong = strange.getByText(refusalText({ law: 'credentials_wrong' }, 'zh'));
    for (let n = 1; n <= 5; n++) {
      await typeSignIn(strange, 'linqing', `guess ${n}`);
      await wrong.waitFor();
    }
    await signInAs(strange, 'linqing');
    await strange.getByText(refusalText({ law: 'account_locked', detail: { minutes: 1 } }, 'zh')).waitFor();
    await strange.context().close();

    await signInAs(known, 'linqing');
    await known.getByRole('navigation', { name: words.frame.screens }).waitFor();
    await known.goto('/account');
    const devices = known.getByRole('region', { name: words.account.devices });
    await devices.getByText(words.account.thisOne, { exact: true }).waitFor();
    await known.context().close();
    expect(site.complaints).toEqual([]);
  });
});

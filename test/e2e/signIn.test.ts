// A newcomer with a password on a slip of paper: it is changed first, an authenticator is set up, and from then on
// the sign-in asks for a code; a telephone that is lost is no end.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/app/people/accounts.ts';
import { codeOfStep, stepAt } from '../../src/app/people/signIn/totp.ts';
import { insertSignInPolicy } from '../../src/storage/people/signInPolicies.ts';
import { SignInPolicy } from '../../src/domain/people/signInPolicy.ts';
import { must } from '../fixture/must.ts';
import { cityCode, officeId, smallCity, type SmallCity } from '../fixture/smallCity.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { openingPatience, openSite, signOut, type Site, words } from './site.ts';

const given = 'on a slip of paper';
const own = 'known to one alone';

describeInBrowser('a newcomer signs in', () => {
  let city: SmallCity;
  let site: Site;
  let page: Page;
  let secret = '';
  let recoveryCode = '';
  beforeAll(async () => {
    city = await smallCity();
    const accountId = await createAccount(city.store, {
      cityCode,
      username: 'xinren',
      password: given,
      name: 'xinren',
      grants: [{ role: 'admin', officeId: officeId('371500') }],
    });
    const policy = SignInPolicy.parse({ secondFactorRoles: ['admin'] });
    await insertSignInPolicy(city.store.pool.db, { cityCode, by: accountId, at: '2023-01-01T00:00:00Z', policy });
    site = await openSite(city.url);
    page = await site.visit();
  }, openingPatience);
  afterAll(async () => {
    await site.close();
    await city.close();
  });

  const field = (name: string) => page.getByLabel(name, { exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  async function typeNames(password: string): Promise<void> {
    await page.goto('/');
    await field(words.signIn.username).fill('xinren');
    await field(words.signIn.password).fill(password);
    await press(words.signIn.signIn);
  }
  const inside = () => page.getByRole('navigation', { name: words.frame.screens }).waitFor();

  test('the given password is changed before anything else', async () => {
    await typeNames(given);
    await page.getByText(words.due.first_password).waitFor();
    await field(words.password.old).fill(given);
    await field(words.password.new).fill(own);
    await field(words.password.again).fill('something else');
    await press(words.password.change);
    await page.getByText(words.password.differ).waitFor();
    await field(words.password.again).fill(own);
    await press(words.password.change);
    await page.getByText(words.due.second_factor).waitFor();
    expect(await page.getByRole('navigation', { name: words.frame.screens }).count()).toBe(0);
  });

  test('then an authenticator is set up', async () => {
    await field(words.signIn.password).fill(own);
    await press(words.secondFactor.begin);
    secret = must(await page.locator('.second-factor-secret').textContent()).replaceAll(' ', '');
    await field(words.signIn.code).fill(codeNow());
    await press(words.secondFactor.confirm);
    const codes = page.locator('.recovery-codes li');
    await codes.first().waitFor();
    await expect.poll(() => codes.count()).toBe(10);
    recoveryCode = must(await codes.first().textContent());
    await press(words.secondFactor.kept);
    await inside();
  });

  test('from then on the sign-in asks for a code, and a recovery code will do', async () => {
    await signOut(page);
    await field(words.signIn.username).waitFor();
    await typeNames(own);
    await field(words.signIn.code).fill(recoveryCode);
    await press(words.signIn.signIn);
    await inside();
    await page.goto('/account');
    await page.getByText(words.secondFactor.on(9)).waitFor();
    const sessions = page.getByRole('region', { name: words.account.sessions });
    await sessions.getByText(words.account.thisOne, { exact: true }).waitFor();
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);
  });

  test('the settings are kept', async () => {
    await page.goto('/sign-in-policy');
    await field(words.signInPolicy.fields.accountFailures).fill('3');
    await field(words.signInPolicy.passwordDays).fill('365');
    await press(words.signInPolicy.save);
    await page.getByText(words.signInPolicy.saved).waitFor();
    await page.reload();
    expect(await field(words.signInPolicy.fields.accountFailures).inputValue()).toBe('3');
    expect(await field(words.signInPolicy.passwordDays).inputValue()).toBe('365');
    expect(site.complaints).toEqual([]);
  });

  function codeNow(): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = Array.from(secret, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
    return codeOfStep(Buffer.from(bytes), stepAt(new Date()));
  }
});

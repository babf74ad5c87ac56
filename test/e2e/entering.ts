// What the three people of the year do on the screens, one form at a time.
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { cityOffice, officeName, shortNameOf } from '../../src/demo/offices.ts';
import { formField, nounAct, nounField } from '../../src/labels/entries/nouns.ts';
import { nounWord } from '../../src/labels/nouns.ts';
import { projectFieldName, type ProjectField } from '../../src/labels/projects/projectFields.ts';
import { jpg, pdf } from '../fixture/evidenceFiles.ts';
import { toScreen, words } from './site.ts';

export const project = '精密轴承智能制造';
const county = officeName('371581');
const investor = '示例轴承股份有限公司';
const city = shortNameOf(cityOffice);

export const recordContact = nounAct('contact', 'record', 'zh') ?? '';
export const correctContact = nounAct('contact', 'correct', 'zh') ?? '';
export const ofContact = (name: string) => nounField('contact', name, 'zh') ?? '';
export const recordFund = nounAct('fund_arrival', 'record', 'zh') ?? '';
export const correctFund = nounAct('fund_arrival', 'correct', 'zh') ?? '';
export const ofFund = (name: string) => formField('fund_arrival', name, 'zh').label ?? '';
export const recordMilestone = nounAct('milestone', 'record', 'zh') ?? '';
export const ofMilestone = (name: string) => formField('milestone', name, 'zh').label ?? '';
const field = (name: ProjectField) => projectFieldName(name, 'zh');
export const noun = (list: Parameters<typeof nounWord>[0], code: string) => nounWord(list, code, 'zh');

type Sent = { readonly name: string; readonly kind: string; readonly buffer: Buffer };

export const file = (name: string, kind: string): Sent => ({ name, kind, buffer: pdf(name) });
export const photo = (name: string, taken: string): Sent => ({
  name,
  kind: 'site_photo',
  buffer: jpg({ taken, latitude: 36.84, longitude: 115.7 }),
});

export async function fill(form: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label, { exact: true }).fill(value);
}

export async function choose(form: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const one = form.getByLabel(label, { exact: true });
    // Until its list has come nothing says whether there are many.
    await expect.poll(() => drawnAs(one)).not.toBe('empty');
    if ((await drawnAs(one)) === 'searched') await find(one, value);
    else await one.selectOption(value);
  }
}

const drawnAs = (one: Locator) =>
  one.evaluate((drawn) => {
    if (!(drawn instanceof HTMLSelectElement)) return 'searched';
    return [...drawn.options].some(({ value }) => value !== '') ? 'seen' : 'empty';
  });

/** One of many, by its word. */
async function find(box: Locator, word: string): Promise<void> {
  await box.fill(word);
  await box.press('Enter');
  await expect.poll(() => box.inputValue()).toBe(word);
}

/** The form says by itself what each file most likely is. */
async function attach(form: Locator, files: readonly Sent[]): Promise<void> {
  for (const { name, kind, buffer } of files) {
    const mimeType = name.endsWith('.jpg') ? 'image/jpeg' : 'application/pdf';
    await form.locator('input[type=file][multiple]').setInputFiles({ name, mimeType, buffer });
    const said = form.getByLabel(words.evidence.kindOf(name), { exact: true });
    await said.waitFor();
    expect(await said.inputValue()).toBe(kind);
  }
}

export async function record(form: Locator): Promise<void> {
  await form.getByRole('button', { name: words.form.record, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

export async function toProject(page: Page): Promise<void> {
  await toScreen(page, words.frame.projects);
  await page.getByRole('link', { name: project }).first().click();
  await page.getByRole('heading', { level: 1, name: project }).waitFor();
}

interface Milestone {
  readonly choices?: Readonly<Record<string, string>>;
  readonly number?: string;
  readonly files?: readonly Sent[];
}

export async function milestone(page: Page, kind: string, day: string, more: Milestone): Promise<void> {
  await page.getByRole('button', { name: recordMilestone, exact: true }).click();
  const form = page.getByRole('dialog', { name: recordMilestone });
  await choose(form, { [ofMilestone('kind')]: noun('milestoneKind', kind), ...more.choices });
  await fill(form, {
    [words.form.occurredOn]: day,
    ...(more.number ? { [ofMilestone('evidence')]: more.number } : {}),
  });
  await attach(form, more.files ?? []);
  await record(form);
  await page.locator('.time-line-milestone', { hasText: noun('milestoneKind', kind) }).waitFor();
}

export async function arrival(page: Page, of: { claimed: string; on: string; no: string }): Promise<void> {
  await toProject(page);
  await page.getByRole('button', { name: recordFund, exact: true }).click();
  const form = page.getByRole('dialog', { name: recordFund });
  await fill(form, {
    [ofFund('claimedFen')]: of.claimed,
    [ofFund('occurredOn')]: of.on,
    [ofFund('payer')]: investor,
    [ofFund('voucherNo')]: of.no,
  });
  await choose(form, {
    [ofFund('moneySource')]: noun('moneySource', 'other_province'),
    [ofFund('use')]: noun('fundUse', 'fixed_assets'),
    [ofFund('voucherKind')]: noun('voucher', 'bank_slip'),
  });
  await attach(form, [file(`回单${of.no}.pdf`, 'bank_slip')]);
  await record(form);
  await page.locator('.time-line-fund_arrival', { hasText: of.on }).waitFor();
}

export async function waits(page: Page, rows: number): Promise<void> {
  await page.getByText(words.verification.waiting(rows)).first().waitFor();
}

/** All that waits, oldest first, without the mouse. */
export async function acceptAll(page: Page, rows: number): Promise<void> {
  await toScreen(page, words.frame.verification);
  await waits(page, rows);
  await page.keyboard.press('j');
  for (let left = rows; left > 0; left -= 1) {
    await waits(page, left);
    await page.keyboard.press('a');
    if (left > 1) await waits(page, left - 1);
  }
  await page.getByText(words.verification.nothing).waitFor();
}

export function cellOf(page: Page, state: string): Locator {
  return page.getByRole('button', { name: words.closes.cell(city, words.periodName('2025'), state), exact: true });
}

export async function addsOf(drawer: Locator): Promise<string[]> {
  const cells = await drawer.locator('.receipt-rows tbody td:last-child').allTextContents();
  return cells.map((text) => text.trim()).toSorted();
}

export async function recordLead(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.form.project, exact: true }).click();
  const form = page.getByRole('dialog', { name: words.form.project });
  await form.getByText(words.entering.more, { exact: true }).click();
  await fill(form, {
    [field('name')]: project,
    [field('industryCode')]: '3451',
    [field('investment')]: '30000',
    [field('investorId')]: investor,
    [field('recipientId')]: '示例轴承（临清）有限公司',
    [field('investorSeat')]: '浙江省宁波市',
    [field('place')]: '临清市经济开发区',
  });
  await choose(form, {
    [words.form.office]: county,
    [field('moneySource')]: noun('moneySource', 'other_province'),
  });
  await expect.poll(() => form.getByText(words.signing.companyNew).count()).toBe(2);
  await record(form);
}

export async function recordTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: recordContact, exact: true }).click();
  const form = page.getByRole('dialog', { name: recordContact });
  // With the project's investor, who is known by now.
  await form.getByText(words.signing.companyKnown(investor)).waitFor();
  await choose(form, { [ofContact('mode')]: noun('contactMode', 'visit_out') });
  await fill(form, { [ofContact('place')]: '宁波', [ofContact('summary')]: '商定用地与分期，三月签约' });
  await record(form);
}

// What a verifier gives back comes to the one who entered it, with the reason and the form; and what is undone before
// anybody looked at it leaves a verifier nothing to do.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nounWord } from '../../src/labels/nouns.ts';
import { formSheet } from '../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../src/sheets/write/workbook.ts';
import { ids } from '../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choose, correctContact, fill, ofContact, record, recordContact } from './entering.ts';
import { openingPatience, toScreen, words } from './site.ts';
import { sendFile, writeRows } from './imports/takingIn.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const reason = '没有写对方参加人员';
const w = words.ownEntries;

describeInBrowser('what is given back', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const badge = (page: Page) => page.getByRole('navigation', { name: words.frame.screens }).locator('.badge');
  const contact = (page: Page) => page.getByRole('dialog', { name: correctContact });

  test('a county enters a talk, and the verifier gives it back', async () => {
    const page = await site.visitAs('linqing', `/projects/${ids.bearing}`);
    await button(page, recordContact).click();
    const form = page.getByRole('dialog', { name: recordContact });
    await form.getByText(words.signing.companyKnown('示例轴承集团')).waitFor();
    await choose(form, { [ofContact('mode')]: nounWord('contactMode', 'visit_out', 'zh') });
    await fill(form, { [ofContact('summary')]: '商定用地与分期' });
    await record(form);
    expect(await badge(page).count()).toBe(0);
    await page.context().close();

    const verifier = await site.visitAs('cityVerify');
    await toScreen(verifier, words.frame.verification);
    const row = verifier.getByRole('row', { name: '商定用地与分期' });
    await row.getByRole('checkbox').check();
    await button(verifier, words.verification.giveBack).click();
    const asked = verifier.getByRole('dialog', { name: words.verification.giveBack });
    await asked.getByLabel(words.verification.reason, { exact: true }).fill(reason);
    await asked.getByRole('button', { name: words.verification.giveBack, exact: true }).click();
    await verifier.getByText(words.verification.done(1)).waitFor();
    await verifier.context().close();
  });

  test('the one who entered it is told, mends it in its form and sends it again', async () => {
    const page = await site.visitAs('linqing');
    await expect.poll(() => badge(page).textContent()).toBe('1');
    await page.goto(`/projects/${ids.bearing}`);
    await page.getByRole('region', { name: w.state.returned }).getByText(w.because(reason)).waitFor();
    await page.getByRole('navigation', { name: words.frame.screens }).getByRole('link', { name: w.title }).click();
    // The project's page has such a line too, and may still stand there.
    await page.getByRole('heading', { level: 1, name: w.title }).waitFor();
    const item = page.getByRole('listitem').filter({ hasText: '商定用地与分期' });
    await item.getByText(w.because(reason)).waitFor();
    await item.getByRole('button', { name: w.mend }).click();
    const form = contact(page);
    expect(await form.getByLabel(ofContact('summary'), { exact: true }).inputValue()).toBe('商定用地与分期');
    await fill(form, { [ofContact('theirSide')]: '张总', [words.form.reason]: '补上对方人员' });
    await record(form);
    await page.getByText(w.noneIn).waitFor();
    await expect.poll(() => badge(page).count()).toBe(0);
    await page.goto(`/projects/${ids.bearing}`);
    await page.getByText('张总').first().waitFor();
    expect(await page.getByRole('region', { name: w.state.returned }).count()).toBe(0);
    await page.context().close();
  });

  test('an import that is undone before anybody looked at it leaves nothing to decide', async () => {
    const file = join(site.folder, '洽谈记录.xlsx');
    const talks = [1, 2, 3].map((n) => ({
      form: 'contacts' as const,
      cells: { metOn: `2023-07-0${n}`, investor: '示例轴承集团', mode: '上门拜访', summary: `第${n}次洽谈` },
    }));
    const pieces: Uint8Array[] = [];
    await writeWorkbook([formSheet('contacts', talks)], (bytes) => void pieces.push(bytes));
    await writeFile(file, Buffer.concat(pieces));

    const verifier = await site.visitAs('cityVerify');
    const waiting = async () => {
      await toScreen(verifier, words.frame.verification);
      return verifier.getByRole('heading', { level: 1, name: words.verification.title }).textContent();
    };
    const before = await waiting();

    const page = await site.visitAs('linqing');
    await sendFile(page, file);
    await writeRows(page, 3);
    await button(page, words.imports.undo).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('textbox').fill('传错了文件');
    await asked.getByRole('button', { name: words.imports.undo, exact: true }).click();
    await asked.waitFor({ state: 'hidden' });
    await page.context().close();

    await verifier.reload();
    expect(await waiting()).toBe(before);
    await verifier.context().close();
    expect(site.complaints).toEqual([]);
  });
});

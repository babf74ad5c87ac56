// A workbook on the screen of imports, from the file to the rows that are written.
import { expect } from 'vitest';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { must } from '../../fixture/must.ts';
import { patience } from '../../setup/patience.ts';
import { toScreen, words } from '../site.ts';

/** Gives how many rows were written. */
export async function takeIn(page: Page, file: string): Promise<number> {
  const name = basename(file);
  await toScreen(page, words.frame.imports);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words.imports.choose, exact: true }).click(),
  ]);
  await chooser.setFiles(file);
  const sent = page.locator('.sendings li', { hasText: name });
  await sent.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  // Drawn amounts are of any size: the person says that they are what they say.
  const right = page.locator('.doubt-open').getByRole('button', { name: /^没有写错/ });
  await page.locator('.import-counts').waitFor();
  for (let left = await right.count(); left > 0; left = await right.count()) {
    await right.first().click();
    await expect.poll(() => right.count(), { timeout: patience(15_000) }).toBeLessThan(left);
  }
  const counts = await countsOf(page);
  expect(counts).toMatchObject({ refused: 0 });
  expect(counts.new).toBeGreaterThan(0);
  // Of invented projects one looks a little like another: the person says that it is one of its own.
  const asked = page.getByRole('button', { name: words.rowTwins.importAll, exact: true });
  for (let left = await asked.count(); left > 0; left = await asked.count()) {
    await asked.click();
    await asked.waitFor({ state: 'hidden' });
  }
  const writes = counts.new + counts.changed;
  await page.getByRole('button', { name: words.imports.apply(writes), exact: true }).click();
  const sure = page.getByRole('dialog', { name: words.imports.applyTitle(writes) });
  await sure.getByRole('button', { name: words.imports.apply(writes), exact: true }).click();
  await sure.waitFor({ state: 'hidden', timeout: patience(30_000) });
  await page.getByText(words.imports.state.applied, { exact: true }).waitFor();
  return writes;
}

/** The last line of the table of counts: new, changed, unchanged, refused. */
async function countsOf(page: Page): Promise<{ new: number; changed: number; refused: number }> {
  const line = page.locator('.import-counts tr').last();
  const [fresh, changed, , refused] = (await line.locator('td').allTextContents()).map((text) =>
    Number(text.replaceAll(',', '')),
  );
  return { new: must(fresh), changed: must(changed), refused: must(refused) };
}

// A workbook on the screen of imports, from the file to the rows that are written.
import { expect } from 'vitest';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { must } from '../../fixture/must.ts';
import { patience } from '../../setup/patience.ts';
import { toScreen, words } from '../site.ts';

type Sent = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const csvFile = (name: string, lines: readonly string[]): Sent => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

export const bookFile = (name: string, buffer: Buffer): Sent => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
});

/** Sends a file, by its path or as it is, and opens its preview. */
export async function sendFile(page: Page, file: Sent): Promise<void> {
  const name = typeof file === 'string' ? basename(file) : file.name;
  await toScreen(page, words.frame.imports);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words.imports.choose, exact: true }).click(),
  ]);
  await chooser.setFiles(file);
  await page.locator('.sendings').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Has that many rows written, and says that it is sure. */
export async function writeRows(page: Page, rows: number): Promise<void> {
  await page.getByRole('button', { name: words.imports.apply(rows), exact: true }).click();
  const sure = page.getByRole('dialog', { name: words.imports.applyTitle(rows) });
  await sure.getByRole('button', { name: words.imports.apply(rows), exact: true }).click();
  await sure.waitFor({ state: 'hidden', timeout: patience(30_000) });
  await page.getByText(words.imports.state.applied, { exact: true }).waitFor();
}

/** Gives how many rows were written. */
export async function takeIn(page: Page, file: string): Promise<number> {
  await sendFile(page, file);
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
  await writeRows(page, writes);
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

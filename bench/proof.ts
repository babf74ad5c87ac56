// What a proof weighs and takes: a city's rows and figures made into a file here, and verified here and in a browser from a folder.
// `npm run bench -- proof [ROWS] [COUNTIES]`; 500 rows and 6 counties are 48 figures.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.ts';
import { isSound, report } from '../src/proof/report.ts';
import { chanceOf } from '../test/proof/chance.ts';
import { publisherOf, randomFile } from '../test/proof/randomCity.ts';

export async function run(args: readonly string[]): Promise<void> {
  const [rows = 500, counties = 6] = args.map(Number);
  const by = publisherOf(chanceOf(1), 'city');
  const begun = performance.now();
  const { file } = randomFile(by, 1, { rows, counties });
  const made = performance.now() - begun;
  const reading = performance.now();
  const found = report([{ name: 'file', text: file }]);
  const here = performance.now() - reading;
  if (!isSound(found)) throw new Error('the file does not hold');
  console.log(`rows ${rows}, figures ${found.files[0]?.facts?.facts.length}`);
  console.log(`bytes ${Buffer.byteLength(file)}`);
  console.log(`made in ${(made / 1000).toFixed(2)} s (tables of multiples with it)`);
  console.log(`verified in Node in ${(here / 1000).toFixed(2)} s`);
  console.log(`verified in Chromium from a folder in ${(await inBrowser(file)).toFixed(2)} s`);
}

/** Seconds from choosing the file to the answer. */
async function inBrowser(file: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-proof-'));
  const executablePath = process.env['YIWANG_CHROMIUM'] ?? findChromium(console.error).path;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    writeFileSync(join(folder, 'file.html'), file);
    const verifier = fileURLToPath(new URL('../docs/verify.html', import.meta.url));
    writeFileSync(join(folder, 'verify.html'), readFileSync(verifier));
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
    const begun = performance.now();
    await page.locator('input').setInputFiles(join(folder, 'file.html'));
    await page.locator('.sound').waitFor();
    return (performance.now() - begun) / 1000;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

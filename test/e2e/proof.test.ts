// A bulletin is published and downloaded with its proof, and verified by a stranger from a folder without a network; a county
// finds what others entered in its name; a corrected publication says what it changed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/app/entries/record.ts';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { verify } from '../../src/app/verification/verify.ts';
import { verifyWords } from '../../src/labels/bulletin/verifying.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { fundAct } from '../fixture/acts.ts';
import { cityCode, offices, type Who } from '../scenarios/samples/city.ts';
import { ids } from '../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const yi = 10_000_000_000n;
const shenxian = offices.shenxian;

/** Money of the project in 莘县, entered by somebody and verified. */
async function arrive(store: Store, who: Who, days: readonly string[]): Promise<void> {
  const acts = days.map((day, n) =>
    fundAct(ids.garlic, { officeId: shenxian, occurredOn: day }, (yi * BigInt(n + 1)) / 4n),
  );
  const by = await actorNamed(store, cityCode, who);
  const { entryIds } = await record(store, by, { useCase: 'arrive', key: uuidv7(), acts });
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  await verify(store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}

describeInBrowser('a bulletin that proves itself', () => {
  let site: SmallSite;
  let publisher: Page;
  let stranger: Page;
  beforeAll(async () => {
    site = await openSmallSite(async (store) => {
      await arrive(store, 'shenxian', ['2023-07-01', '2023-08-01', '2023-09-01', '2023-10-01']);
      await store.pool.pg.query(
        `insert into role_grant select city_code, id, $1, 'publish', created_at, null from account
         where city_code = $2 and username = 'shenxian'`,
        [shenxian, cityCode],
      );
    });
    publisher = await site.visitAs('cityPublish');
    stranger = await site.visit({ offline: true });
    const verifier = fileURLToPath(new URL('../../docs/verify.html', import.meta.url));
    await stranger.goto(pathToFileURL(verifier).href);
  });
  afterAll(() => site.close());

  async function published(): Promise<string> {
    const data = { key: uuidv7() };
    const sent = await publisher.request.post('/api/v1/bulletins/2023/publish', { data, headers: { 'x-yiwang': '1' } });
    return ((await sent.json()) as { id: string }).id;
  }
  async function downloaded(id: string): Promise<string> {
    await publisher.goto(`/publications/${id}`);
    return saved(publisher, `${id}.html`, () =>
      publisher.getByRole('link', { name: words.bulletin.proofFile }).click(),
    );
  }
  async function saved(page: Page, name: string, press: () => Promise<void>): Promise<string> {
    const downloading = page.waitForEvent('download');
    await press();
    const path = join(site.folder, name);
    await (await downloading).saveAs(path);
    return path;
  }
  /** What the stranger reads. */
  async function verified(...files: readonly string[]): Promise<string> {
    await stranger.locator('input').setInputFiles([...files]);
    await stranger.locator('.sound, .faulty').waitFor();
    for (const fold of await stranger.locator('summary').all()) await fold.click();
    return (await stranger.getByRole('status').innerText()).replaceAll(/\n+/g, '\n');
  }

  let first = '';
  let firstId = '';
  test('a stranger verifies it offline, and the fingerprint is that of the screen', async () => {
    firstId = await published();
    first = await downloaded(firstId);
    const said = await verified(first);
    expect(said).toContain('核验通过');
    expect(said).toMatch(/· \d+个数：合计成立/);
    // Every number with its sentence, to be held against what a browser shows.
    expect(said).toMatch(/文中的数（\d+处）.*\n\d.*：.*准确值\d.*｜/);
    const shown = await publisher.locator('.bulletin-hash code').first().innerText();
    expect(said).toContain(`指纹：${shown}`);
  });

  test('a digit that somebody changed is named', async () => {
    const text = await readFile(first, 'utf8');
    const changed = text.replace(
      /(<data value="\d+">)(\d)/,
      (_, tag: string, digit: string) => tag + ((Number(digit) + 1) % 10),
    );
    const path = join(site.folder, 'changed.html');
    await writeFile(path, changed);
    const said = await verified(path);
    expect(said).toContain('核验不通过');
    expect(said).toContain('正文被改动');
  });

  /** The county's own key, as it takes it away at its desk. */
  async function keyOfCounty(county: Page, id: string): Promise<string> {
    await county.goto(`/publications/${id}`);
    return saved(county, `${id}.json`, () =>
      county.getByRole('link', { name: words.bulletin.officeKey('莘县') }).click(),
    );
  }

  let second = '';
  test('a county finds that a row was entered in its name by somebody else', async () => {
    const county = await site.visitAs('shenxian');
    // The signing was entered by the city.
    const before = await keyOfCounty(county, firstId);
    expect(await verified(first, before)).toContain('其中1条不是本单位人员填报的');
    const pool = openPool(site.databaseUrl);
    await arrive(await openStore(pool), 'cityEnter', ['2023-11-11']);
    await pool.close();
    const id = await published();
    second = await downloaded(id);
    const said = await verified(second, await keyOfCounty(county, id));
    expect(said).toContain('核验通过');
    expect(said).toContain('其中2条不是本单位人员填报的');
    // A key of before is of another file, and what another county asks for is not there.
    expect(await verified(second, before)).toContain('另一份通报');
    const foreign = await county.request.get(`/api/v1/publications/${id}/office-key?office=371581`);
    expect(foreign.status()).toBe(422);
  });

  test('a corrected publication follows the first and says what it changed', async () => {
    const said = await verified(first, second);
    expect(said).toContain(verifyWords.chainHolds);
    expect(said).toContain('接在前一份之后');
    expect(await verified(second)).toContain('前一份不在所选文件中');
    expect(said).toContain('更正了先前发布的同期通报');
    expect(said).toMatch(/莘县 2023年 .*：2\.5亿元 → 2\.75亿元/);
    expect(await verified(second)).toContain('核验通过');
  });

  test('an office makes its key, signs the close with one press, and a stranger reads which figures it signed', async () => {
    expect(await verified(second)).toContain('未签认结账的单位（2家）\n临清市\n莘县');
    const data = { key: uuidv7(), id: uuidv7(), officeId: shenxian, period: '2023' };
    const closed = await publisher.request.post('/api/v1/closes', { data, headers: { 'x-yiwang': '1' } });
    expect(closed.status()).toBe(201);
    const w = words.closes;
    const county = await site.visitAs('shenxian', '/closes?period=2023');
    const cell = () => county.getByRole('button', { name: w.cell('莘县', words.periodName('2023'), '') });
    await cell().click();
    const key = await saved(county, 'signing.json', () => county.getByRole('button', { name: w.newKey }).click());
    await county.getByText(w.newKeySaved).waitFor();
    await county.getByRole('button', { name: w.sign, exact: true }).click();
    await county.getByText(/本单位已于 .* 签认/).waitFor();
    const { public: own } = JSON.parse(await readFile(key, 'utf8')) as { public: string };

    // It is a change that can be published, and it stands on the page and in the proof.
    const third = await downloaded(await published());
    await publisher.getByText('本期结账已由单位签认（1家）：莘县').waitFor();
    const keys = await saved(publisher, 'keys.json', () =>
      publisher.getByRole('link', { name: words.bulletin.proofKeys }).click(),
    );
    const said = await verified(third, keys);
    expect(said).toContain('核验通过');
    expect(said).toContain('签发的密钥已与公钥清单核对');
    expect(said).toMatch(
      new RegExp(`莘县已签认结账（2023年）：[1-9]\\d*个数与签认时一致，请与该单位核对其公钥 ${own}`),
    );
    expect(said).toContain('未签认结账的单位（1家）\n临清市');

    // With the file of before it signs what comes next.
    await publisher.request.post('/api/v1/closes', {
      data: { key: uuidv7(), id: uuidv7(), officeId: shenxian, period: '2022-12' },
      headers: { 'x-yiwang': '1' },
    });
    await county.goto('/closes?period=2022');
    await county.getByRole('button', { name: w.cell('莘县', words.periodName('2022-12'), '') }).click();
    await county.getByLabel(w.chooseKey).setInputFiles(second);
    await county.getByText(w.keyUnreadable).waitFor();
    await county.getByLabel(w.chooseKey).setInputFiles(key);
    await county.getByRole('button', { name: w.sign, exact: true }).click();
    await county.getByText(/本单位已于 .* 签认/).waitFor();
  });
});

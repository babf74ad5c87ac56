// The verifier's desk: thirty leads, each a firm and its project, are decided by keys. How long the screen lets them wait is written
// down, and not asserted: it is the machine's business as well. What is refused comes back and says why.
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../../setup/browser.ts';
import { patience } from '../../setup/patience.ts';
import { offices } from '../../scenarios/samples/city.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';

const w = words.desk;
const products =
  '铜管 地毯 粮机 玻璃 挂车 肥皂 光伏支架 芦笋 阿胶糕 农膜 冷链 电梯 碳纤维 石墨 纸箱 阀门 家具 童装 彩印 陶瓷 口罩 锂电池 饲料 香精 钢球 油漆 羊绒 电缆 豆制品 无人机'.split(
    ' ',
  );
const headers = { 'x-yiwang': '1' };

/** Typed in the grid by the county, as it would send them. */
async function sendLeads(page: Page): Promise<void> {
  const fields = ['project', 'investor', 'investment', 'industryCode', 'foundOn'];
  const rows = products.map((name, n) => [`${name}生产项目`, `${name}有限公司`, `${n + 1}.5`, 'C33', '2023-05-08']);
  const data = { office: offices.linqing, form: 'leads', fields, rows };
  const sent = await page.context().request.post('/api/v1/imports/grid', { headers, data });
  const { id, counts } = (await sent.json()) as { id: string; counts: unknown };
  expect(counts).toMatchObject({ new: products.length, refused: 0, asked: 0 });
  const key = { data: { key: uuid() }, headers };
  expect((await page.context().request.post(`/api/v1/imports/${id}/apply`, key)).status()).toBe(200);
}

describeInBrowser('the desk of a verifier', () => {
  let site: SmallSite;
  let page: Page;
  beforeAll(async () => {
    site = await openSmallSite();
    const clerk = await site.visitAs('linqing');
    await sendLeads(clerk);
    await clerk.context().close();
    page = await site.visitAs('cityVerify', '/verification/desk');
  }, openingPatience);
  afterAll(() => site?.close());

  const here = () => page.locator('[data-bundle]:has([aria-current])');
  const lines = () => page.locator('[data-bundle]').count();

  test('says what an entry says, and what of it is empty', async () => {
    await here().waitFor();
    const line = page.locator('[data-bundle]', { hasText: `${products[0]}生产项目` });
    await line.getByRole('button').click();
    const told = page.getByRole('region', { name: w.pane.told });
    await told.getByText(`${products[0]}有限公司`).first().waitFor();
    await told.getByText(w.blank).first().waitFor();
    await page.getByRole('region', { name: w.pane.evidence }).getByText(w.noFiles).waitFor();
  });

  test('thirty are accepted by key, the next one in sight before the answer is', {
    timeout: patience(240_000),
  }, async () => {
    const before = await lines();
    expect(before).toBeGreaterThanOrEqual(products.length);
    let waited = 0;
    for (let n = 0; n < products.length; n++) {
      const key = await here().getAttribute('data-bundle');
      const pressed = performance.now();
      await page.keyboard.press('a');
      await page.locator(`[data-bundle="${key}"]`).waitFor({ state: 'detached' });
      await here().waitFor();
      waited += performance.now() - pressed;
    }
    const shown = performance.now();
    const counted = page.getByRole('status').filter({ hasText: /已办理/ });
    await expect
      .poll(async () => Number(/\d+/.exec(await counted.innerText())?.[0]), { timeout: patience(120_000) })
      .toBeGreaterThanOrEqual(2 * products.length);
    // Each is a firm and its project.
    const settled = performance.now() - shown;
    console.log(
      `thirty rows by keyboard: ${(waited / 1000).toFixed(1)} s of waiting for the next row, ` +
        `the last answers ${(settled / 1000).toFixed(1)} s behind it`,
    );
    expect(await page.getByText(w.cameBack).count()).toBe(0);
  });

  test('what is refused comes back, with why', async () => {
    await here().waitFor();
    const key = await here().getAttribute('data-bundle');
    await page.route('**/api/v1/verifications', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/json',
        body: JSON.stringify({ breaches: [{ law: 'own_entry', message: '不能审核自己填报的' }] }),
      }),
    );
    await page.keyboard.press('a');
    await page.getByText('不能审核自己填报的').waitFor();
    await page.locator(`[data-bundle="${key}"] [aria-current]`).waitFor();
    await page.unroute('**/api/v1/verifications');
  });
});

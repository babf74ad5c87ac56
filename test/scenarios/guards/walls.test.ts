// What rights let through besides the status: rows, sums, receipts, words of a refusal.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { type City, cityCode, offices, openCity, type Who } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const contact = () => ({
  useCase: 'recordContact',
  key: uuidv7(),
  acts: [
    {
      kind: 'contact',
      input: {
        head: head(offices.linqing, '2023-07-07'),
        companyId: ids.company,
        mode: 'call',
        summary: '电话沟通',
      },
    },
  ],
});

test('a refusal says in Chinese what is wrong and what to do', async () => {
  for (const who of ['guest', 'nobody', 'shenxian'] as const) {
    const { breaches } = (await city.ask(who, 'POST', '/entries', contact())).json();
    expect(breaches.map(({ message }: { message: string }) => /\p{Script=Han}/u.test(message))).toEqual([true]);
  }
});

test('an export holds what may be read', async () => {
  const { rawPayload } = await city.ask('shenxian', 'GET', '/projects/export.xlsx');
  const texts: string[] = [];
  for await (const sheet of readSheets(rawPayload))
    for await (const row of sheet.rows()) texts.push(...row.cells.map((cell) => cell.text));
  expect([texts.includes('蔬菜深加工项目'), texts.includes('高端轴承产业园项目')]).toEqual([true, false]);
});

test('rows keep their walls, aggregates have none', async () => {
  const receipt = async (who: Who) => (await city.ask(who, 'GET', '/figures/projects_new/receipt?period=2023')).json();
  const [all, own, none] = [await receipt('leader'), await receipt('linqing'), await receipt('nobody')];
  expect([all, own, none].map((r) => [r.value, r.total, r.rows.length, r.hidden])).toEqual([
    ['2', 2, 2, []],
    ['2', 2, 1, [{ office: '莘县', rows: 1 }]],
    [
      '2',
      2,
      0,
      [
        { office: '临清市', rows: 1 },
        { office: '莘县', rows: 1 },
      ],
    ],
  ]);
  expect(own.rows[0]).toMatchObject({
    title: '高端轴承产业园项目',
    subtitle: '签约',
    office: '临清市',
    day: '2023-05-08',
  });
  expect(own.definitionText.length).toBeGreaterThan(2);
  expect(new Set([all.hash, own.hash, none.hash]).size).toBe(1);
});

test('lists hold rows in reach only, and so do their sums', async () => {
  const list = async (who: Who) => (await city.ask(who, 'GET', '/projects?sort=name&dir=asc')).json();
  expect((await list('leader')).sums).toEqual({ investmentYi: '7', fundsYi: '1.5' });
  expect((await list('linqing')).sums).toEqual({ investmentYi: '2', fundsYi: '1.5' });
  expect((await list('shenxian')).rows.map((r: { name: string }) => r.name)).toEqual(['蔬菜深加工项目']);
  expect(await list('nobody')).toMatchObject({ rows: [], total: 0, sums: { investmentYi: '0', fundsYi: '0' } });
});

test('nobody verifies what they entered', async () => {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    `select id from account where username = 'cityEnter'`,
  );
  await city.store.pool.pg.query(`insert into role_grant values ($1, $2, $3, 'verify', now(), null)`, [
    cityCode,
    rows[0]?.id,
    offices.city,
  ]);
  const entered = await city.ask('cityEnter', 'POST', '/entries', contact());
  const answer = await city.ask('cityEnter', 'POST', '/verifications', {
    key: uuidv7(),
    decision: 'verified',
    entryIds: entered.json().entryIds,
  });
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([403, 'verifier_is_reporter']);
});

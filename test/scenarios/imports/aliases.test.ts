// A firm that a workbook calls by another of its names is the firm that the ledger has: one firm, one project.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const head = '报送单位,项目名称,客商/单位名称,总投资（亿元）,签约时间,行业代码';
const [full, alias] = ['哈尔滨示例轴承集团有限公司', '哈轴集团'];

async function send(lines: readonly string[]) {
  const bytes = ['签约项目', head, ...lines].join('\n');
  const form = multipart({ office: '371500' }, { name: '签约.csv', bytes });
  return (await city.ask('cityEnter', 'POST', '/imports', form, multipartType)).json();
}
const apply = (id: string) => city.ask('cityEnter', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
const firms = async () => {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    'select distinct company_id as id from company_version where name = any($1)',
    [[full, alias]],
  );
  return rows.map(({ id }) => id);
};
const row = (project: string, firm: string) => `临清市,${project},${firm},50,2023-05-08,3451`;

beforeAll(async () => {
  await apply((await send([row('生产基地项目', full)])).id);
  const [id] = await firms();
  const period = { fromOn: null, toOn: null };
  const besides = { id: uuidv7(), kind: 'alias', name: alias, ...period, source: '企业公告', sourceOn: '2023-01-01' };
  await city.ask('cityEnter', 'POST', `/companies/${id}/aliases`, { key: uuidv7(), ...besides });
});

test('the same row under the alias says nothing new, and another project of the alias is the firm’s', async () => {
  const { id, counts } = await send([row('生产基地项目', alias), row('二号车间项目', alias)]);
  expect(counts).toMatchObject({ new: 1, changed: 0, unchanged: 1, refused: 0, asked: 0 });
  await city.ask('cityEnter', 'POST', `/imports/${id}/twins`, { choice: 'import' });
  expect((await apply(id)).json()).toMatchObject({ state: 'applied' });
  expect(await firms()).toHaveLength(1);
});

test.each([alias, '哈轴'])('search and the form find the firm by %s', async (typed) => {
  const found = (await city.ask('cityEnter', 'GET', `/search?q=${encodeURIComponent(typed)}`)).json();
  expect(found.companies.rows[0]).toMatchObject({ name: full, own: true, found: 'alias' });
  const likely = (await city.ask('cityEnter', 'GET', `/companies/likely?name=${encodeURIComponent(typed)}`)).json();
  expect(likely[0]).toMatchObject({ name: full });
});

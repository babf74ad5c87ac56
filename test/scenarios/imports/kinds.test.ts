// Kinds of tables at which a reading once ended: each comes to its end with one answer at most, and the file sent again asks nothing.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../../../src/storage/connection/pool.ts';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { type Kind, kinds } from './kinds.test-data.ts';

let city: City;
let pool: Pool;
beforeAll(async () => {
  city = await openCity();
  pool = openPool(city.databaseUrl);
});
afterAll(async () => {
  await pool.close();
  await city.close();
});

type Asked = { readonly answer: string | null; readonly waitedFor: boolean };

type Who = 'cityEnter' | 'linqing';
const askAs = async (who: Who, method: 'GET' | 'POST', path: string, body?: object) =>
  (await city.ask(who, method, path, body)).json();
const ask = (method: 'GET' | 'POST', path: string, body?: object) => askAs('cityEnter', method, path, body);

async function send({ lines, by, file = '报表.csv' }: Kind) {
  const form = multipart({ office: by ? '371581' : '371500' }, { name: file, bytes: lines.join('\n') });
  return (await city.ask(by ?? 'cityEnter', 'POST', '/imports', form, multipartType)).json();
}

async function outcomes(who: Who, id: string): Promise<string[]> {
  const found: { row: number; text: string }[] = [];
  for (const outcome of ['new', 'changed', 'unchanged', 'refused', 'asked', 'skipped']) {
    const { rows } = await askAs(who, 'GET', `/imports/${id}/rows?outcome=${outcome}`);
    for (const { row, becomes } of rows as { row: number; becomes: string[] }[])
      found.push({ row, text: `${row} ${outcome} ${becomes.join('；')}` });
  }
  return found.toSorted((a, b) => a.row - b.row).map(({ text }) => text);
}

/** In their order: a later table speaks of projects of an earlier one. */
test.each(kinds)('$name', async (kind) => {
  const who = kind.by ?? 'cityEnter';
  const { id, sheets } = await send(kind);
  expect(sheets).toMatchObject([{ form: kind.form, doubts: [] }]);
  const answered: [string, string][] = [];
  for (const [, answer] of kind.answers) {
    const { doubts } = await askAs(who, 'GET', `/imports/${id}`);
    const open = doubts.find((one: Asked) => one.answer === null && one.waitedFor);
    answered.push([open?.law, answer]);
    await askAs(who, 'POST', `/imports/${id}/doubts`, { answers: [{ doubt: open?.key, answer }] });
  }
  expect(answered).toEqual(kind.answers);
  expect(await outcomes(who, id)).toEqual(kind.becomes);
  await askAs(who, 'POST', `/imports/${id}/twins`, { choice: 'import' });
  expect(await askAs(who, 'POST', `/imports/${id}/apply`, { key: uuidv7() })).toMatchObject({ state: 'applied' });
  const again = await send(kind);
  const refused = kind.becomes.filter((one) => one.includes(' refused')).length;
  const unchanged = kind.becomes.length - refused;
  expect(again.counts).toMatchObject({ new: 0, changed: 0, refused, asked: 0, unchanged });
});

test('a project whose industry nobody has said is found and counted as such, and keeps the word', async () => {
  const { rows } = await ask('GET', '/projects?section=Z&size=100');
  const names = (rows as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['滚珠丝杠项目', '保鲜库项目']));
  expect(names).not.toContain('钢球项目');
  const one = (rows as { id: string; name: string }[]).find(({ name }) => name === '滚珠丝杠项目');
  const { facts } = await ask('GET', `/projects/${one?.id}`);
  expect(facts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'industryCode', value: '行业未填' }),
      expect.objectContaining({ field: 'tags', value: '智能制造' }),
    ]),
  );
});

test('a journey goes on to its last day, who led it has a title, and a firm its seat', async () => {
  const { rows } = await sql<{ on: string; until: string; place: string; person: string; title: string | null }>`
    select e.occurred_on as on, o.ended_on as until, o.destination as place, p.name as person, m.title
    from outing o join entry e on e.city_code = o.city_code and e.id = o.entry_id
    join outing_member m on m.city_code = o.city_code and m.entry_id = o.entry_id
    join person p on p.city_code = m.city_code and p.id = m.person_id
    where e.occurred_on >= '2023-04-28' and o.destination in ('广东佛山', '湖北武汉', '上海')
      and p.name in ('王小明', '李大山', '赵芳') order by 1`.execute(pool.db);
  expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
    '2023-04-28 2023-05-02 广东佛山 王小明 市长',
    '2023-05-09 2023-05-09 湖北武汉 李大山 ',
    '2023-05-21 2023-05-31 上海 赵芳 副县长',
  ]);
  const { rows: seats } = await sql<{ seat: string }>`
    select investor_seat as seat from project_version where name = '砂轮项目'`.execute(pool.db);
  expect(seats).toEqual([{ seat: '河南郑州' }]);
});

// Kinds of tables at which a reading once ended: each comes to its end with one answer at most, and the file sent again asks nothing.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../../../src/storage/connection/pool.ts';
import { type City, openCity } from '../samples/city.ts';
import { comesToItsEnd } from './comesToItsEnd.ts';
import { kinds } from './kinds.test-data.ts';

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

const ask = async (method: 'GET' | 'POST', path: string) => (await city.ask('cityEnter', method, path)).json();

/** In their order: a later table speaks of projects of an earlier one. */
test.each(kinds)('$name', async (kind) => {
  expect(await comesToItsEnd(city, kind)).toBe(kind.becomes.length);
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

// Two cities in one database: whoever holds every right of the other one is told nothing of this one and changes nothing in
// it, whatever route they name its rows on.
import type { LightMyRequestResponse } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRoute } from '../../../scripts/rightsPage.ts';
import { createAccount } from '../../../src/app/people/accounts.ts';
import { openSession } from '../../../src/app/people/signIn/sessions.ts';
import { roles } from '../../../src/domain/people/role.ts';
import { accountsNamed } from '../../../src/storage/people/accounts.ts';
import { must } from '../../fixture/must.ts';
import { patience } from '../../setup/patience.ts';
import { cityCode, password } from '../samples/city.ts';
import { type Holders, openHolders } from '../samples/holders.ts';
import { ids } from '../samples/ledger.ts';
import { samples } from '../samples/samples.ts';

const otherCode = '370100';
let city: Holders;
let token: () => Promise<string>;
let sums: string;
beforeAll(async () => {
  city = await openHolders();
  const { pg, db } = city.store.pool;
  const officeId = uuidv7();
  await pg.query(`insert into city (city_code, name_zh, name_en) values ($1, '济南市', 'Jinan')`, [otherCode]);
  await pg.query('insert into office values ($1, $2, $1)', [otherCode, officeId]);
  await pg.query(
    `insert into office_version (city_code, office_id, name, short_name, kind, parent_id, sort_order, valid_from, recorded_at)
     values ($1, $2, '济南市', '济南市', 'city', null, 0, '2000-01-01', now())`,
    [otherCode, officeId],
  );
  const grants = roles.map((role) => ({ role, officeId }));
  const account = { cityCode: otherCode, username: 'jinan', password, name: 'jinan', ownPassword: true, grants };
  await createAccount(city.store, account);
  const stranger = must((await accountsNamed(db, 'jinan'))[0]);
  token = async () => (await openSession(city.store, stranger, { address: '127.0.0.1', agent: 'test' })).token;
  const { rows } = await pg.query<{ name: string }>(
    `select table_name as name from information_schema.columns join pg_class on relname = table_name and relkind = 'r'
     where column_name = 'city_code' and table_schema = current_schema() order by 1`,
  );
  sums = rows
    .map(
      ({ name }) =>
        `select '${name}' as name, concat(count(*), ' ', sum(hashtextextended(t::text, 0))) as sum
         from ${name} t where city_code = '${cityCode}'`,
    )
    .join(' union all ');
});
afterAll(() => city.close());

const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
/** Who signs in by these is whoever the password says, of whatever city. */
const asSomebody = ['POST /api/v1/session'];
const routes = (await everyRoute()).map(keyOf).filter((route) => !asSomebody.includes(route));
const marks = [ids.bearing, ids.garlic, ids.company, '高端轴承产业园', '蔬菜深加工', '示例轴承集团', '账号linqing'];

test.each(routes)('%s', { timeout: patience(60_000) }, async (route) => {
  const sample = (await samples[route]?.(city.store)) ?? { url: '/' };
  const rowsOfThis = async () => (await city.store.pool.pg.query<{ name: string; sum: string }>(sums)).rows;
  const before = await rowsOfThis();
  const answer = await city.app.inject({
    method: route.split(' ')[0] as 'GET',
    url: sample.url.startsWith('/healthz') ? sample.url : `/api/v1${sample.url}`,
    headers: { 'x-yiwang': '1', ...sample.headers, cookie: `yiwang_session=${await token()}` },
    ...(sample.body === undefined ? {} : { payload: sample.body as object }),
  });
  const asked = JSON.stringify(sample.body ?? '') + decodeURIComponent(sample.url);
  const text = textOf(answer);
  expect(marks.filter((mark) => text.includes(mark) && !asked.includes(mark))).toEqual([]);
  expect(await rowsOfThis()).toEqual(before);
});

/** What the answer says; of a workbook, what is in it. */
function textOf(answer: LightMyRequestResponse): string {
  if (!/officedocument/.test(String(answer.headers['content-type']))) return answer.body;
  return Object.values(unzipSync(answer.rawPayload))
    .map((part) => strFromU8(part))
    .join('\n');
}

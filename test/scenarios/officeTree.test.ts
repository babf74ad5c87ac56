// Routes of the office tree: the administrator founds, renames, moves and ends; nobody else does, and nothing half.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from './samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const zone = uuidv7();
const day = { validFrom: '2022-01-01', reason: '新设' };
const founding = {
  act: 'found',
  officeId: zone,
  code: 'zone-01',
  name: '经济技术开发区',
  shortName: '经开区',
  kind: 'zone',
  parentId: offices.linqing,
  ...day,
};
const send = (who: Who, act: object, more: object = {}) =>
  city.ask(who, 'POST', '/offices/acts', { key: uuidv7(), act, ...more });
async function counts(): Promise<Record<string, number>> {
  const { rows } = await city.store.pool.pg.query(
    `select (select count(*)::int from office) as offices, (select count(*)::int from office_version) as versions`,
  );
  return { ...(await city.countRows()), ...rows[0] };
}

test.each([
  ['guest', 401],
  ['nobody', 403],
  ['leader', 403],
  ['cityEnter', 403],
  ['cityVerify', 403],
  ['linqing', 403],
] as const)('%s changes nothing: %i', async (who, status) => {
  await city.ask(who, 'GET', '/session');
  const before = await counts();
  expect((await send(who, founding)).statusCode).toBe(status);
  expect(await counts()).toEqual(before);
});

test.each([
  ['a code in use', { ...founding, code: '371581' }, 422, ['office_code_taken']],
  ['a kind that is not founded', { ...founding, kind: 'city' }, 400, ['input_malformed']],
  ['no reason', { ...founding, reason: ' ' }, 400, ['input_malformed']],
  ['a division that is not there', { ...founding, divisionCode: '999999' }, 422, ['division_unknown']],
  ['an office that is not there', { act: 'end', officeId: zone, ...day }, 422, ['office_unknown']],
])('%s is refused by name', async (_what, act, status, laws) => {
  const before = await counts();
  const answer = await send('admin', act);
  expect([answer.statusCode, answer.json().breaches.map(({ law }: { law: string }) => law)]).toEqual([status, laws]);
  expect(await counts()).toEqual(before);
});

test('founded, shown in its place with who did it, moved after a look at what moves', async () => {
  const before = await counts();
  expect((await send('admin', founding, { dryRun: true })).statusCode).toBe(200);
  expect(await counts()).toEqual(before);
  expect((await send('admin', founding)).statusCode).toBe(201);
  const moving = { act: 'move', officeId: zone, parentId: offices.shenxian, ...day, validFrom: '2023-07-01' };
  expect((await send('admin', moving, { dryRun: true })).json()).toEqual({
    officeId: zone,
    offices: 1,
    entriesBefore: 0,
    entriesFrom: 0,
    people: 0,
  });
  expect((await send('admin', moving)).statusCode).toBe(201);
  const tree = (await city.ask('nobody', 'GET', '/offices/tree')).json();
  expect(tree.find(({ id }: { id: string }) => id === zone)).toMatchObject({
    code: 'zone-01',
    depth: 2,
    managed: false,
    parentId: offices.shenxian,
    versions: [
      { validFrom: '2022-01-01', parent: '临清市', recordedBy: '账号admin' },
      { validFrom: '2023-07-01', parent: '莘县' },
    ],
  });
});

test('an ended office is out of the way, and takes no entry from its last day on', async () => {
  expect((await send('admin', { act: 'end', officeId: zone, ...day, validFrom: '2023-12-01' })).statusCode).toBe(201);
  const tree = (await city.ask('admin', 'GET', '/offices/tree')).json();
  expect(tree.find(({ id }: { id: string }) => id === zone)).toMatchObject({ ended: true, managed: true });
  const list = (await city.ask('cityEnter', 'GET', '/offices')).json();
  expect(list.find(({ id }: { id: string }) => id === zone)).toMatchObject({ endedOn: '2023-12-01' });
});

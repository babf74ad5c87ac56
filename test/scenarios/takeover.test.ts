// The takeover: 莘县, with one account to enter and one to verify, reaches for what is 临清市's. Every line is refused as if
// nothing were there, figures stay where they are, and doctor would have spoken had it been done past the door.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../src/app/doctor.ts';
import type { Holder } from '../../src/server/access.ts';
import { scopeSetting } from '../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { type Holders, openHolders } from './holders.ts';
import { head, ids } from './ledger.ts';

let city: Holders;
let signing: string;
let outing: string;
let version: string;
beforeAll(async () => {
  city = await openHolders();
  const { rows } = await city.store.pool.pg.query<{ id: string; kind: string; what: string | null }>(
    `select e.id, e.kind, m.kind as what from entry e left join milestone m on m.entry_id = e.id where e.office_id = $1`,
    [offices.linqing],
  );
  const of = (kind: string, what: string | null = null) =>
    rows.find((row) => row.kind === kind && row.what === what)?.id ?? '';
  [signing, outing, version] = [of('milestone', 'signed'), of('outing'), of('project_version')];
});
afterAll(() => city.close());

const theirs: Holder = { role: 'enter', row: 'other' };
const enter = (acts: readonly object[], who: Holder = theirs) =>
  city.askAs(who, { method: 'POST', url: '/entries', body: { useCase: 'take', key: uuidv7(), acts } });
const figures = async () =>
  (await city.askAs(theirs, { method: 'GET', url: '/figures?period=2023' })).json().figures as unknown;

/** A withdrawal or correction of 临清市's entry, in 莘县's own name. */
const reversal = (reverses: string) => head(offices.shenxian, '2023-12-01', { reverses, reason: '误报' });
const withdrawal = (of: string, reverses: string) => ({ kind: 'void', of, input: { head: reversal(reverses) } });
const project = (more: object) => ({
  projectId: ids.bearing,
  name: '高端轴承产业园项目',
  industryCode: '345',
  investment: { currency: 'CNY', minor: '100000', fen: '100000' },
  moneySource: 'other_province',
  ...more,
});

const lines: Readonly<Record<string, (id?: string) => object>> = {
  'a verified signing is withdrawn': (id = signing) => withdrawal('milestone', id),
  'an entry that waits is withdrawn by one hand': (id = ids.waiting) => withdrawal('contact', id),
  'an outing is withdrawn': (id = outing) => withdrawal('outing', id),
  'a project is corrected into the own office': (id = version) => ({
    kind: 'project_version',
    input: project({ head: reversal(id) }),
  }),
};

test.each(Object.entries(lines))('%s: refused, and the same as where nothing is', async (_, act) => {
  const before = [await figures(), await city.state()];
  const [there, nowhere] = [await enter([act()]), await enter([act(uuidv7())])];
  expect([there.statusCode, there.json().breaches[0].law]).toEqual([422, 'reversed_entry_unknown']);
  expect(there.json()).toEqual(nowhere.json());
  expect([await figures(), await city.state()]).toEqual(before);
});

test('who holds both counties but not the city moves nothing between them', async () => {
  await city.store.pool.pg.query(
    `insert into role_grant select city_code, account_id, $1, role, granted_at, null from role_grant
     where account_id = $2`,
    [offices.linqing, city.accounts.get('enter-other')?.id],
  );
  const answer = await enter([lines['an outing is withdrawn']?.() ?? {}]);
  await city.store.pool.pg.query('delete from role_grant where account_id = $1 and office_id = $2', [
    city.accounts.get('enter-other')?.id,
    offices.linqing,
  ]);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([403, 'moved_by_level_above']);
});

test('a move between counties by the city is accepted by the city, not by who gains', async () => {
  const act = { kind: 'project_version', input: project({ head: reversal(version) }) };
  const moved = await enter([act], { role: 'enter', row: 'below' });
  const [id = ''] = moved.json().entryIds;
  const decide = (who: Holder, decision: string) => {
    const body = { key: uuidv7(), decision, reason: '不予变更', entryIds: [id] };
    return city.askAs(who, { method: 'POST', url: '/verifications', body });
  };
  const gaining = await decide({ role: 'verify', row: 'other' }, 'verified');
  expect([gaining.statusCode, gaining.json().breaches[0].law]).toEqual([422, 'accepted_by_level_above']);
  expect((await decide({ role: 'verify', row: 'below' }, 'returned')).statusCode).toBe(201);
  expect(await doctor(city.store)).toEqual([]);
});

/** A withdrawal as no use case writes it. */
const stolen = (by: string | undefined) => sql`
  insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin, reverses_id, void, reason)
  values (${cityCode}, ${uuidv7()}, 'milestone', ${offices.shenxian}, '2023-12-01', now(), ${by}, 'typed', ${signing}, true, '误报')`;

test('SQL that goes round the decision is refused by the database', async () => {
  const { store, accounts } = city;
  const scope = { cityCode, officeIds: [offices.shenxian], all: 'on' } as const;
  const past = store.pool.writing.write(scopeSetting(store, scope), (tx) =>
    stolen(accounts.get('enter-other')?.id).execute(tx),
  );
  await expect(past).rejects.toThrow(/row-level security/);
});

test('done past the database too, doctor names it', async () => {
  await stolen(city.accounts.get('enter-other')?.id).execute(city.store.pool.db);
  const found = (await doctor(city.store)).map(({ check }) => check);
  expect(found).toContain('reversed_by_own_office');
});

// The takeover past the door: what no use case writes is refused by the database, and where even that was gone round,
// doctor names it.
import { type RawBuilder, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { scopeSetting } from '../../../src/storage/store.ts';
import { must } from '../../fixture/must.ts';
import { cityCode, offices } from '../samples/city.ts';
import { type Holders, openHolders } from '../samples/holders.ts';
import { ids } from '../samples/ledger.ts';
import { patience } from '../../setup/patience.ts';

let city: Holders;
beforeAll(async () => {
  city = await openHolders();
});
afterAll(() => city.close());

type Statements = (id: string, by: string) => readonly RawBuilder<unknown>[];

/** An entry of 莘县, as its enterer would write it. */
const entry = (id: string, by: string, kind: string, more: { reverses?: RawBuilder<unknown> } = {}) => sql`
  insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin, reverses_id, void, reason)
  values (${cityCode}, ${id}, ${kind}, ${offices.shenxian}, '2023-12-01', now(), ${by}, 'typed',
    ${more.reverses ?? sql`null`}, ${more.reverses !== undefined}, '误报')`;
const signing = sql`(select entry_id from milestone where project_id = ${ids.bearing} and kind = 'signed')`;
const own = (id: string) => sql`${cityCode}, ${id}, ${offices.shenxian}, ${ids.bearing}`;
const project = sql`insert into project_version (city_code, entry_id, office_id, project_id, name, name_key, name_pinyin,
  industry_code, status)`;

const acts: Readonly<Record<string, [check: string, statements: Statements]>> = {
  'a signing is withdrawn': ['reversed_by_own_office', (id, by) => [entry(id, by, 'milestone', { reverses: signing })]],
  'funds are booked on it': [
    'pointed_at_in_reach',
    (id, by) => [
      entry(id, by, 'fund_arrival'),
      sql`insert into fund_arrival (city_code, entry_id, office_id, project_id, claimed_fen, recognised_fen)
        values (${own(id)}, 5, 5)`,
    ],
  ],
  'a contact names it': [
    'pointed_at_in_reach',
    (id, by) => [
      entry(id, by, 'contact'),
      sql`insert into contact (city_code, entry_id, office_id, project_id, company_id, mode, summary)
        values (${own(id)}, ${ids.company}, 'call', '电话')`,
    ],
  ],
  'a contact is placed at an activity of theirs': [
    'occasions_named_in_reach',
    (id, by) => [
      entry(id, by, 'contact'),
      sql`insert into contact (city_code, entry_id, office_id, company_id, mode, summary, activity_id)
        values (${cityCode}, ${id}, ${offices.shenxian}, ${ids.company}, 'call', '电话',
          (select entry_id from activity where office_id = ${offices.linqing} limit 1))`,
    ],
  ],
  'an agreement is put under it': [
    'pointed_at_in_reach',
    (id, by) => [
      entry(id, by, 'agreement'),
      sql`insert into agreement (city_code, entry_id, office_id, project_id, agreement_type, no_commitments)
        values (${own(id)}, 'investment', true)`,
    ],
  ],
  'a firm gets another name': [
    'firm_told_by_its_office',
    (id, by) => [
      entry(id, by, 'company_version'),
      sql`insert into company_version (city_code, entry_id, company_id, name, name_key, kind, country)
        values (${cityCode}, ${id}, ${ids.company}, '别的公司', '别的公司', 'domestic', 'CN')`,
    ],
  ],
  // Last: whose the project is would be doubtful afterwards.
  'a project is told anew': [
    'pointed_at_in_reach',
    (id, by) => [
      entry(id, by, 'project_version'),
      sql`${project} values (${own(id)}, '别的', '别的', 'bd', '34', 'active')`,
    ],
  ],
};

test.each(Object.entries(acts))('%s: refused by the database', async (_, [, statements]) => {
  const { store, accounts } = city;
  const by = must(accounts.get('enter-other')).id;
  const scope = { cityCode, officeIds: [offices.shenxian], all: 'on' } as const;
  const past = store.pool.writing.write(scopeSetting(store, scope), async (tx) => {
    for (const statement of statements(uuidv7(), by)) await statement.execute(tx);
  });
  await expect(past).rejects.toThrow(/row-level security/);
});

test.each(Object.entries(acts))(
  '%s past that: doctor names it',
  { timeout: patience(60_000) },
  async (_, [check, statements]) => {
    const { db } = city.store.pool;
    const id = uuidv7();
    for (const statement of statements(id, must(city.accounts.get('enter-other')).id)) await statement.execute(db);
    const found = (await doctor(city.store)).find((finding) => finding.check === check);
    expect(found?.places.some((place) => place.startsWith(id))).toBe(true);
  },
);

test('a target of who is assessed, put in past the door', { timeout: patience(60_000) }, async () => {
  const { db } = city.store.pool;
  const id = uuidv7();
  await entry(id, must(city.accounts.get('enter-other')).id, 'target').execute(db);
  const found = (await doctor(city.store)).find(({ check }) => check === 'targets_come_from_above');
  expect(found?.places).toEqual([id]);
});

test('verified before the word, or with a word of others: neither in SQL nor unseen', {
  timeout: patience(60_000),
}, async () => {
  const { store, accounts } = city;
  const [asks, verifier] = [must(accounts.get('enter-other')).id, must(accounts.get('verify-other')).id];
  const [given, taken] = [uuidv7(), uuidv7()];
  const waits = (id: string) => [
    entry(id, asks, 'contact'),
    sql`insert into consent_asked (city_code, entry_id, no, office_id, owner_id, reference, project_id)
      values (${cityCode}, ${id}, 1, ${offices.shenxian}, ${offices.linqing}, 'projectId', ${ids.bearing})`,
  ];
  const verified = (
    id: string,
  ) => sql`insert into verification (city_code, id, entry_id, office_id, decision, recorded_at,
    recorded_by) values (${cityCode}, ${uuidv7()}, ${id}, ${offices.shenxian}, 'verified', now(), ${verifier})`;
  const word = (id: string) => sql`insert into consent_word (city_code, id, entry_id, no, office_id, word, recorded_at,
    recorded_by) values (${cityCode}, ${uuidv7()}, ${id}, 1, ${offices.linqing}, 'given', now(), ${verifier})`;
  for (const id of [given, taken]) for (const statement of waits(id)) await statement.execute(store.pool.db);
  const scope = scopeSetting(store, { cityCode, officeIds: [offices.shenxian], all: 'on' });
  for (const statement of [verified(given), word(given)])
    await expect(store.pool.writing.write(scope, (tx) => statement.execute(tx))).rejects.toThrow(/row-level security/);
  await verified(taken).execute(store.pool.db);
  await word(given).execute(store.pool.db);
  const found = await doctor(store);
  const places = (check: string) => found.find((finding) => finding.check === check)?.places;
  expect([places('consent_before_verification'), places('consent_from_its_office')]).toEqual([[taken], [given]]);
});

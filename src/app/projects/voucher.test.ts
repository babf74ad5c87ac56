// A voucher counts once in the whole city, whichever office files it: offices that cannot see one another, at once, with
// numbers written otherwise, and again after it was taken back.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let linqing: Actor;
let guanxian: Actor;
let verifier: Actor;
const mine = uuidv7();
const theirs = uuidv7();
const here = { officeId: office.linqing, occurredOn: '2023-06-01' };
const there = { officeId: office.guanxian, occurredOn: '2023-06-02' };

const enter = (actor: Actor, act: LedgerAct) =>
  record(at.store, actor, { useCase: 'test', key: uuidv7(), acts: [act] });
const decide = (decision: 'verified' | 'returned', ...entryIds: string[]) =>
  verify(at.store, verifier, { key: uuidv7(), decision, reason: '测试', of: { entryIds } });
const lawOf = (error: unknown) => (error as Refusal).breaches[0]?.law;
const refused = (actor: Actor, act: LedgerAct) => enter(actor, act).then(() => 'accepted', lawOf);

beforeAll(async () => {
  at = await openTestCity();
  linqing = await at.actor('临清填报员', ['enter', office.linqing]);
  guanxian = await at.actor('冠县填报员', ['enter', office.guanxian]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  await enter(linqing, projectAct(mine, here));
  await enter(guanxian, projectAct(theirs, there));
});
afterAll(() => at.close());

test('two offices file one voucher at once: one is taken, the other is told by name', async () => {
  for (let round = 0; round < 8; round++) {
    const no = `FP-${round}`;
    const settled = await Promise.allSettled([
      enter(linqing, fundAct(mine, here, 5n, no)),
      enter(guanxian, fundAct(theirs, there, 5n, no)),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(lawOf(must(settled.find((one) => one.status === 'rejected')).reason)).toBe('voucher_already_counted');
  }
});

test.each([
  ['written otherwise', 'ａb12 3', {}, 'voucher_already_counted'],
  ['with a payer that the first one left out', 'AB-123', { payer: '某公司' }, 'voucher_already_counted'],
  ['with another number', 'AB-124', {}, 'accepted'],
])('the other office files it %s', async (_, no, more, outcome) => {
  await refused(linqing, fundAct(mine, here, 5n, 'AB-123'));
  expect(await refused(guanxian, fundAct(theirs, there, 5n, no, more))).toBe(outcome);
});

test('of two payers one number is two vouchers', async () => {
  expect(await refused(linqing, fundAct(mine, here, 5n, 'P-1', { payer: '甲公司' }))).toBe('accepted');
  expect(await refused(guanxian, fundAct(theirs, there, 5n, 'P-1', { payer: '乙公司' }))).toBe('accepted');
});

test('it stays taken while it is put right or its withdrawal waits, and is free once that is verified or it is returned', async () => {
  const first = fundAct(mine, here, 5n, 'R-1');
  const { id } = first.input.head;
  await enter(linqing, first);
  await decide('verified', id);
  const corrected = fundAct(mine, { ...here, reverses: id, reason: '金额更正' }, 4n, 'R-1');
  expect(await refused(linqing, corrected)).toBe('accepted');
  const again = fundAct(mine, { ...here, reverses: corrected.input.head.id, reason: '再更正' }, 3n, 'R-1');
  expect(await refused(linqing, again)).toBe('accepted');
  await decide('verified', again.input.head.id);
  const gone = voidAct(again, { ...here, reason: '重复' });
  await enter(linqing, gone);
  expect(await refused(guanxian, fundAct(theirs, there, 5n, 'R-1'))).toBe('voucher_already_counted');
  // The chain: first ← corrected ← again; the first is verified and reversed by one that was itself put right.
  await decide('verified', gone.input.head.id);
  expect(await doctor(at.store)).toEqual([]);
});

test('what was returned can be filed by whoever has the voucher', async () => {
  const wrong = fundAct(mine, here, 5n, 'R-2');
  await enter(linqing, wrong);
  await decide('returned', wrong.input.head.id);
  const right = fundAct(theirs, there, 5n, 'R-2');
  expect(await refused(guanxian, right)).toBe('accepted');
  const row = await inScope(at.store, countingScope(city), (tx) =>
    tx
      .selectFrom('fund_arrival')
      .select(['voucher_key', 'voucher_follows'])
      .where('entry_id', '=', right.input.head.id)
      .executeTakeFirst(),
  );
  expect(row).toEqual({ voucher_key: 'invoice|R2|', voucher_follows: wrong.input.head.id });
});

test('the database holds it again: nobody is first twice, or follows where somebody followed', async () => {
  const put = (follows: string) =>
    at.store.pool.pg.query(
      `with one as (insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
         select city_code, gen_random_uuid(), kind, office_id, occurred_on, now(), recorded_by, origin from entry
         where kind = 'fund_arrival' limit 1 returning *)
       insert into fund_arrival (city_code, entry_id, office_id, project_id, claimed_fen, recognised_fen, voucher_kind,
         voucher_no, voucher_key, voucher_follows)
       select one.city_code, one.id, one.office_id, '${mine}', 1, 1, 'invoice', 'R-2', 'invoice|R2|', ${follows} from one`,
    );
  await expect(put('null')).rejects.toThrow('voucher_used_once');
  await expect(
    put(`(select voucher_follows from fund_arrival where voucher_no = 'R-2' and voucher_follows is not null)`),
  ).rejects.toThrow('voucher_used_once');
});

// What ordinary users read of how an entry came to be what it is.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryTrail, TrailStepView } from '../../src/server/entries/trailViews.ts';
import { type City, offices, openCity } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function send(useCase: string, acts: unknown[]): Promise<void> {
  const answer = await city.ask('linqing', 'POST', '/entries', { useCase, key: uuidv7(), acts });
  expect(answer.body).toContain('entryIds');
}

async function trailOf(id: string, who: 'linqing' | 'leader' = 'linqing', language = 'zh'): Promise<EntryTrail> {
  const answer = await city.ask(who, 'GET', `/entries/${id}/trail`, undefined, { 'x-yiwang-lang': language });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

/** A step in one line, as a person reads it. */
function line({ actName, by, useCaseName, reason, changes }: TrailStepView): string {
  const changed = changes.map(({ label, from, to }) => `${label} ${from ?? '—'}→${to ?? '—'}`);
  return [actName, by, useCaseName, reason, ...changed].filter(Boolean).join(' | ');
}

test('a fund arrival that was recorded, verified, corrected, returned and taken back', async () => {
  const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()];
  const fund = (id: string, claimedFen: string, more: object, input: object = {}) => ({
    kind: 'fund_arrival',
    input: { head: { ...head(offices.linqing, '2023-11-01', more), id }, projectId: ids.bearing, claimedFen, ...input },
  });
  const verify = (entryId: string, decision: string, reason?: string) =>
    city.ask('cityVerify', 'POST', '/verifications', { key: uuidv7(), decision, reason, entryIds: [entryId] });
  await send('record_fund_arrival', [fund(first, '5000000000', {}, { voucherKind: 'bank_slip', voucherNo: 'B-7' })]);
  await verify(first, 'verified');
  const wrong = { reverses: first, reason: '银行回单金额更正' };
  await send('correct_fund_arrival', [
    fund(second, '3000000000', wrong, { voucherKind: 'invoice', voucherNo: 'B-7', moneySource: 'other_city' }),
  ]);
  await verify(second, 'returned', '请附回单');
  const gone = { ...head(offices.linqing, '2023-11-02'), id: third, reverses: first, reason: '重复登记' };
  await send('withdraw_entry', [{ kind: 'void', of: 'fund_arrival', input: { head: gone } }]);

  const lines = [
    '撤回 | 账号linqing | 撤回登记 | 重复登记',
    '退回 | 账号cityVerify | 审核 | 请附回单',
    '更正 | 账号linqing | 更正到位资金 | 银行回单金额更正 | 申报金额 0.5亿元→0.3亿元 | 认定金额 0.5亿元→0.3亿元 | 资金来源 —→市外省内 | 凭证种类 银行回单→发票',
    '审核通过 | 账号cityVerify | 审核',
    '登记 | 账号linqing | 登记到位资金',
  ];
  for (const id of [first, second, third]) expect((await trailOf(id)).steps.map(line)).toEqual(lines);
  const english = await trailOf(first, 'leader', 'en');
  expect(english.steps[2]?.changes[0]).toMatchObject({ field: 'claimedFen', label: 'Claimed', from: '0.5 ×10⁸ yuan' });
});

test('a project’s facts: each version against the one before', async () => {
  const page = (await city.ask('linqing', 'GET', `/projects/${ids.bearing}`)).json();
  const entry = (await city.ask('linqing', 'GET', `/entries/${page.versions[0].entryId}`)).json();
  const input = { ...entry.input, head: head(offices.linqing, '2023-12-01'), name: '高端轴承产业园', phases: [] };
  await send('record_project', [{ kind: 'project_version', input }]);
  const { steps } = await trailOf(page.versions[0].entryId);
  expect(steps.map(line)).toEqual([
    '更正 | 账号linqing | 登记项目 | 项目名称 高端轴承产业园项目→高端轴承产业园 | 日期 2023-01-10→2023-12-01',
    '审核通过 | 账号cityVerify | 审核',
    '登记 | 账号cityEnter | 登记',
  ]);
});

test('names of projects out of reach are not told, and an erased name is gone', async () => {
  const activity = (id: string, advancedProjectIds: string[], more: object = {}) => ({
    kind: 'activity',
    input: {
      head: { ...head(offices.linqing, '2023-08-08', more), id },
      name: '对接会',
      part: 'lead',
      form: 'matchmaking',
      atHome: true,
      advancedProjectIds,
    },
  });
  const [first, second] = [uuidv7(), uuidv7()];
  await send('record_activity', [activity(first, [ids.bearing])]);
  await send('record_activity', [activity(second, [ids.bearing, ids.garlic], { reverses: first, reason: '漏填' })]);
  // That the other project's office is asked is a step of its own.
  const told = async (who: 'linqing' | 'leader') =>
    (await trailOf(first, who)).steps.filter(({ act }) => act !== 'asked');
  const changed = async (who: 'linqing' | 'leader') => (await told(who))[0]?.changes[0]?.to;
  expect(await changed('leader')).toMatch(/^高端轴承.*、蔬菜深加工项目$/);
  expect(await changed('linqing')).toMatch(/^高端轴承.*、（权限外）$/);
  await city.store.pool.pg.query(`update person set name = null, erased_at = now() where name = '账号linqing'`);
  expect((await told('leader')).map(({ by }) => by)).toEqual([null, null]);
});

// Verification through the API: what is shown before a decision, what a decision comes to, and who is told what.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/app/entries/record.ts';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { milestoneAct } from '../fixture/acts.ts';
import { type City, cityCode, offices, openCity } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const yi = 10_000_000_000n;
/** An arrival of 临清市 that waits. */
async function arrival(fen: bigint, more: object = {}): Promise<string> {
  const input = { head: { ...head(offices.linqing, '2023-09-09'), id: uuidv7() }, projectId: ids.bearing };
  const act = { kind: 'fund_arrival', input: { ...input, claimedFen: `${fen}`, ...more } };
  const answer = await city.ask('linqing', 'POST', '/entries', { useCase: 'test', key: uuidv7(), acts: [act] });
  expect([answer.statusCode, answer.json().entryIds]).toEqual([201, [input.head.id]]);
  return input.head.id;
}
const decide = (body: object) =>
  city.ask('cityVerify', 'POST', '/verifications', { key: uuidv7(), decision: 'verified', ...body });
const pending = async (query = '') => (await city.ask('cityVerify', 'GET', `/pending?size=200${query}`)).json();
const rowOf = async (id: string) => (await pending()).rows.find(({ entryId }: { entryId: string }) => entryId === id);
const first = (answer: Awaited<ReturnType<typeof decide>>) => [answer.statusCode, answer.json().breaches[0].law];

test('less is recognised: the receipt and the trail say claimed → recognised, by whom and why', async () => {
  const id = await arrival(5n * yi);
  expect(await rowOf(id)).toMatchObject({ amountYi: '5', flags: expect.arrayContaining(['no_evidence']) });
  const answer = await decide({ entryIds: [id], recognisedFen: `${3n * yi}`, reason: '发票重复' });
  expect([answer.statusCode, answer.json()]).toMatchObject([201, { decided: 1, claimedYi: '5', recognisedYi: '3' }]);
  const receipt = (await city.ask('linqing', 'GET', '/figures/funds_arrived/receipt?period=2023')).json();
  const line = receipt.rows.find(({ entryId }: { entryId: string }) => entryId === id);
  expect([line.value, line.recognition]).toEqual(['3', '申报 5亿元 → 认定 3亿元 · 账号cityVerify · 发票重复']);
  const trail = (await city.ask('linqing', 'GET', `/entries/${id}/trail`)).json();
  expect(trail.steps[0]).toMatchObject({
    actName: '审核通过',
    by: '账号cityVerify',
    reason: '发票重复',
    changes: [{ label: '申报金额 → 认定金额', from: '5亿元', to: '3亿元' }],
  });
});

test.each<[string, object, number, string]>([
  ['more than was claimed', { recognisedFen: `${yi + 1n}` }, 422, 'recognised_out_of_range'],
  ['less without a reason', { recognisedFen: '1' }, 422, 'reason_required_for_less'],
  ['no number', { recognisedFen: '1.5' }, 400, 'input_malformed'],
  ['two ways of saying which', { filter: {} }, 400, 'input_malformed'],
  ['another outcome than was confirmed', { expected: { decided: 2, recognisedFen: '0' } }, 409, 'pending_changed'],
])('%s is refused and changes nothing', async (_, body, status, law) => {
  const id = await arrival(yi);
  const before = await city.countRows();
  expect(first(await decide({ entryIds: [id], ...body }))).toEqual([status, law]);
  expect(await city.countRows()).toEqual(before);
});

test('of two who decide one row the second is told by name', async () => {
  const id = await arrival(yi);
  const answers = await Promise.all([decide({ entryIds: [id] }), decide({ entryIds: [id] })]);
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['201', '409']);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json().breaches[0].law).toBe('entry_already_verified');
  expect(first(await decide({ entryIds: [id], decision: 'returned', reason: '缺件' }))).toEqual([
    409,
    'entry_already_verified',
  ]);
});

test('of several, what cannot be accepted stays and is named; the rest is accepted as it was shown', async () => {
  const funds = [await arrival(yi), await arrival(2n * yi)];
  const act = milestoneAct(ids.bearing, 'signed', { officeId: offices.linqing, occurredOn: '2025-07-07' });
  const enterer = await actorNamed(city.store, cityCode, 'linqing');
  const { entryIds: told } = await record(city.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
  const [signing = ''] = told;
  const unknown = uuidv7();
  const entryIds = [signing, ...funds, unknown];
  expect(first(await decide({ entryIds }))).toEqual([422, 'clause_review_required']);
  const asked = await decide({ entryIds, leaving: true, dryRun: true });
  expect([asked.statusCode, asked.json()]).toMatchObject([
    200,
    {
      decided: 2,
      recognisedYi: '3',
      stayingTotal: 2,
      staying: [
        { entryId: signing, title: '高端轴承产业园项目', breaches: [{ law: 'clause_review_required' }] },
        { entryId: unknown, title: '', breaches: [{ law: 'entry_unknown' }] },
      ],
    },
  ]);
  const before = await city.countRows();
  expect(first(await decide({ entryIds: [signing, unknown], leaving: true }))).toEqual([422, 'clause_review_required']);
  expect(await city.countRows()).toEqual(before);
  const { decided, recognisedFen } = asked.json();
  const done = await decide({ entryIds, leaving: true, expected: { decided, recognisedFen } });
  expect([done.statusCode, done.json()]).toEqual([201, asked.json()]);
  const waiting = (await pending()).rows.map(({ entryId }: { entryId: string }) => entryId);
  expect(entryIds.filter((id) => waiting.includes(id))).toEqual([signing]);
});

test('a filtered set is summed first without a trace, then decided as it was shown', async () => {
  for (let n = 0; n < 3; n++) await arrival(yi);
  const filter = { kind: 'fund_arrival', officeId: offices.linqing, flag: 'no_evidence' };
  const before = await city.countRows();
  const asked = await decide({ filter, dryRun: true });
  expect(asked.statusCode).toBe(200);
  expect(await city.countRows()).toEqual(before);
  const { decided, recognisedFen } = asked.json();
  expect((await pending('&kind=fund_arrival&flag=no_evidence')).total).toBe(decided);
  const done = await decide({ filter, expected: { decided, recognisedFen } });
  expect([done.statusCode, done.json()]).toEqual([201, asked.json()]);
  expect((await pending('&kind=fund_arrival')).total).toBe(0);
});

test('the queue is paged, and its filters name only offices in reach', async () => {
  for (let n = 0; n < 3; n++) await arrival(yi);
  const page = (n: number) => city.ask('cityVerify', 'GET', `/pending?kind=fund_arrival&size=2&page=${n}`);
  const [one, two] = [(await page(1)).json(), (await page(2)).json()];
  expect([one.rows.length, two.rows.length, one.total]).toEqual([2, 1, 3]);
  expect(one.offices.map(({ name }: { name: string }) => name)).toContain('莘县');
  expect((await pending(`&officeId=${offices.shenxian}`)).total).toBe(0);
  expect((await city.ask('cityVerify', 'GET', '/pending?flag=odd')).statusCode).toBe(400);
});

test('a rule is shown to everyone, tried, switched on, seen in the queue and kept with the decision', async () => {
  const rule = {
    ruleId: 'manufacturing',
    effectiveFrom: '2023-09-09',
    name: '制造业',
    words: '制造业不计入（测试）',
    conditions: [{ field: 'industryCode', startsWith: ['C'] }],
  };
  const tried = { conditions: rule.conditions, period: '2023' };
  const simulated = (await city.ask('admin', 'POST', '/exclusion-rules/simulate', tried)).json();
  expect(simulated.excludedRows).toBeGreaterThan(0);
  const added = await city.ask('admin', 'POST', '/exclusion-rules', { key: uuidv7(), rule });
  expect([added.statusCode, added.json()]).toEqual([201, { ruleId: 'manufacturing', version: 1 }]);
  const earlier = { key: uuidv7(), rule: { ...rule, effectiveFrom: '2022-01-01' } };
  expect(first(await city.ask('admin', 'POST', '/exclusion-rules', earlier))).toEqual([
    422,
    'rule_begins_before_earlier_version',
  ]);
  const read = (await city.ask('linqing', 'GET', '/exclusion-rules')).json();
  expect(read.rules).toMatchObject([
    { name: '制造业', version: 1, state: 'inForce', conditionWords: ['行业代码以 C 开头'], recordedBy: '账号admin' },
  ]);
  expect(read.proposed.length).toBeGreaterThan(6);
  const id = await arrival(yi);
  expect(await rowOf(id)).toMatchObject({ excludedBy: { name: '制造业', version: 1 } });
  expect((await decide({ entryIds: [id] })).json()).toMatchObject({ decided: 1, recognisedYi: '0', excluded: 1 });
  const { steps } = (await city.ask('linqing', 'GET', `/entries/${id}/trail`)).json();
  expect(steps[0].reason).toBe('按规则不计入：制造业（第1版）');
});

test('a list to take along is a workbook, and leaves a line in the log', async () => {
  const draw = { id: uuidv7(), officeId: offices.city, kind: 'milestone', period: '2023', percent: '50', seed: '种子' };
  const drawn = await city.ask('cityVerify', 'POST', '/spot-checks', { key: uuidv7(), draw });
  expect(drawn.statusCode).toBe(201);
  const before = (await city.countRows())['export_log'];
  const list = await city.ask('cityVerify', 'GET', `/spot-checks/${draw.id}/list.xlsx`);
  expect([list.statusCode, list.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect((await city.countRows())['export_log']).toBe((before ?? 0) + 1);
});

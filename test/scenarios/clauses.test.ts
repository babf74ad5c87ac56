// Agreements and their reviews over the API: guest, wrong right, wrong office, right office, failure; and what is
// refused leaves nothing behind.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

const agreementId = '01890000-0000-7000-8000-0000000000c1';
const signedId = '01890000-0000-7000-8000-0000000000c2';
const reviewId = '01890000-0000-7000-8000-0000000000c3';
const absent = '01890000-0000-7000-8000-0000000000ff';

let city: City;
beforeAll(async () => {
  city = await openCity();
  await city.ask('linqing', 'POST', '/entries', registering(agreementId));
});
afterAll(() => city.close());

const clauses = [
  { commitment: '供水供电到项目红线', clauseKind: 'facility' },
  { commitment: '按乙方年纳税额的30%返还', clauseKind: 'tax', amountUndetermined: true, beneficiary: '示例轴承集团' },
];

function registering(id: string = uuidv7(), input: object = {}) {
  const agreement = {
    head: { ...head(offices.linqing, '2025-06-01'), id },
    projectId: ids.bearing,
    agreementType: 'investment',
    number: '临投〔2025〕1号',
    clauses,
    ...input,
  };
  return { useCase: 'record_agreement', key: uuidv7(), acts: [{ kind: 'agreement', input: agreement }] };
}

const decision = { clauseNo: 2, ruleId: 'tax_returned_by_share', outcome: 'not_applicable' };
const reviewing = (more: object = {}) => ({
  key: uuidv7(),
  review: { id: uuidv7(), agreementId, decisions: [decision], conclusion: 'passed', ...more },
});

type Row = [who: Who, method: 'GET' | 'POST', url: string, status: number, law?: string, body?: () => unknown];
const section = `/projects/${ids.bearing}/clauses`;
const check = () => ({ text: '税收先征后返；双方保密' });

const rows: Row[] = [
  ['guest', 'GET', '/clause-rules', 401, 'sign_in_required'],
  ['nobody', 'GET', '/clause-rules', 200],
  ['guest', 'POST', '/clause-check', 401, 'sign_in_required', check],
  ['leader', 'POST', '/clause-check', 403, 'right_required', check],
  ['nobody', 'POST', '/clause-check', 403, 'right_required', check],
  ['linqing', 'POST', '/clause-check', 200, undefined, check],
  ['cityVerify', 'POST', '/clause-check', 200, undefined, check],
  ['linqing', 'POST', '/clause-check', 400, 'input_malformed', () => ({ text: ' ' })],
  ['linqing', 'POST', '/clause-check', 422, 'too_many_clauses', () => ({ text: '甲方供地；'.repeat(301) })],
  ['guest', 'GET', section, 401, 'sign_in_required'],
  ['nobody', 'GET', section, 404, 'project_unknown'],
  ['admin', 'GET', section, 404, 'project_unknown'],
  ['shenxian', 'GET', section, 404, 'project_unknown'],
  ['linqing', 'GET', section, 200],
  ['leader', 'GET', section, 200],
  ['guest', 'GET', '/clause-reviews', 401, 'sign_in_required'],
  ['linqing', 'GET', '/clause-reviews', 403, 'right_required'],
  ['leader', 'GET', '/clause-reviews', 403, 'right_required'],
  ['cityVerify', 'GET', '/clause-reviews', 200],
  ['guest', 'POST', '/clause-reviews', 401, 'sign_in_required', reviewing],
  ['linqing', 'POST', '/clause-reviews', 403, 'right_required', reviewing],
  ['admin', 'POST', '/clause-reviews', 403, 'right_required', reviewing],
  ['cityVerify', 'POST', '/clause-reviews', 404, 'agreement_unknown', () => reviewing({ agreementId: absent })],
  ['cityVerify', 'POST', '/clause-reviews', 422, 'flag_undecided', () => reviewing({ decisions: [] })],
  [
    'cityVerify',
    'POST',
    '/clause-reviews',
    422,
    'passed_with_open_flags',
    () => reviewing({ decisions: [{ ...decision, outcome: 'changed' }] }),
  ],
  ['cityVerify', 'POST', '/clause-reviews', 400, 'input_malformed', () => reviewing({ conclusion: 'perhaps' })],
  ['guest', 'POST', '/entries', 401, 'sign_in_required', () => registering()],
  ['shenxian', 'POST', '/entries', 403, 'office_out_of_scope', () => registering()],
  ['cityVerify', 'POST', '/entries', 403, 'right_required', () => registering()],
  ['linqing', 'POST', '/entries', 422, 'agreement_without_clauses', () => registering(uuidv7(), { clauses: [] })],
  ['linqing', 'GET', `/clause-reviews/${absent}/docx`, 404, 'clause_review_unknown'],
];

test.each(rows)('%s %s %s: %i %s', async (who, method, url, status, law, body) => {
  await city.ask(who, 'GET', '/session');
  const before = await rowCounts();
  const answer = await city.ask(who, method, url, body?.());
  const found = status >= 400 ? answer.json().breaches[0].law : undefined;
  expect([answer.statusCode, found]).toEqual([status, law]);
  expect(await rowCounts()).toEqual(before);
});

async function rowCounts(): Promise<Record<string, number>> {
  const counts = await city.countRows();
  for (const table of ['agreement', 'agreement_clause', 'clause_review', 'clause_review_flag']) {
    const { rows: found } = await city.store.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    counts[table] = found[0]?.n ?? -1;
  }
  return counts;
}

test('a project shows its clauses, what they touch and why; the queue shows the same', async () => {
  const { agreements, ready, signings } = (await city.ask('linqing', 'GET', section)).json();
  expect([ready, signings.map((one: { duty: string }) => one.duty)]).toEqual([false, ['earlier']]);
  expect(agreements).toHaveLength(1);
  expect(agreements[0]).toMatchObject({ own: true, office: '临清市', number: '临投〔2025〕1号', standing: true });
  const [flag] = agreements[0].flags;
  const text: string = agreements[0].clauses[flag.clauseNo - 1].commitment;
  expect(flag).toMatchObject({ clauseNo: 2, ruleId: 'tax_returned_by_share', severity: 'forbidden' });
  expect(flag.spans.map(({ from, to }: { from: number; to: number }) => text.slice(from, to))).toEqual([
    '税额',
    '返还',
  ]);
  expect([flag.name, flag.why, ...flag.sources].every((said: string) => /\p{Script=Han}/u.test(said))).toBe(true);
  const queue = (await city.ask('cityVerify', 'GET', '/clause-reviews')).json();
  expect(queue).toMatchObject({ total: 1, page: 1, size: 20 });
  expect(queue.rows[0]).toMatchObject({ id: agreementId, own: false, flags: [{ ruleId: 'tax_returned_by_share' }] });
});

test('a pasted text comes back as clauses with flags', async () => {
  const answer = (await city.ask('linqing', 'POST', '/clause-check', check())).json();
  expect(answer.clauses.map((clause: { text: string }) => clause.text)).toEqual(['税收先征后返；', '双方保密']);
  expect(answer.flags).toMatchObject([{ clauseNo: 1, ruleId: 'levied_then_returned', version: 2 }]);
});

test('from the refused signing to the passed review, and its paper', async () => {
  const signed = {
    head: { ...head(offices.linqing, '2025-06-10'), id: signedId },
    projectId: ids.bearing,
    kind: 'signed',
  };
  const acts = [{ kind: 'milestone', input: signed }];
  await city.ask('linqing', 'POST', '/entries', { useCase: 'record_milestone', key: uuidv7(), acts });
  const accept = () =>
    city.ask('cityVerify', 'POST', '/verifications', { key: uuidv7(), decision: 'verified', entryIds: [signedId] });
  const before = await rowCounts();
  const refused = await accept();
  expect([refused.statusCode, refused.json().breaches[0].law]).toEqual([422, 'clause_review_required']);
  expect(refused.json().breaches[0].message).toMatch(/2023-0001.*2025-06-10.*条款审查/);
  expect(await rowCounts()).toEqual(before);
  const review = reviewing({
    id: reviewId,
    decisions: [{ ...decision, outcome: 'has_basis', basis: '财税〔2025〕2号' }],
  });
  expect((await city.ask('cityVerify', 'POST', '/clause-reviews', review)).statusCode).toBe(201);
  expect((await city.ask('cityVerify', 'POST', '/clause-reviews', review)).json()).toEqual({ id: reviewId });
  expect((await accept()).statusCode).toBe(201);
  expect((await city.ask('cityVerify', 'GET', '/clause-reviews')).json().total).toBe(0);
  const paper = await city.ask('linqing', 'GET', `/clause-reviews/${reviewId}/docx`);
  expect([paper.statusCode, paper.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect((await city.ask('shenxian', 'GET', `/clause-reviews/${reviewId}/docx`)).statusCode).toBe(404);
});

// What somebody has entered, as they see it themselves: what was given back comes to them with the reason, and goes once
// it was mended or dropped.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

interface Row {
  readonly entryId: string;
  readonly state: string;
  readonly decided?: { readonly by: string; readonly reason: string | null };
}
const ownOf = async (who: Who, query = '') =>
  (await city.ask(who, 'GET', `/entries/own${query}`)).json() as { rows: Row[]; total: number; returned: number };
const stateOf = async (entryId: string) =>
  (await ownOf('linqing')).rows.find((row) => row.entryId === entryId)?.state ?? 'not there';

async function act(kind: string, input: object, more: object = {}): Promise<string> {
  const own = head(offices.linqing, '2023-07-07', more);
  const acts = [{ ...(kind === 'void' ? { of: 'contact' } : {}), kind, input: { ...input, head: own } }];
  const answer = await city.ask('linqing', 'POST', '/entries', { useCase: 'record', key: uuidv7(), acts });
  expect([answer.statusCode, answer.json().breaches]).toEqual([201, undefined]);
  return own.id;
}
const talk = (more: object = {}) =>
  act('contact', { companyId: ids.company, projectId: ids.bearing, mode: 'call', summary: '电话沟通' }, more);
async function decide(entryId: string, decision: 'verified' | 'returned'): Promise<void> {
  const reason = decision === 'returned' ? { reason: '没有写对方人员' } : {};
  const body = { key: uuidv7(), decision, ...reason, entryIds: [entryId] };
  const answer = await city.ask('cityVerify', 'POST', '/verifications', body);
  expect([answer.statusCode, answer.json().breaches]).toEqual([201, undefined]);
}
const putRight = (reverses: string) => talk({ reverses, reason: '补上对方人员' });

test('what waits, was verified, and was put right by a later entry', async () => {
  const entry = await talk();
  expect(await stateOf(entry)).toBe('waiting');
  await decide(entry, 'verified');
  expect(await stateOf(entry)).toBe('verified');
  const later = await putRight(entry);
  expect([await stateOf(entry), await stateOf(later)]).toEqual(['verified', 'waiting']);
  await decide(later, 'verified');
  expect([await stateOf(entry), await stateOf(later)]).toEqual(['taken_back', 'verified']);
});

test('what was given back comes with its reason, and goes once it was filed anew', async () => {
  const entry = await talk();
  await decide(entry, 'returned');
  const { rows, total, returned } = await ownOf('linqing', '?state=returned');
  expect([total, returned]).toEqual([1, 1]);
  expect(rows).toMatchObject([
    { entryId: entry, state: 'returned', decided: { by: '账号cityVerify', reason: '没有写对方人员' } },
  ]);
  const again = await putRight(entry);
  expect([await stateOf(entry), await stateOf(again)]).toEqual(['mended', 'waiting']);
  await decide(again, 'verified');
  expect((await ownOf('linqing')).returned).toBe(0);
});

test('a correction that was given back is filed anew against what was verified', async () => {
  const entry = await talk();
  await decide(entry, 'verified');
  const correction = await putRight(entry);
  await decide(correction, 'returned');
  expect([await stateOf(entry), await stateOf(correction)]).toEqual(['verified', 'returned']);
  const again = await putRight(correction);
  expect(await stateOf(correction)).toBe('mended');
  await decide(again, 'verified');
  expect([await stateOf(entry), await stateOf(again)]).toEqual(['taken_back', 'verified']);
});

test('what was given back may be dropped, which leaves nothing to decide', async () => {
  const entry = await talk();
  await decide(entry, 'returned');
  const dropped = await act('void', {}, { reverses: entry, reason: '重复了' });
  expect([await stateOf(entry), await stateOf(dropped)]).toEqual(['mended', 'not there']);
  const pending = (await city.ask('cityVerify', 'GET', '/pending?size=100')).json() as { rows: Row[] };
  expect(pending.rows.map(({ entryId }) => entryId)).not.toContain(dropped);
  const refused = await city.ask('cityVerify', 'POST', '/verifications', {
    key: uuidv7(),
    decision: 'verified',
    entryIds: [dropped],
  });
  expect([refused.statusCode, refused.json().breaches[0].law]).toEqual([409, 'withdrawal_needs_no_decision']);
});

test('a project that was given back is mended by its next version', async () => {
  const project = uuidv7();
  const facts = {
    projectId: project,
    name: '年产两万套轴承项目',
    industryCode: '3451',
    investorId: ids.company,
    investment: null,
  };
  const first = await act('project_version', facts);
  await decide(first, 'returned');
  expect(await stateOf(first)).toBe('returned');
  const second = await act('project_version', { ...facts, name: '年产两万套精密轴承项目' });
  expect([await stateOf(first), await stateOf(second)]).toEqual(['mended', 'waiting']);
});

test('nobody sees what another account entered', async () => {
  expect((await ownOf('shenxian')).rows).toEqual([]);
  expect((await city.ask('leader', 'GET', '/entries/own')).statusCode).toBe(403);
});

test('the project says what was given back, and why, until it was mended', async () => {
  const entry = await talk();
  await decide(entry, 'returned');
  const reasons = async () => {
    const page = (await city.ask('linqing', 'GET', `/projects/${ids.bearing}`)).json() as {
      timeline: { entryId: string; returnedFor: string | null }[];
    };
    return page.timeline.filter(({ entryId }) => entryId === entry).map(({ returnedFor }) => returnedFor);
  };
  expect(await reasons()).toEqual(['没有写对方人员']);
  await putRight(entry);
  expect(await reasons()).toEqual([null]);
});

// Routes of shared credit: who files, who accepts, who sees; what is refused leaves nothing.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const agreement = (more: object = {}, officeId = offices.linqing) => ({
  useCase: 'record_credit_agreement',
  key: uuidv7(),
  acts: [
    {
      kind: 'credit_agreement',
      input: {
        head: head(officeId, '2023-05-08'),
        projectId: ids.bearing,
        fromOn: '2023-05-08',
        covers: ['investment_signed', 'funds_arrived'],
        shares: [
          { officeId: offices.linqing, basisPoints: 5000 },
          { officeId: offices.shenxian, basisPoints: 5000 },
        ],
        document: '飞地项目分成协议',
        ...more,
      },
    },
  ],
});
const lawsOf = (answer: { json(): { breaches: { law: string; message: string }[] } }) =>
  answer.json().breaches.map(({ law }) => law);
const list = async (who: Who, query = '') => (await city.ask(who, 'GET', `/credit-agreements${query}`)).json();
const value = async (office: string) =>
  (await city.ask('leader', 'GET', `/figures/funds_arrived?period=2023&office=${office}`)).json().value;

test.each([
  ['guest', 401, ['sign_in_required']],
  ['nobody', 403, ['right_required']],
  ['cityVerify', 403, ['right_required']],
  ['shenxian', 403, ['office_out_of_scope']],
] as const)('%s files none: %i', async (who, status, laws) => {
  await city.ask(who, 'GET', '/session');
  const before = await city.countRows();
  const answer = await city.ask(who, 'POST', '/entries', agreement());
  expect([answer.statusCode, lawsOf(answer)]).toEqual([status, laws]);
  expect(await city.countRows()).toEqual(before);
});

test.each([
  ['no whole', { shares: [{ officeId: offices.linqing, basisPoints: 9999 }] }, 422, 'shares_not_whole'],
  ['nothing shared', { covers: [] }, 400, 'input_malformed'],
  ['no paper', { document: '' }, 422, 'agreement_needs_document'],
  ['ends before', { toOn: '2023-05-07' }, 422, 'agreement_ends_before_it_begins'],
])('%s is refused by name', async (_what, more, status, law) => {
  const before = await city.countRows();
  const answer = await city.ask('linqing', 'POST', '/entries', agreement(more));
  expect([answer.statusCode, lawsOf(answer)]).toEqual([status, [law]]);
  expect(answer.json().breaches[0].message).toMatch(/\p{Script=Han}/u);
  expect(await city.countRows()).toEqual(before);
});

test('filed by one, waiting for the city, accepted there, split to the fen', async () => {
  const body = agreement();
  expect((await city.ask('linqing', 'POST', '/entries', body)).statusCode).toBe(201);
  expect((await city.ask('linqing', 'POST', '/entries', body)).statusCode).toBe(201);
  const waiting = await list('linqing', `?project=${ids.bearing}`);
  expect(waiting).toMatchObject({
    total: 1,
    rows: [
      {
        decision: 'waiting',
        accepter: '聊城市',
        own: true,
        coverWords: ['签约投资额', '到位资金'],
        shares: [
          { office: '临清市', percent: '50%' },
          { office: '莘县', percent: '50%' },
        ],
      },
    ],
  });
  const pending = (await city.ask('cityVerify', 'GET', '/pending')).json();
  const row = pending.rows.find(({ kind }: { kind: string }) => kind === 'credit_agreement');
  expect(row).toMatchObject({ title: '高端轴承产业园项目', subtitle: '临清市 50% / 莘县 50%' });
  expect([await value('371581'), await value('371522')]).toEqual(['1.5', '0']);
  const accepted = await city.ask('cityVerify', 'POST', '/verifications', {
    key: uuidv7(),
    decision: 'verified',
    entryIds: [body.acts[0]?.input.head.id],
  });
  expect(accepted.statusCode).toBe(201);
  expect([await value('371581'), await value('371522')]).toEqual(['0.75', '0.75']);
  expect((await city.ask('linqing', 'POST', '/entries', agreement())).json().breaches).toMatchObject([
    { law: 'agreement_overlaps', field: 'acts.0.fromOn' },
  ]);
});

test('who shares sees the agreement and its part, the rows of the host stay behind its wall', async () => {
  expect(await list('shenxian')).toMatchObject({
    total: 1,
    rows: [{ own: false, projectName: null, projectId: ids.bearing, decision: 'verified' }],
  });
  expect((await city.ask('shenxian', 'GET', `/projects/${ids.bearing}`)).statusCode).toBe(404);
  expect((await list('shenxian', '?office=371581')).total).toBe(1);
  expect((await list('leader', '?office=promotion')).total).toBe(0);
  expect((await list('nobody')).total).toBe(0);
  expect((await city.ask('leader', 'GET', '/credit-agreements?office=nowhere')).statusCode).toBe(422);
  const receipt = async (who: Who) =>
    (await city.ask(who, 'GET', '/figures/funds_arrived/receipt?period=2023&office=371522')).json();
  expect(await receipt('shenxian')).toMatchObject({
    value: '0.75',
    rows: [],
    hidden: [{ office: '临清市', rows: 1 }],
  });
  expect((await receipt('leader')).rows).toMatchObject([{ value: '0.75', share: '50% × 1.5亿元' }]);
  expect((await receipt('leader')).definitionText.join()).toContain('成绩分成协议');
});

test('an agreement comes back as it was typed, to be corrected', async () => {
  const [row] = (await list('linqing')).rows;
  const entry = (await city.ask('linqing', 'GET', `/entries/${row.entryId}`)).json();
  expect(entry).toMatchObject({
    kind: 'credit_agreement',
    input: {
      fromOn: '2023-05-08',
      toOn: null,
      covers: ['investment_signed', 'funds_arrived'],
      document: '飞地项目分成协议',
    },
  });
  expect(entry.input.shares).toEqual([
    { officeId: offices.linqing, basisPoints: 5000 },
    { officeId: offices.shenxian, basisPoints: 5000 },
  ]);
  expect((await city.ask('shenxian', 'GET', `/entries/${row.entryId}`)).statusCode).toBe(404);
});

test('the trail of an agreement names offices and per cents', async () => {
  const [row] = (await list('linqing')).rows;
  const again = agreement({
    head: head(offices.linqing, '2023-05-08', { reverses: row.entryId, reason: '比例更正' }),
    shares: [
      { officeId: offices.linqing, basisPoints: 6667 },
      { officeId: offices.shenxian, basisPoints: 3333 },
    ],
  });
  expect((await city.ask('linqing', 'POST', '/entries', again)).statusCode).toBe(201);
  const trail = (await city.ask('linqing', 'GET', `/entries/${row.entryId}/trail`)).json();
  expect(trail.steps[0].changes).toMatchObject([
    { field: 'shares', from: '临清市 50%、莘县 50%', to: '临清市 66.67%、莘县 33.33%' },
  ]);
});

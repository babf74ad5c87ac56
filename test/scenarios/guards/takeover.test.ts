// The takeover: 莘县, with one account to enter and one to verify, reaches for what is 临清市's. Every line is refused as if
// nothing were there, or waits for the word of 临清市; figures stay where they are, and doctor is silent.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { Holder } from '../../../src/server/access.ts';
import { offices } from '../samples/city.ts';
import { type Holders, openHolders } from '../samples/holders.ts';
import { head, ids } from '../samples/ledger.ts';

let city: Holders;
let entries: Readonly<Record<'signing' | 'outing' | 'version', string>>;
beforeAll(async () => {
  city = await openHolders();
  const { rows } = await city.store.pool.pg.query<{ id: string; kind: string; what: string | null }>(
    `select e.id, e.kind, m.kind as what from entry e left join milestone m on m.entry_id = e.id where e.office_id = $1`,
    [offices.linqing],
  );
  const of = (kind: string, what: string | null = null) =>
    rows.find((row) => row.kind === kind && row.what === what)?.id ?? '';
  entries = { signing: of('milestone', 'signed'), outing: of('outing'), version: of('project_version') };
});
afterAll(() => city.close());

const theirs: Holder = { role: 'enter', row: 'other' };
const theirVerifier: Holder = { role: 'verify', row: 'other' };
const owner: Holder = { role: 'verify', row: 'own' };
const enter = (acts: readonly object[], who: Holder = theirs) =>
  city.askAs(who, { method: 'POST', url: '/entries', body: { useCase: 'take', key: uuidv7(), acts } });
const post = (who: Holder, url: string, body: object) =>
  city.askAs(who, { method: 'POST', url, body: { key: uuidv7(), ...body } });
const get = async (who: Holder, url: string) => (await city.askAs(who, { method: 'GET', url })).json();
const firstLaw = (answer: { json(): { breaches: { law: string }[] } }) => answer.json().breaches[0]?.law;

/** What the counts of the city and the page of the project say. */
const standing = async () => {
  const { rows } = await city.store.pool.pg.query('select * from project_current order by project_id');
  const figures = await get(theirs, '/figures?period=2023');
  expect(figures.length).toBeGreaterThan(10);
  return [figures, await get(owner, `/projects/${ids.bearing}`), rows] as const;
};

/** A withdrawal or correction of 临清市's entry, in 莘县's own name. */
const reversal = (reverses: string) => head(offices.shenxian, '2023-12-01', { reverses, reason: '误报' });
const withdrawal = (of: string, reverses: string) => ({ kind: 'void', of, input: { head: reversal(reverses) } });
const own = (more: object = {}) => head(offices.shenxian, '2023-12-01', more);
const project = (projectId: string, more: object) => ({
  kind: 'project_version',
  input: {
    projectId,
    name: '高端轴承产业园项目',
    industryCode: '345',
    investment: { currency: 'CNY', minor: '100000', fen: '100000' },
    moneySource: 'other_province',
    ...more,
  },
});

describe('refused, and the same as where nothing is', () => {
  const lines: Readonly<Record<string, [act: (id: () => string) => object, law: string]>> = {
    'a verified signing is withdrawn': [(id) => withdrawal('milestone', id()), 'reversed_entry_unknown'],
    'an entry that waits is withdrawn by one hand': [(id) => withdrawal('contact', id()), 'reversed_entry_unknown'],
    'an outing is withdrawn': [(id) => withdrawal('outing', id()), 'reversed_entry_unknown'],
    'a project is put right into a new one': [
      (id) => project(uuidv7(), { head: reversal(id()) }),
      'reversed_entry_unknown',
    ],
    'a project becomes a part of it': [(id) => project(uuidv7(), { head: own(), parentId: id() }), 'parent_unknown'],
    'an agreement is registered for it': [
      (id) => ({
        kind: 'agreement',
        input: { head: own(), projectId: id(), agreementType: 'investment', noCommitments: true },
      }),
      'project_unknown',
    ],
  };
  const there: Readonly<Record<string, () => string>> = {
    'a verified signing is withdrawn': () => entries.signing,
    'an entry that waits is withdrawn by one hand': () => ids.waiting,
    'an outing is withdrawn': () => entries.outing,
    'a project is put right into a new one': () => entries.version,
    'a project becomes a part of it': () => ids.bearing,
    'an agreement is registered for it': () => ids.bearing,
  };

  test.each(Object.entries(lines))('%s', async (name, [act, law]) => {
    const before = [await standing(), await city.state()];
    const yes = await enter([act(there[name] ?? uuidv7)]);
    const no = await enter([act(uuidv7)]);
    expect([yes.statusCode, firstLaw(yes)]).toEqual([422, law]);
    expect(yes.json()).toEqual(no.json());
    expect([await standing(), await city.state()]).toEqual(before);
  });
});

test.each<[string, () => object, number, string]>([
  [
    'its facts are told anew, in the own office',
    () => project(ids.bearing, { head: own(), name: '莘县的项目' }),
    422,
    'project_unknown',
  ],
  [
    'a correction of its facts takes it over',
    () => project(ids.bearing, { head: reversal(entries.version) }),
    422,
    'project_unknown',
  ],
  [
    'an entry comes under the id of another',
    () => ({
      kind: 'contact',
      input: { head: { ...own(), id: ids.waiting }, companyId: ids.company, mode: 'call', summary: '电话' },
    }),
    409,
    'id_taken',
  ],
  [
    'an office sets its own target',
    () => ({
      kind: 'target',
      input: {
        head: head(offices.shenxian, '2023-01-01'),
        figureId: 'investment_new',
        year: 2023,
        value: '1',
      },
    }),
    403,
    'set_by_level_above',
  ],
  [
    'a firm is renamed without a source',
    () => ({
      kind: 'company_version',
      input: { head: own(), companyId: ids.company, name: '莘县的公司', kind: 'domestic' },
    }),
    422,
    'source_required_for_shared_firm',
  ],
])('refused: %s', async (_, act, status, law) => {
  const before = [await standing(), await city.state()];
  const answer = await enter([act()]);
  expect([answer.statusCode, firstLaw(answer)]).toEqual([status, law]);
  expect([await standing(), await city.state()]).toEqual(before);
});

test('a voucher that counts there is refused here, and no id of theirs is handed out', async () => {
  const funds = { projectId: ids.garlic, claimedFen: '100', payer: '示例轴承集团', voucherKind: 'bank_slip' };
  const answer = await enter([{ kind: 'fund_arrival', input: { head: own(), ...funds, voucherNo: 'A-1' } }]);
  expect([answer.statusCode, firstLaw(answer)]).toEqual([422, 'voucher_already_counted']);
  const { rows } = await city.store.pool.pg.query<{ id: string }>('select id from entry where office_id = $1', [
    offices.linqing,
  ]);
  expect(rows.filter(({ id }) => answer.body.includes(id))).toEqual([]);
});

const onProject = (kind: string, more: object) => ({ kind, input: { head: own(), projectId: ids.bearing, ...more } });
const waits: Readonly<Record<string, () => object>> = {
  'funds of a billion': () => onProject('fund_arrival', { claimedFen: '100000000000', voucherNo: 'ZZ-1' }),
  'a start': () => onProject('milestone', { kind: 'in_production' }),
  'a contact': () => onProject('contact', { companyId: ids.company, mode: 'call', summary: '电话沟通' }),
  'an outing': () => ({
    kind: 'outing',
    input: {
      head: own(),
      endedOn: '2023-12-01',
      destination: '上海',
      members: [{ personName: '领导乙', rank: 'county_chief' }],
      projectIds: [ids.bearing],
    },
  }),
  'an activity': () => ({
    kind: 'activity',
    input: {
      head: own(),
      name: '推介会',
      part: 'host',
      form: 'promotion',
      atHome: true,
      signedProjectIds: [ids.bearing],
    },
  }),
  'a share of its credit': () =>
    onProject('credit_agreement', {
      fromOn: '2023-01-01',
      covers: ['funds_arrived'],
      document: '协议',
      shares: [{ officeId: offices.shenxian, basisPoints: 10_000 }],
    }),
  'another name of a firm': () => ({
    kind: 'company_version',
    input: {
      head: own({ reason: '营业执照' }),
      companyId: ids.company,
      name: '莘县的公司',
      kind: 'domestic',
    },
  }),
};

test.each(Object.entries(waits))('%s waits for the word of 临清市, and moves nothing', async (_, act) => {
  const before = await standing();
  const answer = await enter([act()]);
  expect(answer.statusCode).toBe(201);
  const [id = ''] = answer.json().entryIds;
  expect(await standing()).toEqual(before);
  const accepted = await post(theirVerifier, '/verifications', { decision: 'verified', entryIds: [id] });
  expect([accepted.statusCode, firstLaw(accepted)]).toEqual([403, 'consent_awaited']);
  const names = await get(theirs, `/companies/likely?name=${encodeURIComponent('莘县的公司')}`);
  expect(JSON.stringify(names)).not.toContain('莘县的公司');
  expect(await standing()).toEqual(before);
});

test('who is asked reads what it is, and nobody else answers', async () => {
  const asked = await get(owner, '/consents?size=200');
  expect(asked.rows).toHaveLength(Object.keys(waits).length);
  const funds = asked.rows.find(({ kind }: { kind: string }) => kind === 'fund_arrival');
  expect(funds).toMatchObject({ office: '莘县', owner: '临清市', amountYi: '10', state: 'open', answerable: true });
  const answer = await post(theirVerifier, '/consents', { entryIds: [funds.entryId], word: 'given' });
  expect([answer.statusCode, firstLaw(answer)]).toEqual([422, 'entry_unknown']);
  const silent = await post(owner, '/consents', { entryIds: [funds.entryId], word: 'refused' });
  expect([silent.statusCode, firstLaw(silent)]).toEqual([422, 'reason_required_for_refused_consent']);
});

test('with the word it stands, and counts once its own office has verified it', async () => {
  const [, before] = await standing();
  const asking = await get(theirs, '/consents?side=asking&size=200');
  const { entryId } = asking.rows.find(({ kind }: { kind: string }) => kind === 'fund_arrival');
  expect((await post(owner, '/consents', { entryIds: [entryId], word: 'given' })).statusCode).toBe(201);
  const accepted = await post(theirVerifier, '/verifications', { decision: 'verified', entryIds: [entryId] });
  expect(accepted.statusCode).toBe(201);
  const [figures, after] = await standing();
  expect([before.project.fundsYi, after.project.fundsYi]).toEqual(['1.5', '11.5']);
  const funds = figures.find(({ id }: { id: string }) => id === 'funds_arrived');
  expect(funds.value).toBe('11.5');
  const told = await get(theirs, '/consents?side=asking&open=false');
  expect(told.rows[0]).toMatchObject({ entryId, state: 'given', decision: 'verified' });
});

test('without it, it goes back to who reported it, with the reason', async () => {
  const before = await standing();
  const asked = await get(owner, '/consents?size=200');
  const { entryId } = asked.rows.find(({ kind }: { kind: string }) => kind === 'outing');
  const reason = '我市项目，未参加';
  expect((await post(owner, '/consents', { entryIds: [entryId], word: 'refused', reason })).statusCode).toBe(201);
  expect(await standing()).toEqual(before);
  const trail = await get(theirs, `/entries/${entryId}/trail`);
  expect(JSON.stringify(trail)).toContain(reason);
  const again = await post(theirVerifier, '/verifications', { decision: 'verified', entryIds: [entryId] });
  expect([again.statusCode, firstLaw(again)]).toEqual([409, 'entry_already_returned']);
});

test('the owner reads in its own trail who asked, what was answered and what became of it', async () => {
  const { versions } = await get(owner, `/projects/${ids.bearing}`);
  const { steps } = await get(owner, `/entries/${versions[0].entryId}/trail`);
  const said = (act: string) =>
    steps.flatMap((step: { act: string; office: string; useCaseName: string }) =>
      step.act === act ? `${step.office} ${step.useCaseName}` : [],
    );
  expect(said('asked')).toContain('莘县 到位资金');
  expect([said('agreed'), said('refused')]).toEqual([['临清市 到位资金'], ['临清市 外出招商']]);
  expect(said('verified')).toContain('莘县 到位资金');
  // An entry of the city that takes one of theirs away, in the books of the city, is a step of theirs too.
  const [mine = ''] = (
    await enter(
      [
        {
          kind: 'contact',
          input: { head: head(offices.linqing, '2023-07-07'), companyId: ids.company, mode: 'call', summary: '电话' },
        },
      ],
      {
        role: 'enter',
        row: 'own',
      },
    )
  ).json().entryIds;
  const reason = '重复登记';
  const withdrawn = { head: head(offices.city, '2023-12-01', { reverses: mine, reason }) };
  await enter([{ kind: 'void', of: 'contact', input: withdrawn }], { role: 'enter', row: 'below' });
  const trail = await get({ role: 'enter', row: 'own' }, `/entries/${mine}/trail`);
  expect(trail.steps[0]).toMatchObject({ act: 'withdrawn', office: '聊城市', by: '', reason, changes: [] });
});

test('what breaks a law of the project is told when the word is given, to who may know', async () => {
  const act = onProject('milestone', { kind: 'started' });
  const [entryId = ''] = (await enter([act])).json().entryIds;
  const answer = await post(owner, '/consents', { entryIds: [entryId], word: 'given' });
  expect([answer.statusCode, firstLaw(answer)]).toEqual([422, 'milestone_already_recorded']);
});

test('who holds both counties but not the city moves nothing between them', async () => {
  const who = city.accounts.get('enter-other')?.id;
  await city.store.pool.pg.query(
    `insert into role_grant select city_code, account_id, $1, role, granted_at, null from role_grant
     where account_id = $2`,
    [offices.linqing, who],
  );
  const answer = await enter([withdrawal('outing', entries.outing)]);
  await city.store.pool.pg.query('delete from role_grant where account_id = $1 and office_id = $2', [
    who,
    offices.linqing,
  ]);
  expect([answer.statusCode, firstLaw(answer)]).toEqual([403, 'moved_by_level_above']);
});

test('a move between counties by the city waits for the city, and until then it stays where it is', async () => {
  const act = project(ids.bearing, { head: reversal(entries.version) });
  const moved = await enter([act], { role: 'enter', row: 'below' });
  expect(moved.statusCode).toBe(201);
  const [id = ''] = moved.json().entryIds;
  const decide = (who: Holder, decision: string) =>
    post(who, '/verifications', { decision, reason: '不予变更', entryIds: [id] });
  const gaining = await decide(theirVerifier, 'verified');
  expect([gaining.statusCode, firstLaw(gaining)]).toEqual([403, 'consent_awaited']);
  const url = `/projects/${ids.bearing}`;
  const [mine, others] = await Promise.all([owner, theirs].map((who) => city.askAs(who, { method: 'GET', url })));
  expect([mine?.statusCode, others?.statusCode]).toEqual([200, 404]);
  expect((await decide({ role: 'verify', row: 'below' }, 'returned')).statusCode).toBe(201);
});

test('a correction that was agreed to takes the place of what waits, and not before', async () => {
  const waiting = async (): Promise<Set<string>> => {
    const { rows } = await get(theirVerifier, '/pending?size=200');
    const talks = rows.filter(({ kind }: { kind: string }) => kind === 'contact');
    return new Set(talks.map(({ entryId }: { entryId: string }) => entryId));
  };
  const before = await waiting();
  const report = async (more: object) => {
    const talk = { companyId: ids.company, mode: 'call', summary: '电话沟通', head: own(more) };
    const act = onProject('contact', talk);
    return (await enter([act])).json().entryIds[0] as string;
  };
  const agree = (entryId: string) => post(owner, '/consents', { entryIds: [entryId], word: 'given' });
  const one = await report({});
  expect((await agree(one)).statusCode).toBe(201);
  const other = await report({ occurredOn: '2023-11-30', reverses: one, reason: '日期有误' });
  expect(await waiting()).toEqual(new Set([...before, one, other]));
  expect((await agree(other)).statusCode).toBe(201);
  expect(await waiting()).toEqual(new Set([...before, other]));
});

test('after all this doctor is silent', async () => {
  expect(await doctor(city.store)).toEqual([]);
});

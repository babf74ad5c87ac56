// From target to funds on the engine: each step counts when its entry is verified, the fold and SQL agree at every
// instant and along every way, and a fold that was mended is the one made anew.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { expectWaitingCounts } from '../../../test/fixture/waitingCounts.ts';
import { ContactInput } from '../../domain/projects/contact.ts';
import { OutingInput } from '../../domain/projects/outing.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { AssignProspect, BecomeLead, PursuitAct } from '../../domain/pursuits/pursuit.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { cityFacts, foldCity } from '../../metrics/cityFacts.ts';
import type { Question } from '../../metrics/count.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { sightOf } from '../figures/mayAsk.ts';
import { funnelSteps, SetCampaign } from '../../domain/pursuits/campaign.ts';
import { countsThatDiffer } from '../../metrics/inSql/countsThatDiffer.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { publication } from '../bulletin/publish.ts';
import { receiptPage } from '../figures/receipt.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { actOnPursuit } from './act.ts';
import { assignProspects } from './assign.ts';
import { becomeLead } from './becomeLead.ts';
import { campaignList, liveCampaign, setCampaign } from './campaigns.ts';
import { funnel } from './funnel.ts';
import { holdings, pursuitDetail } from './page.ts';
import { publishCampaign } from './publishCampaign.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
const [first, second] = [uuidv7(), uuidv7()];
const registered = uuidv7();
const [projectId, outingId, contactId, correctionId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const instants: number[] = [];
let minute = 0;
/** Later by a minute; what was known then is asked again at the end. */
function tick(): void {
  instants.push(Date.parse('2023-03-02T02:00:00Z') + minute * 60_000 + 30_000);
  at.setClock(new Date(Date.parse('2023-03-02T02:00:00Z') + ++minute * 60_000).toISOString());
}

beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2023-03-02T02:00:00Z');
  enterer = await at.actor('填报', ['enter', office.root]);
  verifier = await at.actor('审核', ['verify', office.root]);
  await at.store.pool.pg.query(
    `insert into register_company (id, name, name_key, pinyin, initials, division_code, industry_code, source, source_on, version, recorded_at)
     values ($1, '乙轴承公司', $2, 'yi', 'y', '330200', '3451', '绿色工厂名单', '2022-12-01', 1, now())`,
    [registered, nameKey('乙轴承公司')],
  );
});
afterAll(() => at.close());

async function accept(...entryIds: string[]): Promise<void> {
  tick();
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}
async function enter(...acts: LedgerAct[]): Promise<string[]> {
  tick();
  return (await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts })).entryIds;
}
async function act(pursuitId: string, given: object): Promise<string> {
  tick();
  const done = PursuitAct.parse({ id: uuidv7(), ...given });
  return (await actOnPursuit(at.store, enterer, { key: uuidv7(), pursuitId, act: done })).id;
}
const question = (more: Partial<Question> = {}): Question => ({ period: parsePeriod('2023'), at: latest, ...more });
async function steps(more: Partial<Question> = {}): Promise<(string | null)[]> {
  const facts = await cityFacts(at.store, city);
  return funnelSteps.map((id) => must(figureOf(id, facts, question(more))).value);
}

test('each step counts once its entry is verified', async () => {
  tick();
  const chosen = { officeId: office.linqing, accountId: enterer.accountId, dueOn: '2023-04-01', chain: '轴承' };
  const prospects = ['甲', '乙'].map((name) => ({ name: `${name}轴承公司`, source: '名录', sourceOn: '2023-01-01' }));
  const assignments = [first, second].map((pursuitId, n) =>
    AssignProspect.parse({ ...chosen, pursuitId, prospect: prospects[n], ...(n ? { chain: '铝' } : {}) }),
  );
  await assignProspects(at.store, enterer, { key: uuidv7(), assignments });
  expect(await steps()).toEqual(['2', '0', '0', '0', '0', '0', '0', '0.00']);
  const contact = { id: contactId, occurredOn: '2023-03-02', mode: 'call', summary: '通了电话' };
  await act(first, { kind: 'contacted', contact });
  expect((await steps())[1]).toBe('0');
  expect(await expectWaitingCounts(at.store, city)).toBeGreaterThan(0);
  const { rows: waiting } = await at.store.pool.pg.query<{ id: string }>('select id from entry');
  await accept(...waiting.map(({ id }) => id));
  expect((await steps())[1]).toBe('1');
  const head = { id: outingId, officeId: office.root, occurredOn: '2023-03-02' };
  const visits = [{ institution: '乙轴承公司' }];
  const outing = { head, endedOn: '2023-03-02', destination: '宁波', members: [{ personName: '张三', rank: 'staff' }] };
  await enter({ kind: 'outing', input: OutingInput.parse({ ...outing, visits, projectIds: [] }) });
  await act(second, { kind: 'visited', entryId: outingId });
  await expectWaitingCounts(at.store, city);
  expect((await steps()).slice(0, 3)).toEqual(['2', '1', '0']);
  await accept(outingId);
  expect((await steps()).slice(0, 3)).toEqual(['2', '2', '1']);
  expect((await steps({ way: { outing: outingId } })).slice(0, 3)).toEqual(['1', '1', '1']);
});

test('a contact that is corrected goes on counting; a tie that is taken back does not', async () => {
  const { rows } = await at.store.pool.pg.query<{ company_id: string }>('select company_id from contact');
  const head = { officeId: office.linqing, occurredOn: '2023-03-01', reverses: contactId, reason: '日期有误' };
  const said = { companyId: rows[0]?.company_id, mode: 'call', summary: '通了电话' };
  const input = ContactInput.parse({ head: { ...head, id: correctionId }, ...said });
  await enter({ kind: 'contact', input });
  await expectWaitingCounts(at.store, city);
  expect((await steps())[1]).toBe('2');
  await accept(correctionId);
  expect((await steps())[1]).toBe('2');
  expect(await steps({ period: parsePeriod('2023-03-01') })).toEqual(['0', '1', '0', '0', '0', '0', '0', '0.00']);
  const tie = await at.store.pool.pg.query<{ id: string }>(`select id from pursuit_act where kind = 'visited'`);
  const undone = await act(second, { kind: 'retracted', actId: tie.rows[0]?.id, note: '关联错了' });
  expect(undone).toBeTruthy();
  expect((await steps()).slice(0, 3)).toEqual(['2', '1', '0']);
  expect((await steps({ way: { outing: outingId } })).slice(0, 3)).toEqual(['0', '0', '0']);
  await act(second, { kind: 'visited', entryId: outingId });
  expect((await steps()).slice(0, 3)).toEqual(['2', '2', '1']);
});

test('the lead carries the way to the funds', async () => {
  tick();
  const investment = { currency: 'CNY', minor: '20000000000', fen: '20000000000' };
  const lead = { id: uuidv7(), projectId, entryId: uuidv7(), name: '轴承线索项目', industryCode: '3451', investment };
  const made = { key: uuidv7(), pursuitId: second, lead: BecomeLead.parse(lead) };
  const { entryIds } = await becomeLead(at.store, enterer, made);
  expect((await steps())[3]).toBe('0');
  await accept(...entryIds);
  const on = { officeId: office.linqing, occurredOn: '2023-03-02' };
  const authority = { authority: 'promotion' };
  await accept(...(await enter(milestoneAct(projectId, 'signed', on, authority))));
  await accept(
    ...(await enter(milestoneAct(projectId, 'started', on, authority), fundAct(projectId, on, 3_000_000_000n))),
  );
  const whole = ['2', '2', '1', '1', '1', '1', '1', '0.30'];
  expect(await steps()).toEqual(whole);
  expect(await steps({ way: { chains: ['铝'] } })).toEqual(['1', '1', '1', '1', '1', '1', '1', '0.30']);
  expect(await steps({ way: { chains: ['轴承'] } })).toEqual(['1', '1', '0', '0', '0', '0', '0', '0.00']);
  expect(await steps({ way: { outing: outingId } })).toEqual(['1', '1', '1', '1', '1', '1', '1', '0.30']);
  expect(await steps({ officeId: office.guanxian })).toEqual(['0', '0', '0', '0', '0', '0', '0', '0.00']);
  const facts = await cityFacts(at.store, city);
  const by = { actor: enterer, facts, sight: await sightOf(at.store, enterer, facts) };
  const cut = await funnel(at.store, by, question(), 'chain', { page: 1, size: 10 });
  expect(cut.rows.map(({ name, figures }) => [name, figures[0]?.value])).toEqual([
    ['轴承', '1'],
    ['铝', '1'],
  ]);
  const byOuting = await funnel(at.store, by, question(), 'outing', { page: 1, size: 10 });
  expect(byOuting.rows.map(({ name, day }) => [name, day])).toEqual([['宁波', '2023-03-02']]);
});

test('what came of it is told of the firm of the register, and the ledger’s company is that firm', async () => {
  const [held] = await holdings(at.store, enterer, [registered, uuidv7()]);
  expect(held?.pursuit).toMatchObject({ id: second, state: 'lead' });
  expect(held?.outcomes.map(({ kind, on }) => [kind, on])).toEqual([
    ['lead', '2023-03-02'],
    ['signed', '2023-03-02'],
    ['visited', '2023-03-02'],
  ]);
  const { rows } = await at.store.pool.pg.query('select id from company where register_id = $1', [registered]);
  expect(rows).toHaveLength(1);
  const { prospect } = await pursuitDetail(at.store, enterer, second);
  expect(prospect).toMatchObject({ registerId: registered, division: '宁波市', industryCode: '3451' });
});

test('receipts open the rows: the firm, the contact’s own day, the project', async () => {
  const facts = await cityFacts(at.store, city);
  const lines = async (id: string) => {
    const figure = must(figureOf(id, facts, question()));
    return (await receiptPage(at.store, enterer, facts, figure, { page: 1, size: 10 })).lines;
  };
  expect((await lines('prospects_contacted')).map(({ title, day, what }) => [title, day, what])).toEqual([
    ['甲轴承公司', '2023-03-01', 'contacted'],
    ['乙轴承公司', '2023-03-02', 'visited'],
  ]);
  expect((await lines('prospects_led')).map((line) => [line.title, line.projectId])).toEqual([
    ['轴承线索项目', projectId],
  ]);
  expect((await lines('prospects_funds')).map((line) => [line.detail, line.value])).toEqual([['乙轴承公司', '0.3']]);
});

test('a campaign counts against its goals, is changed with a reason, and is published with its rows', async () => {
  const publisher = await at.actor('发布', ['publish', office.root]);
  const goals = [
    { officeId: null, step: 'prospects_led', value: '3' },
    { officeId: office.linqing, step: 'prospects_led', value: '2' },
    { officeId: null, step: 'prospects_funds', value: '0.45' },
  ];
  const id = uuidv7();
  const hundred = { id, name: '百日攻坚', fromOn: '2023-03-01', toOn: '2023-06-08', chains: ['铝'], goals };
  tick();
  await setCampaign(at.store, publisher, { key: uuidv7(), campaign: SetCampaign.parse(hundred) });
  const { table } = await liveCampaign(at.store, publisher, id);
  expect(table.rows.map((row) => row.cells.map(({ figure, goal, rate }) => [figure.value, goal, rate]))).toEqual([
    [
      ['1', '3', '33.3'],
      ['0.30', '0.45', '66.7'],
    ],
    [
      ['1', '2', '50.0'],
      ['0.30', null, null],
    ],
  ]);
  tick();
  const published = await publishCampaign(at.store, publisher, { key: uuidv7(), id });
  const read = await publication(at.store, publisher, published.id);
  expect(read).toMatchObject({ bulletin: 'campaign', title: '百日攻坚' });
  expect(read.figures.map(({ published: then, changed }) => [then, changed])).toContainEqual(['0.30亿元', false]);
  expect(read.figures.every(({ changed }) => !changed)).toBe(true);
  const changed = { ...hundred, id: uuidv7(), replacesId: id, reason: '目标调低', goals: goals.slice(0, 1) };
  const change = () => setCampaign(at.store, publisher, { key: uuidv7(), campaign: SetCampaign.parse(changed) });
  await change();
  expect((await campaignList(at.store, publisher)).map((each) => each.id)).toEqual([changed.id]);
  await expect(change()).rejects.toThrow('campaign_changed_meanwhile');
  expect(await doctor(at.store)).toEqual([]);
});

test('a company that became a project elsewhere is tied to it, and its signing counts from then on', async () => {
  const { rows } = await at.store.pool.pg.query<{ id: string }>(
    'select c.id from company c join company_version v on v.company_id = c.id where v.name = $1',
    ['甲轴承公司'],
  );
  const [other, on] = [uuidv7(), { officeId: office.linqing, occurredOn: '2023-03-02' }];
  const founded = projectAct(other, on, { name: '甲轴承项目' });
  const input = { ...founded.input, investorId: rows[0]?.id };
  await accept(...(await enter({ ...founded, input } as LedgerAct)));
  await accept(...(await enter(milestoneAct(other, 'signed', on, { authority: 'promotion' }))));
  expect((await steps()).slice(3, 5)).toEqual(['1', '1']);
  await expect(act(first, { kind: 'lead', projectId })).rejects.toThrow('lead_project_of_other_company');
  await act(first, { kind: 'lead', projectId: other });
  expect((await steps()).slice(3, 5)).toEqual(['2', '2']);
  expect((await steps({ way: { chains: ['轴承'] } })).slice(3, 5)).toEqual(['1', '1']);
});

test('fold and SQL agree at every instant and along every way, and the mended fold is the new one', async () => {
  const [mended, anew] = [await cityFacts(at.store, city), await foldCity(at.store, city)];
  const own = (facts: typeof anew) =>
    Object.entries(facts.facts)
      .filter(([name]) => name.startsWith('pursuit'))
      .map(([name, rows]) => [name, rows]);
  expect(own(mended)).toEqual(own(anew));
  const ways: Partial<Question>[] = [
    {},
    { officeId: office.linqing },
    { way: { chains: ['铝', '轴承'] } },
    { way: { outing: outingId } },
    { way: { activity: uuidv7() } },
  ];
  const differing = await inScope(at.store, countingScope(city), async (tx) => {
    const found: string[] = [];
    const asked = [...ways.map((more) => question(more)), ...instants.map((instant) => question({ at: instant }))];
    for (const { period, ...each } of asked) {
      const some = definitions.flatMap((definition) =>
        definition.kind === 'counting' && definition.id.startsWith('prospects_')
          ? [{ definition, periods: [period] }]
          : [],
      );
      found.push(...(await countsThatDiffer(tx, anew, some, each)).map((line) => `${JSON.stringify(each)} ${line}`));
    }
    return found;
  });
  expect(differing).toEqual([]);
});

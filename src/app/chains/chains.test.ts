// Chains on the real engine: versions, what a second person finds changed, counts for everyone and rows in reach.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byHand } from '../../../test/fixture/byHand.ts';
import { milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { bearingChain } from '../../../test/fixture/chains.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { changeNode, removeNode } from '../../domain/chains/chainEdit.ts';
import { defaultChainRules } from '../../domain/chains/chainRules.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { insertFacts } from '../../storage/companies/companyFacts.ts';
import { write } from '../../storage/door/door.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { readChainDuty, setChainDuty } from './dutyOfChain.ts';
import {
  firmsOnNode,
  listChains,
  projectsOnNode,
  readChainHistory,
  readChainVersion,
  readChainView,
} from './readChains.ts';
import { drawChain, restoreChain, retireChain } from './recordChain.ts';
import { setChainRules } from './rulesOfChains.ts';

let at: TestCity;
let enterer: Actor;
let linqing: Actor;
let administrator: Actor;
const chain = bearingChain();
const { chainId } = chain;
const firm = { forge: uuidv7(), elsewhere: uuidv7(), cages: uuidv7() };

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  linqing = await at.actor('临清填报员', ['enter', office.linqing]);
  administrator = await at.actor('管理员', ['admin', office.root]);
  const verifier = await at.actor('审核员', ['verify', office.root]);
  await draw(chain.draft, null);
  const own = (officeId: string) => ({ officeId, occurredOn: '2023-05-08' });
  const [near, far, waiting] = [uuidv7(), uuidv7(), uuidv7()];
  const acts = [
    projectAct(near, own(office.linqing), { name: '轴承保持架项目', industryCode: '3451' }),
    projectAct(far, own(office.guanxian), { name: '冠县保持架项目', industryCode: '3451' }),
    milestoneAct(far, 'signed', own(office.guanxian)),
  ];
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  const unverified = [projectAct(waiting, own(office.linqing), { name: '待审保持架项目', industryCode: '3451' })];
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: unverified });
  const firms: [string, string, string, string | null][] = [
    [firm.forge, '冠县锻造厂', '371525', '3393'],
    [firm.elsewhere, '外地锻造厂', '370100', '3393'],
    [firm.cages, '郑家保持架厂', '371502', '3451'],
  ];
  for (const [id, name, division, industry] of firms)
    await at.store.pool.pg.query(
      `insert into register_company (id, name, name_key, pinyin, initials, division_code, industry_code, source,
        source_on, sample, version, recorded_at) values ($1, $2, $2, '', '', $3, $4, '示例', '2023-01-01', true, 1, now())`,
      [id, name, division, industry],
    );
  const fact = { source: '示例', sourceOn: '2023-01-01', sample: true };
  const said = [
    { ...fact, id: uuidv7(), registerId: firm.cages, kind: 'product' as const, value: { product: '保持架' } },
    { ...fact, id: uuidv7(), registerId: firm.cages, kind: 'output' as const, value: { outputFen: '5' } },
    { ...fact, id: uuidv7(), registerId: firm.cages, kind: 'buys_from' as const, value: { registerId: firm.forge } },
  ];
  const { cityCode, accountId } = enterer;
  const act = { cityCode, accountId, useCase: 'test', key: uuidv7(), content: said, officeIds: [] };
  await write(at.store, act, async ({ tx, recordedAt }) => {
    await insertFacts(tx, city, said, { at: recordedAt, by: accountId });
    return { result: null, summary: {} };
  });
});
afterAll(() => at.close());

function draw(draft: typeof chain.draft, baseVersion: number | null, by = enterer, id = chainId) {
  return drawChain(at.store, by, { key: uuidv7(), chainId: id, baseVersion, draft, origin: 'screen' });
}
async function lawsOf(act: Promise<unknown>): Promise<string[]> {
  const error: unknown = await act.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  return error instanceof Refusal ? error.breaches.map(({ law }) => law) : [];
}
const latest = async () => {
  const [version] = await readChainHistory(at.store, linqing, { chainId, page: 1, size: 1 });
  return version?.version ?? 0;
};
const nodeOf = async (id: string, reader = linqing) =>
  (await readChainView(at.store, reader, chainId)).standings.find(({ nodeId }) => nodeId === id);

test('firms stand by product and trade, projects are counted for all and opened in reach', async () => {
  const cage = await nodeOf(chain.node.cage);
  expect(cage).toMatchObject({
    state: 'weak',
    firmCount: 1,
    outputFen: 5n,
    localSupply: { local: 1, known: 1 },
    projectsByStage: { lead: 1, signed: 1 },
  });
  expect(cage?.firms.map(({ name, tie }) => `${name} ${tie}`)).toEqual(['郑家保持架厂 product']);
  expect(cage?.projects.map(({ name }) => name)).toEqual(['轴承保持架项目']);
  expect((await nodeOf(chain.node.cage, enterer))?.projects).toHaveLength(2);
  const forging = { chainId, nodeId: chain.node.forging, page: 1, size: 10 };
  expect((await firmsOnNode(at.store, linqing, forging)).rows.map(({ name }) => name)).toEqual(['冠县锻造厂']);
  const projects = { chainId, nodeId: chain.node.cage, page: 1, size: 1 };
  expect(await projectsOnNode(at.store, enterer, projects)).toMatchObject({ total: 2, rows: [{ stage: 'signed' }] });
  expect(await projectsOnNode(at.store, linqing, projects)).toMatchObject({ total: 1 });
});

test('a version is drawn on the latest, compared, and an older one taken up again', async () => {
  const renamed = changeNode(chain.draft, chain.node.steel, { name: '特种轴承钢' });
  expect(await draw(removeNode(renamed, chain.node.forging), 1)).toEqual({ chainId, version: 2 });
  expect(await lawsOf(draw(chain.draft, 1))).toEqual(['chain_changed_meanwhile']);
  expect(await lawsOf(draw(renamed, 2, linqing))).toEqual(['right_required']);
  const compared = await readChainVersion(at.store, linqing, { chainId, version: 2, against: 1 });
  expect(compared.difference).toMatchObject({
    removed: [{ name: '锻造' }],
    changed: [{ before: { name: '轴承钢' }, changes: ['name'] }],
    edgesRemoved: [{ from: '轴承钢' }, { from: '锻造' }],
  });
  const again = { key: uuidv7(), chainId, baseVersion: 2, version: 1, note: '改错了' };
  expect(await restoreChain(at.store, enterer, again)).toEqual({ chainId, version: 3 });
  expect(await restoreChain(at.store, enterer, again)).toEqual({ chainId, version: 3 });
  const { draft, version } = await readChainVersion(at.store, linqing, { chainId, version: 3 });
  expect(draft).toEqual(chain.draft);
  expect(version).toMatchObject({ restores: 1, note: '改错了', nodes: 4, edges: 3 });
  expect(await lawsOf(restoreChain(at.store, enterer, { ...again, key: uuidv7(), version: 9 }))).toEqual([
    'chain_version_unknown',
  ]);
});

test('of two who draw at once the second is told; a dry run keeps nothing', async () => {
  const base = await latest();
  const named = (name: string) => draw(changeNode(chain.draft, chain.node.steel, { name }), base);
  const laws = await Promise.all([lawsOf(named('甲')), lawsOf(named('乙'))]);
  expect(laws.flat()).toEqual(['chain_changed_meanwhile']);
  const dry = { key: uuidv7(), chainId, baseVersion: base + 1, draft: chain.draft, origin: 'screen', dryRun: true };
  expect(await drawChain(at.store, enterer, dry as never)).toEqual({ chainId, version: base + 2 });
  expect(await latest()).toBe(base + 1);
});

test('a name is one chain; what is given up frees it, shows no standing and comes back', async () => {
  const other = bearingChain(' 轴 承 ');
  expect(await lawsOf(draw(other.draft, null, enterer, other.chainId))).toEqual(['chain_name_taken']);
  const baseVersion = await latest();
  await retireChain(at.store, enterer, { key: uuidv7(), chainId, baseVersion });
  expect(await lawsOf(readChainView(at.store, linqing, chainId))).toEqual(['chain_unknown']);
  expect((await listChains(at.store, linqing)).map(({ retired, view }) => [retired, view])).toEqual([[true, null]]);
  await restoreChain(at.store, enterer, { key: uuidv7(), chainId, baseVersion: baseVersion + 1, version: 1 });
  const [listed] = await listChains(at.store, linqing);
  expect(listed?.view?.completeness).toEqual({ covered: 2, all: 4 });
});

test('duty is said in versions, with a person who can be forgotten', async () => {
  const duty = {
    chief: '某领导',
    chiefTitle: '副市长',
    leadOfficeId: office.bureau,
    leaderIds: [firm.cages],
    team: '专班',
  };
  const say = (baseVersion: number, change: object = {}) =>
    setChainDuty(at.store, enterer, { key: uuidv7(), chainId, baseVersion, duty: { ...duty, ...change } });
  expect(await say(0)).toEqual({ version: 1 });
  expect(await lawsOf(say(1))).toEqual(['chain_duty_unchanged']);
  expect(await lawsOf(say(1, { leaderIds: [uuidv7()] }))).toEqual(['register_company_unknown']);
  const view = await readChainView(at.store, linqing, chainId);
  expect(view.duty).toEqual({
    chief: '某领导 副市长',
    leadOffice: '市发展和改革委员会',
    leaders: ['郑家保持架厂'],
    team: '专班',
  });
  // A firm that the chain names as 链主 leads.
  expect((await nodeOf(chain.node.cage))?.state).toBe('strong');
  const { rows } = await at.store.pool.pg.query<{ id: string }>(`select id from person where name = '某领导'`);
  const owners = rows.map(({ id }) => id);
  await byHand(at.store, city, `update person set name = null, salt = null where name = '某领导'`, () => ({
    chain: 'people',
    owners,
  }));
  expect(await readChainDuty(at.store, linqing, chainId)).toMatchObject([{ chief: null, chiefTitle: '副市长' }]);
});

test('the city sets its rules from a day on', async () => {
  const rules = { ...defaultChainRules, strongFirms: 1 };
  const set = (by: Actor, effectiveFrom: string) =>
    setChainRules(at.store, by, { key: uuidv7(), input: { effectiveFrom, rules, reason: '试行' } });
  expect(await lawsOf(set(enterer, '2024-01-01'))).toEqual(['right_required']);
  expect((await nodeOf(chain.node.forging))?.because).toContain('few_firms firms=1 least=5');
  await set(administrator, '2024-01-01');
  expect((await nodeOf(chain.node.forging))?.state).toBe('strong');
  expect(await lawsOf(set(administrator, '2023-01-01'))).toEqual(['chain_rules_begin_before_earlier_version']);
});

test('what was altered past the door is found', async () => {
  expect(await doctor(at.store)).toEqual([]);
  const found = async (statement: string) => {
    await at.store.pool.pg.query(statement);
    return (await doctor(at.store)).map((one) => JSON.stringify(one)).join();
  };
  const twice = `with c as (insert into chain select city_code, gen_random_uuid() from chain limit 1 returning *)
    insert into chain_version select v.city_code, gen_random_uuid(), c.id, 1, ' 轴承', false, null, null, v.origin,
      v.recorded_at, v.recorded_by from c join chain_version v on v.city_code = c.city_code and v.version = 1`;
  expect(await found(twice)).toContain('chain_names_differ');
  expect(await found(`update chain_node set products = '{假}' where no = 0`)).toContain('rows_match_their_links');
  expect(
    await inScope(at.store, countingScope('370100'), (tx) => tx.selectFrom('chain').selectAll().execute()),
  ).toEqual([]);
});

// How the chains stood: written down, verified, counted as the last of a period has it, in both executors.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearingChain } from '../../../test/fixture/chains.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { EntryHead } from '../../domain/entries/entry.ts';
import { RegisterCoverageInput } from '../../domain/chains/registerCoverage.ts';
import type { Actor } from '../../domain/people/role.ts';
import { stockWords } from '../../labels/chains/stockWords.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { parseDefinition } from '../../metrics/definition.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { stateRegisterCoverage } from './coverageOfRegister.ts';
import { drawChain, retireChain } from './recordChain.ts';
import { takeStock } from './takeStock.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
const chain = bearingChain();
const words = stockWords('zh');
const onDay = (day: string): Store => ({
  ...at.store,
  time: undefined,
  clock: () => new Date(`${day}T02:00:00Z`),
});

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const take = (day: string, key = uuidv7()) => takeStock(onDay(day), enterer, { key, words });
async function taken(day: string): Promise<string> {
  const { entryId } = await take(day);
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [entryId] } });
  return entryId;
}

const stockFigures = definitions
  .filter((one) => one.kind === 'counting')
  .filter(({ entries }) => entries === 'chain_stock_node');
const ofBearings = parseDefinition({
  ...must(stockFigures.find(({ id }) => id === 'chain_nodes')),
  conditions: [{ field: 'chain', op: 'eq', value: '轴承' }],
});

/** As the fold has them; SQL must say the same of every one of them. */
async function counted(period: string): Promise<Record<string, string | null>> {
  const facts = await cityFacts(at.store, city);
  const question = { period: parsePeriod(period), at: latest };
  const all = [...stockFigures, ofBearings].filter((one) => one.kind === 'counting');
  const inSql = await inScope(at.store, countingScope(city), async (tx) => {
    const totals: bigint[] = [];
    for (const definition of all) totals.push(await recount(tx, city, definition, question));
    return totals;
  });
  expect(inSql).toEqual(all.map((definition) => count(definition, facts, question).total));
  const values = stockFigures.map(({ id }) => [id, figureOf(id, facts, question)?.value ?? null]);
  return { ...Object.fromEntries(values), bearings: String(inSql.at(-1)) };
}

test('without a chain there is nothing to take stock of', async () => {
  await expect(take('2023-03-31')).rejects.toThrow('no_chain_to_take_stock_of');
});

test('what nobody looked at is not known, and not nought', async () => {
  await drawChain(at.store, enterer, {
    key: uuidv7(),
    chainId: chain.chainId,
    baseVersion: null,
    draft: chain.draft,
    origin: 'screen',
  });
  expect(await counted('2023')).toMatchObject({ chain_nodes: null, chain_nodes_missing: null });
});

test('the last stock-taking of the period stands, once it is verified', async () => {
  const { entryId } = await take('2023-06-30');
  expect(await counted('2023')).toMatchObject({ chain_nodes: null });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [entryId] } });
  // The register knows nothing of the city yet: what stands there is not known.
  expect(await counted('2023')).toMatchObject({
    chains: '1',
    chain_nodes: '4',
    chain_nodes_unknown: '4',
    chain_nodes_missing: '0',
  });
  await at.store.pool.pg.query(
    `insert into register_company (id, name, name_key, pinyin, initials, division_code, industry_code, source,
      source_on, sample, version, recorded_at) values ($1, '冠县锻造厂', '冠县锻造厂', '', '', '371525', '3393', '示例', '2023-01-01', true, 1, now())`,
    [uuidv7()],
  );
  await taken('2023-08-31');
  // Some firms are known, and nobody has said that all are.
  expect(await counted('2023')).toMatchObject({
    chain_nodes_held: '1',
    chain_nodes_unknown: '3',
    chain_nodes_missing: '0',
  });
  await stateRegisterCoverage(onDay('2023-09-30'), enterer, {
    key: uuidv7(),
    input: RegisterCoverageInput.parse({
      divisions: ['31', '33', '34', '35', '36'],
      source: '示例名录',
      asOf: '2023-08-31',
    }),
  });
  await taken('2023-09-30');
  // A state that is gone is nought, and not what it was in the summer.
  expect(await counted('2023')).toMatchObject({
    chain_nodes: '4',
    chain_nodes_held: '1',
    chain_nodes_unknown: '0',
    chain_nodes_missing: '3',
  });
  expect(await counted('2023-H1')).toMatchObject({ chain_nodes_unknown: '4', chain_nodes_missing: '0' });
  expect(await counted('2023-Q4')).toMatchObject({ chain_nodes: null });
});

test('of one day there is one, until it is taken back', async () => {
  await expect(take('2023-09-30')).rejects.toThrow('stock_taken_that_day');
  const entryId = await taken('2023-10-31');
  const key = uuidv7();
  const head = EntryHead.parse({
    id: uuidv7(),
    officeId: office.root,
    occurredOn: '2023-10-31',
    reverses: entryId,
    reason: '重做',
  });
  await record(at.store, enterer, {
    useCase: 'withdraw_entry',
    key,
    acts: [{ kind: 'void', of: 'chain_stock', input: { head } }],
  });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [head.id] } });
  expect(await counted('2023-10')).toMatchObject({ chain_nodes: null });
  await taken('2023-10-31');
  expect(await counted('2023-10')).toMatchObject({ chain_nodes: '4' });
});

test('a chain that was given up is in the next stock-taking no more, also for who asks for it by name', async () => {
  const other = bearingChain('钢管');
  await drawChain(at.store, enterer, {
    key: uuidv7(),
    chainId: other.chainId,
    baseVersion: null,
    draft: other.draft,
    origin: 'screen',
  });
  await retireChain(at.store, enterer, { key: uuidv7(), chainId: chain.chainId, baseVersion: 1 });
  await taken('2023-12-31');
  expect(await counted('2023')).toMatchObject({ chains: '1', chain_nodes: '4', bearings: '0' });
  expect(await counted('2023-01..2023-11')).toMatchObject({ bearings: '4' });
});

test('the ledger is sound', async () => {
  expect(await doctor(at.store)).toEqual([]);
});

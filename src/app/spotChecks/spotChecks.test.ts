// Draws and checks on site: the same rows for ever, one result a row, a rate with its rows.
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Actor } from '../../domain/people/role.ts';
import { SiteCheckInput } from '../../domain/spotChecks/siteCheck.ts';
import { SpotCheckInput } from '../../domain/spotChecks/spotCheck.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { staleProjects } from '../../storage/keeping/checks.ts';
import { doctor } from '../keeping/doctor.ts';
import { receiptPage } from '../figures/receipt.ts';
import { record } from '../entries/record.ts';
import { recordSiteCheck } from './recordSiteCheck.ts';
import { drawSpotCheck, listSpotChecks, spotCheckPage } from './spotChecks.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let checker: Actor;
let second: Actor;
let leader: Actor;
const yi = 10_000_000_000n;
const funds: LedgerAct[] = [];

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  checker = await at.actor('核查员', ['verify', office.root]);
  second = await at.actor('另一审核员', ['verify', office.root]);
  leader = await at.actor('领导', ['lead', office.root]);
  const project = uuidv7();
  const given = { officeId: office.linqing, occurredOn: '2023-06-01' };
  for (let n = 1; n <= 12; n++) funds.push(fundAct(project, given, yi));
  const elsewhere = fundAct(project, { officeId: office.guanxian, occurredOn: '2023-06-01' }, yi);
  const acts = [projectAct(project, given, { yi: 60 }), ...funds, elsewhere];
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, checker, { key: uuidv7(), decision: 'verified', of: { entryIds } });
});
afterAll(() => at.close());

const draw = (more: object) =>
  SpotCheckInput.parse({
    id: uuidv7(),
    officeId: office.linqing,
    kind: 'fund_arrival',
    period: '2023',
    rows: 4,
    seed: '2024-01-08 开奖 0412',
    ...more,
  });
const drawAs = async (actor: Actor, more: object = {}) => {
  const asked = draw(more);
  await drawSpotCheck(at.store, actor, { key: uuidv7(), draw: asked });
  return asked.id;
};
const itemsOf = async (id: string) => {
  const { items } = await spotCheckPage(at.store, leader, id, { page: 1, size: 200 });
  return items.map(({ entryId }) => entryId);
};

test('the rows are the lowest by sha256 of seed and id, of what the office has', async () => {
  const id = await drawAs(checker);
  const hash = (entry: string) => createHash('sha256').update(`2024-01-08 开奖 0412:${entry}`).digest('hex');
  const ids = funds.map((act) => act.input.head.id);
  expect(await itemsOf(id)).toEqual(ids.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 4));
  const { rows } = await listSpotChecks(at.store, leader, { page: 1, size: 50 });
  expect(rows[0]).toMatchObject({ population: 12, rows: 4, checked: 0, differing: 0, drawnBy: '核查员' });
});

test('the same seed draws the same rows, another seed others; a share is rounded up; the city draws from all', async () => {
  const [one, again, other] = [
    await drawAs(checker),
    await drawAs(second),
    await drawAs(checker, { seed: '另一种子' }),
  ];
  expect(await itemsOf(again)).toEqual(await itemsOf(one));
  expect(await itemsOf(other)).not.toEqual(await itemsOf(one));
  expect(await itemsOf(await drawAs(checker, { rows: undefined, percent: '10' }))).toHaveLength(2);
  expect(await itemsOf(await drawAs(checker, { officeId: office.root, rows: 50 }))).toHaveLength(13);
});

test('a draw is made once however often it is sent, by who may, of what there is', async () => {
  const request = { key: uuidv7(), draw: draw({ seed: '一次' }) };
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => drawSpotCheck(at.store, checker, request)));
  expect(sent).toEqual(sent.map(() => sent[0]));
  const county = await at.actor('冠县审核员', ['verify', office.guanxian]);
  await expect(drawAs(county)).rejects.toThrow('office_out_of_scope');
  await expect(drawAs(enterer)).rejects.toThrow('right_required');
  await expect(drawAs(checker, { period: '2021' })).rejects.toThrow('nothing_to_draw');
  const out = await spotCheckPage(at.store, county, sent[0]?.id ?? '', { page: 1, size: 5 }).catch(
    (e: Error) => e.message,
  );
  expect(out).toBe('spot_check_unknown');
});

const found = (spotCheckId: string, checkedEntryId: string, more: object = {}) =>
  SiteCheckInput.parse({
    head: { id: uuidv7(), officeId: office.linqing, occurredOn: '2024-01-10' },
    spotCheckId,
    checkedEntryId,
    outcome: 'matches',
    place: '临清市青年路1号',
    checker: '王工',
    ...more,
  });
const check = async (actor: Actor, input: SiteCheckInput) => {
  await recordSiteCheck(at.store, actor, { key: uuidv7(), input });
  return input.head.id;
};

test('results count once another person has verified them; the rate has its rows; a correction moves it', async () => {
  const id = await drawAs(checker, { seed: '差错率' });
  const [a, b, c, d] = (await itemsOf(id)) as [string, string, string, string];
  const results = [
    await check(checker, found(id, a)),
    await check(checker, found(id, b, { outcome: 'differs', foundFen: `${yi / 4n}` })),
    await check(checker, found(id, c)),
  ];
  const wrong = await check(checker, found(id, d, { outcome: 'differs', note: '凭证抬头不符', time: '15:30' }));
  // They wait to be verified, and their projects say so.
  expect(await staleProjects(at.store, city)).toEqual([]);
  await expect(check(second, found(id, a))).rejects.toThrow('row_already_checked');
  await expect(check(checker, found(id, uuidv7()))).rejects.toThrow('drawn_row_unknown');
  expect(await figure('discrepancy_rate')).toBeNull();
  const own = verify(at.store, checker, { key: uuidv7(), decision: 'verified', of: { entryIds: results } });
  await expect(own).rejects.toThrow('verifier_is_reporter');
  await verify(at.store, second, { key: uuidv7(), decision: 'verified', of: { entryIds: [...results, wrong] } });
  expect(await figure('discrepancy_rate')).toBe('50.00');
  expect(await figure('discrepancy_rate', office.guanxian)).toBeNull();
  expect(await figure('discrepancy_rate_amount')).toBe('18.75');
  expect(await figure('site_checks_amount')).toBe('4');

  const facts = await cityFacts(at.store, city);
  const differing = must(figureOf('site_checks_differing', facts, question));
  const receipt = await receiptPage(at.store, leader, facts, differing, { page: 1, size: 10 });
  expect(receipt.lines.map(({ what, detail }) => `${what} ${detail}`).toSorted()).toEqual([
    'differs 临清市青年路1号',
    'differs 临清市青年路1号 凭证抬头不符',
  ]);

  const head = { officeId: office.linqing, occurredOn: '2024-01-10', reverses: wrong, reason: '补到正确凭证' };
  const righted = await check(checker, found(id, d, { head: { id: uuidv7(), ...head } }));
  expect(await figure('discrepancy_rate')).toBe('50.00');
  await verify(at.store, second, { key: uuidv7(), decision: 'verified', of: { entryIds: [righted] } });
  expect(await figure('discrepancy_rate')).toBe('25.00');
  const page = await spotCheckPage(at.store, leader, id, { page: 1, size: 10 });
  expect(page.spotCheck).toMatchObject({ checked: 4, differing: 1 });
  expect(page.items[3]?.result).toMatchObject({ entryId: righted, outcome: 'matches', checker: '王工' });
});

const question = { period: parsePeriod('2024'), at: latest };

/** As the fold has it; SQL must agree about every count it is made of. */
async function figure(id: string, officeId?: string): Promise<string | null | undefined> {
  const facts = await cityFacts(at.store, city);
  const asked = { ...question, ...(officeId ? { officeId } : {}) };
  const counting = definitions.filter((one) => one.kind === 'counting').filter((one) => one.entries === 'site_check');
  const inSql = await inScope(at.store, countingScope(city), async (tx) => {
    const totals: bigint[] = [];
    for (const definition of counting) totals.push(await recount(tx, city, definition, asked));
    return totals;
  });
  expect(inSql).toEqual(counting.map((definition) => count(definition, facts, asked).total));
  return figureOf(id, facts, asked)?.value;
}

test('a row that is withdrawn afterwards leaves the draw as it was', async () => {
  const id = await drawAs(checker, { seed: '之后撤回' });
  const before = await itemsOf(id);
  const gone = must(funds.find((act) => act.input.head.id === before[0]));
  const act = voidAct(gone, { officeId: office.linqing, occurredOn: '2023-06-01', reason: '重复' });
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
  await verify(at.store, checker, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  expect(await itemsOf(id)).toEqual(before);
  expect(await doctor(at.store)).toEqual([]);
});

test('a draw that leans on doubts gives each point a ticket, and anybody draws it again', async () => {
  // Without voucher or signal, and one of them just above a threshold.
  const project = uuidv7();
  const given = { officeId: office.linqing, occurredOn: '2022-05-05' };
  const acts = [
    projectAct(project, given, { yi: 90 }),
    ...[1, 2, 3, 4].map((n) => fundAct(project, given, BigInt(n) * 30_000_001n)),
  ];
  const passing = fundAct(project, given, 1_010_000_000n);
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [...acts, passing] });
  await verify(at.store, checker, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  const id = await drawAs(checker, { period: '2022', rows: 5, seed: '偏向', leaning: true });
  const { items, spotCheck } = await spotCheckPage(at.store, leader, id, { page: 1, size: 200 });
  expect(spotCheck.leaning).toBe(true);
  const tickets = new Map(items.map((item) => [item.entryId, item.tickets ?? 0]));
  expect(tickets.get(passing.input.head.id)).toBeGreaterThan(
    Math.max(1, tickets.get(acts[1]?.input.head.id ?? '') ?? 0),
  );
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const lowest = (entry: string) =>
    [...Array(tickets.get(entry) ?? 1).keys()]
      .map((k) => sha(`偏向:${entry}${k === 0 ? '' : `:${k + 1}`}`))
      .toSorted()[0] ?? '';
  const ids = items.map(({ entryId }) => entryId);
  expect(ids).toEqual(ids.toSorted((a, b) => (lowest(a) < lowest(b) ? -1 : 1)));
  expect(await doctor(at.store)).toEqual([]);
});

test('a draw that somebody altered is found', async () => {
  await at.store.pool.pg.query(`update spot_check set seed = 'a seed that suits' where seed = '一次'`);
  const checks = (await doctor(at.store)).map((finding) => finding.check);
  expect(checks).toEqual(expect.arrayContaining(['rows_match_their_links', 'draws_are_the_lowest']));
});

// Lights end to end on a real city: a rule is switched on, days go by, what was seen is written down and stays so.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { EntryHead } from '../../domain/entries/entry.ts';
import { LightRuleInput, lightsShown, proposedLightRules } from '../../domain/lights/lightRule.ts';
import { lightKey } from '../../domain/lights/light.ts';
import type { Actor } from '../../domain/people/role.ts';
import { PromiseInput } from '../../domain/promises/promise.ts';
import { PromiseKeepingInput } from '../../domain/promises/promiseKeeping.ts';
import { Refusal } from '../../domain/refusal.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { count } from '../../metrics/count.ts';
import type { CountingDefinition } from '../../metrics/definition.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { cohortProjects } from '../../metrics/cohorts/cohortProjects.ts';
import { latest } from '../../metrics/facts.ts';
import { allLights } from '../../storage/lights/keptLights.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { doctor } from '../keeping/doctor.ts';
import { listPromises } from '../promises/promises.ts';
import { projectBoard } from '../projects/projectBoard.ts';
import { listProjects } from '../projects/projectList.ts';
import { verify } from '../verification/verify.ts';
import { questionOf, requireFigure } from '../figures/question.ts';
import { keptLightRules } from '../../storage/lights/lightRules.ts';
import { mergeProjects } from '../identity/mergeProjects.ts';
import { coloursOf, lightsToday } from './cityLights.ts';
import { keepLights } from './keepLights.ts';
import { addLightRule, simulateLights } from './lightRules.ts';
import { listLights, projectLights } from './lights.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let admin: Actor;
let county: Actor;

beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2024-01-10T02:00:00Z');
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
  county = await at.actor('冠县', ['enter', office.guanxian]);
});
afterAll(() => at.close());

const linqing = (occurredOn: string) => ({ officeId: office.linqing, occurredOn });
const put = (...acts: LedgerAct[]) => record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
const accept = (entryIds: readonly string[], decision: 'verified' | 'returned' = 'verified') =>
  verify(at.store, verifier, { key: uuidv7(), decision, reason: '测试', of: { entryIds } });
const counted = async (...acts: LedgerAct[]) => {
  const { entryIds } = await put(...acts);
  await accept(entryIds);
  return entryIds;
};
const switchOn = (ruleId: string, effectiveFrom: string, more: object = {}) => {
  const proposal = proposedLightRules.find((one) => one.ruleId === ruleId);
  const rule = LightRuleInput.parse({ ...proposal, effectiveFrom, reason: '会议定', ...more });
  return addLightRule(at.store, admin, { key: uuidv7(), rule });
};
const kept = async () =>
  (await inScope(at.store, countingScope(city), (tx) => allLights(tx, city)))
    .map((one) => `${one.on} ${one.ruleId} ${one.version} ${one.colour}`)
    .toReversed();
const page = { page: 1, size: 50 };
const promise = (projectId: string, no: string, occurredOn: string, more: object = {}): LedgerAct => ({
  kind: 'promise',
  input: PromiseInput.parse({
    head: { id: uuidv7(), ...linqing(occurredOn) },
    projectId,
    no,
    side: 'theirs',
    kind: 'tax',
    what: '当年纳税',
    ...more,
  }),
});
const keeping = (projectId: string, promiseNo: string, occurredOn: string, extent: 'whole' | 'part'): LedgerAct => ({
  kind: 'promise_keeping',
  input: PromiseKeepingInput.parse({
    head: { id: uuidv7(), ...linqing(occurredOn) },
    projectId,
    promiseNo,
    extent,
    what: '完税证明',
  }),
});
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error as Refusal).breaches.map(({ law }) => law),
  );

const [signed, promising] = [uuidv7(), uuidv7()];

test('a new city has no rule, and no light; a rule begins no earlier than today', async () => {
  await counted(
    projectAct(signed, linqing('2023-06-01')),
    milestoneAct(signed, 'signed', linqing('2023-06-20')),
    projectAct(promising, linqing('2023-06-01')),
    milestoneAct(promising, 'signed', linqing('2023-07-01')),
  );
  expect(await listLights(at.store, enterer, {}, page)).toMatchObject({ total: 0, rulesOn: 0 });
  expect(await lawsOf(switchOn('signed_not_started', '2024-01-09'))).toEqual(['rule_day_in_past']);
  expect(await lawsOf(addLightRule(at.store, enterer, { key: uuidv7(), rule: {} as never }))).toEqual([
    'right_required',
  ]);
});

test('tried before it is switched on: what the days of the year would have shown, as was known then', async () => {
  const tried = proposedLightRules.find(({ ruleId }) => ruleId === 'signed_not_started')?.test;
  if (!tried) throw new Error('no such rule');
  const { changes } = await simulateLights(at.store, admin, tried);
  // Nobody knew of them before today.
  expect(changes).toEqual([]);
});

test('switched on it shows today; what the days showed is written down once they are over, and never again', async () => {
  await switchOn('signed_not_started', '2024-01-10');
  const today = await listLights(at.store, enterer, {}, page);
  expect(today.rows.map(({ id, colour }) => [id, colour])).toEqual([
    [signed, 'yellow'],
    [promising, 'yellow'],
  ]);
  expect(await keepLights(at.store, city)).toBe(0);
  at.setClock('2024-01-11T02:00:00Z');
  expect(await keepLights(at.store, city)).toBe(2);
  expect(await keepLights(at.store, city)).toBe(0);
  // The server stood still for half a year, and makes up for it.
  at.setClock('2024-07-15T02:00:00Z');
  await keepLights(at.store, city);
  expect(await kept()).toEqual([
    '2024-01-10 signed_not_started 1 yellow',
    '2024-01-10 signed_not_started 1 yellow',
    '2024-06-20 signed_not_started 1 red',
    '2024-07-01 signed_not_started 1 red',
  ]);
});

test('counts by stage and by county open the lists that show exactly these', async () => {
  const board = await projectBoard(at.store, enterer, {});
  for (const { stage, lights, total } of board.columns) {
    for (const light of lightsShown) {
      const list = await listProjects(at.store, enterer, { stage, light, sort: 'code', dir: 'asc' }, page);
      expect(list.total, `${stage} ${light}`).toBe(lights?.[light]);
      for (const row of list.rows) expect(row.light ?? 'green').toBe(light);
    }
    expect(Object.values(lights ?? {}).reduce((sum, n) => sum + n, 0)).toBe(total);
  }
  expect(board.columns.find(({ stage }) => stage === 'signed')?.lights).toEqual({
    green: 0,
    yellow: 0,
    red: 2,
    out: 0,
  });
  // A filter narrows both alike.
  const lit = await projectBoard(at.store, enterer, { light: 'green' });
  expect(lit.columns.every(({ lights }) => lights?.red === 0)).toBe(true);
  const { byPlace } = await listLights(at.store, enterer, { colour: 'yellow', office: office.guanxian }, page);
  expect(byPlace).toEqual([
    { officeId: office.linqing, office: '临清', yellow: 0, red: 2, out: 0 },
    { officeId: office.guanxian, office: '冠县', yellow: 0, red: 0, out: 0 },
  ]);
  for (const { officeId, red } of byPlace) {
    expect((await listLights(at.store, enterer, { office: officeId, colour: 'red' }, page)).total).toBe(red);
  }
  expect((await listLights(at.store, county, {}, page)).byPlace.map(({ officeId }) => officeId)).toEqual([
    office.guanxian,
  ]);
});

test('another office sees none of it, and the project is not there for it', async () => {
  expect(await listLights(at.store, county, {}, page)).toMatchObject({
    total: 0,
    counts: { yellow: 0, red: 0, out: 0 },
  });
  expect(await lawsOf(projectLights(at.store, county, signed))).toEqual(['project_unknown']);
  expect((await projectLights(at.store, enterer, signed)).history.map(({ colour }) => colour)).toEqual([
    'red',
    'yellow',
  ]);
});

test('a start that is told of late, and a rule that is changed, recolour nothing of before', async () => {
  const before = await kept();
  await counted(milestoneAct(signed, 'started', linqing('2024-01-05')));
  await switchOn('signed_not_started', '2024-07-15', {
    test: { measure: 'signed_not_started', unit: 'month', yellow: 24, red: null },
  });
  at.setClock('2024-07-17T02:00:00Z');
  await keepLights(at.store, city);
  expect(await kept()).toEqual(
    [...before, '2024-07-15 signed_not_started 2 green', '2024-07-15 signed_not_started 2 green'].toSorted(),
  );
  expect(await doctor(at.store)).toEqual([]);
});

test('doctor finds a light that was painted over, put in or taken away', async () => {
  const paint = (colour: string) =>
    at.store.pool.pg.query('update light_change set colour = $1 where on_day = $2 and object_id = $3', [
      colour,
      '2024-01-10',
      signed,
    ]);
  await paint('red');
  const found = (await doctor(at.store)).map(({ check }) => check);
  await paint('yellow');
  expect(found).toContain('lights_as_known');
  expect(found).toContain('rows_match_their_links');
  expect(await doctor(at.store)).toEqual([]);
});

test('a promise turns red when it is late, and green when it is kept; figures count the same', async () => {
  await switchOn('promise_due', '2024-07-17');
  await counted(
    promise(promising, '1', '2024-07-10'),
    promise(promising, '2', '2024-08-30', { side: 'ours', kind: 'land' }),
  );
  const lights = async () =>
    (await listLights(at.store, enterer, { object: 'pledge' }, page)).rows.map(
      ({ id, colour }) => `${id.slice(-1)} ${colour}`,
    );
  expect(await lights()).toEqual(['1 red']);
  const states = async () => {
    const { counts, due, dueKept } = await listPromises(at.store, enterer, {}, page);
    return { ...counts, due, dueKept };
  };
  expect(await states()).toEqual({ late: 1, soon: 0, open: 1, kept: 0, due: 1, dueKept: 0 });
  await counted(keeping(promising, '1', '2024-07-12', 'part'));
  expect(await lights()).toEqual(['1 red']);
  await counted(keeping(promising, '1', '2024-07-16', 'whole'));
  expect(await lights()).toEqual([]);
  expect(await states()).toEqual({ late: 0, soon: 0, open: 1, kept: 1, due: 1, dueKept: 1 });
  const facts = await cityFacts(at.store, city);
  const value = (id: string) => requireFigure(id, facts, questionOf(facts, { period: '2024' })).value;
  expect(['promises_due', 'promises_kept', 'promises_kept_share', 'our_promises_due'].map(value)).toEqual([
    '2',
    '1',
    '50.00',
    '1',
  ]);
  // Promise 1 fell due on the tenth and was kept on the sixteenth; what falls due later is not late yet.
  const late = (id: string, to: string) => {
    const question = questionOf(facts, { period: `2024-01-01..${to}` });
    const definition = definitions.find((one) => one.id === id) as CountingDefinition;
    return inScope(at.store, countingScope(city), async (tx) => {
      const { total, rows } = count(definition, facts, question);
      expect(await recount(tx, city, definition, question)).toBe(total);
      expect(rows).toHaveLength(Number(total));
      return Number(total);
    });
  };
  const days = ['07-10', '07-11', '07-15', '07-16', '08-30', '08-31'].map((day) => `2024-${day}`);
  expect(await Promise.all(days.map((day) => late('promises_overdue', day)))).toEqual([0, 1, 1, 0, 0, 1]);
  expect(await late('our_promises_overdue', '2024-08-31')).toBe(1);
});

test('a promise for which something was done stays where it is counted', async () => {
  const [first] = (await listPromises(at.store, enterer, { state: 'kept' }, page)).rows;
  const moved = promise(promising, '1', '2025-07-10', {
    head: { id: uuidv7(), ...linqing('2025-07-10'), reverses: first?.entryId, reason: '改期' },
  });
  expect(await lawsOf(put(moved))).toEqual(['promise_has_keepings']);
  const head = { id: uuidv7(), ...linqing('2024-07-10'), reverses: first?.entryId, reason: '记错' };
  const withdrawal: LedgerAct = { kind: 'void', of: 'promise', input: { head: EntryHead.parse(head) } };
  expect(await lawsOf(put(withdrawal))).toEqual(['promise_has_keepings']);
  expect(await lawsOf(put(keeping(promising, '9', '2024-07-16', 'whole')))).toEqual(['promise_unknown']);
});

test('what was returned asks for somebody until it is put right', async () => {
  await switchOn('returned_unmended', '2024-07-17');
  const { entryIds } = await put(fundAct(promising, linqing('2024-07-01'), 5n));
  await accept(entryIds, 'returned');
  at.setClock('2024-07-26T02:00:00Z');
  const lights = async () =>
    (await listLights(at.store, enterer, { object: 'returned' }, page)).rows.map((one) => [
      lightKey({ ...one, ruleId: '' }).trim(),
      one.colour,
    ]);
  expect(await lights()).toEqual([[`returned ${entryIds[0]}`, 'yellow']]);
  await keepLights(at.store, city);
  expect(await doctor(at.store)).toEqual([]);
});

test('cohorts: each project once, by its first signing', async () => {
  const projects = cohortProjects(await cityFacts(at.store, city), latest);
  expect(projects.map(({ projectId, signedOn, reached }) => [projectId, signedOn, reached])).toEqual(
    expect.arrayContaining([
      [signed, '2023-06-20', { started: '2024-01-05' }],
      [promising, '2023-07-01', {}],
    ]),
  );
});

test('some projects have the colours that they have among all, also when another counts in them', async () => {
  // Begun by the report of another county alone: the light goes out with the merge.
  const [repeat, begun] = [uuidv7(), { ...linqing('2024-07-20'), officeId: office.guanxian }];
  await counted(
    projectAct(repeat, begun),
    milestoneAct(repeat, 'signed', begun),
    milestoneAct(repeat, 'started', begun),
  );
  const ofAll = async () => {
    const colours = new Map<string, string>();
    for (const { projectId, of, colour } of await lightsToday(at.store, city)) {
      if (projectId && (of === 'project' || of === 'pledge') && !colours.has(projectId)) colours.set(projectId, colour);
    }
    return colours;
  };
  const ofSome = async (...ids: string[]) => {
    const rules = await inScope(at.store, countingScope(city), (tx) => keptLightRules(tx, city));
    return coloursOf(at.store, city, rules, ids);
  };
  const hold = async () => {
    const all = await ofAll();
    expect(await ofSome(signed, promising, repeat)).toEqual(all);
    for (const id of [signed, promising, repeat]) {
      expect((await ofSome(id)).get(id)).toBe(all.get(id));
    }
    return all.get(promising);
  };
  await switchOn('signed_not_started', '2024-07-26');
  expect(await hold()).toBe('red');
  await mergeProjects(at.store, verifier, {
    key: uuidv7(),
    id: uuidv7(),
    keptId: promising,
    mergedId: repeat,
    reason: '同一份合同',
  });
  expect(await hold()).not.toBe('red');
});

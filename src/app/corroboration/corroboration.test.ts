// Signals move the grade of an arrival as known at each instant, a scheme holds from its day on, and a correction keeps them.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, projectAct, signalAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { defaultGradeScheme } from '../../domain/corroboration/gradeScheme.ts';
import { SuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { count } from '../../metrics/count.ts';
import { type KnownAt, latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { doctor } from '../keeping/doctor.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { receiptPage } from '../figures/receipt.ts';
import { verify } from '../verification/verify.ts';
import { readCorroborationRules, setGradeScheme } from './corroborationRules.ts';
import { trySuspicionRules } from './trySuspicionRules.ts';
import { suspicionPage } from './suspicions.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let admin: Actor;
const yi = 10_000_000_000n;
const given = { officeId: office.linqing, occurredOn: '2023-06-30' };
const project = uuidv7();
const arrival = fundAct(project, given, yi, 'V-77');

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
  await written(projectAct(project, given, { yi: 60 }), arrival);
});
afterAll(() => at.close());

async function written(...acts: LedgerAct[]): Promise<void> {
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}

const grades = ['funds_corroborated', 'funds_single_voucher', 'funds_uncorroborated'];

/** By grade in 亿元, the same from the fold and in SQL. */
async function told(known: KnownAt = latest): Promise<number[]> {
  const facts = await cityFacts(at.store, city);
  const question = { period: parsePeriod('2023'), at: known };
  const found: number[] = [];
  for (const id of grades) {
    const definition = definitions.find((one) => one.id === id);
    if (definition?.kind !== 'counting') throw new Error(id);
    const { total } = count(definition, facts, question);
    const inSql = await inScope(at.store, countingScope(city), (tx) => recount(tx, city, definition, question));
    expect(inSql).toBe(total);
    found.push(Number(total) / Number(yi));
  }
  return found;
}

async function now(): Promise<number> {
  const { rows } = await at.store.pool.pg.query<{ at: string }>(
    'select last_recorded_at as at from city where city_code = $1',
    [city],
  );
  return Date.parse(rows[0]?.at ?? '');
}

test('a voucher is one hand; a signal counts once verified, and what was known before stays', async () => {
  expect(await told()).toEqual([0, 1, 0]);
  const before = await now();
  const signal = signalAct(arrival.input.head.id, given, 'power_on');
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [signal] });
  expect(await told()).toEqual([0, 1, 0]);
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  expect(await told()).toEqual([1, 0, 0]);
  expect(await told(before)).toEqual([0, 1, 0]);
  const facts = await cityFacts(at.store, city);
  const question = { period: parsePeriod('2023'), at: latest };
  expect(figureOf('funds_corroborated_share', facts, question)?.value).toBe('100.0');
  const figure = figureOf('funds_arrived', facts, question);
  if (!figure) throw new Error('funds_arrived');
  const leader = await at.actor('领导', ['lead', office.root]);
  const page = await receiptPage(at.store, leader, facts, figure, { page: 1, size: 5 });
  expect(page.lines.map(({ graded }) => graded)).toEqual([
    { grade: 'corroborated', hands: 2, signals: ['power_on'], voucher: 'invoice' },
  ]);
});

test('a correction of the arrival keeps what was seen of it; a signal that is withdrawn is gone', async () => {
  const again = fundAct(project, { ...given, reverses: arrival.input.head.id, reason: '金额有误' }, 2n * yi, 'V-77');
  await written(again);
  expect(await told()).toEqual([2, 0, 0]);
  const late = signalAct(again.input.head.id, given, 'tax_paid');
  await written(late);
  await written(voidAct(late, { ...given, reason: '误报' }));
  expect(await told()).toEqual([2, 0, 0]);
});

test('a scheme holds for arrivals from its day on, from when it is said', async () => {
  const before = await now();
  const set = (effectiveFrom: string) =>
    setGradeScheme(at.store, admin, {
      key: uuidv7(),
      rule: { id: uuidv7(), effectiveFrom, scheme: { ...defaultGradeScheme, corroboratedFrom: 3 }, reason: '从严' },
    });
  await set('2023-07-01');
  expect(await told()).toEqual([2, 0, 0]);
  await expect(set('2023-06-01')).rejects.toThrow('rule_begins_before_earlier_version');
  await set('2023-07-01');
  await written(fundAct(project, { ...given, occurredOn: '2023-08-01' }, yi));
  expect(await told()).toEqual([2, 0, 1]);
  expect(await told(before)).toEqual([2, 0, 0]);
  await expect(
    setGradeScheme(at.store, verifier, {
      key: uuidv7(),
      rule: { id: uuidv7(), effectiveFrom: '2024-01-01', scheme: defaultGradeScheme, reason: '无权' },
    }),
  ).rejects.toThrow('right_required');
});

test('an office may not bear out another’s arrival; doubts are told within reach', async () => {
  const other = await at.actor('冠县填报员', ['enter', office.guanxian]);
  const theirs = signalAct(arrival.input.head.id, { ...given, officeId: office.guanxian });
  await expect(record(at.store, other, { useCase: 'test', key: uuidv7(), acts: [theirs] })).rejects.toThrow(
    'arrival_unknown',
  );
  const asked = { page: 1, size: 10, period: parsePeriod('2023') };
  const leader = await at.actor('另一领导', ['lead', office.root]);
  const whole = await suspicionPage(at.store, leader, asked);
  // A round sum on the last day of a quarter, though two hands bear it out.
  expect(whole.rows.map(({ arrival: { on }, reasons }) => [on, reasons[0]?.sign])).toEqual([
    ['2023-06-30', 'round_at_end'],
  ]);
  expect(whole.rows[0]?.relief).toBeGreaterThan(0);
  const apart = await suspicionPage(at.store, await at.actor('冠县领导', ['lead', office.guanxian]), asked);
  expect([apart.total, apart.looked]).toEqual([0, 0]);
  expect(await doctor(at.store)).toEqual([]);
});

test('rules of doubt are tried on what is there today: the same list as it is, another one by other bounds, and nothing is written', async () => {
  const { suspicion } = await readCorroborationRules(at.store, city);
  const before = await now();
  const same = await trySuspicionRules(at.store, admin, suspicion.inForce);
  expect(same.tried).toEqual(same.now);
  expect(same.looked).toBeGreaterThan(0);
  const page = { period: parsePeriod('2023'), page: 1, size: 20 };
  const listed = await suspicionPage(at.store, verifier, page);
  expect(same.now.rows).toBe(listed.total);
  // Points for nothing but that no voucher bears it out, from one point on: all such rows.
  const { signs } = suspicion.inForce;
  const off = Object.fromEntries(Object.entries(signs).map(([sign, rule]) => [sign, { ...rule, weight: 0 }]));
  const rules = SuspicionRules.parse({
    ...suspicion.inForce,
    from: 1,
    relief: 0,
    signs: { ...off, bare: { weight: 1 } },
  });
  const { tried } = await trySuspicionRules(at.store, admin, rules);
  expect(tried.rows).toBe(tried.bySign.bare ?? 0);
  expect(await now()).toBe(before);
  await expect(trySuspicionRules(at.store, verifier, rules)).rejects.toThrow('right_required');
});

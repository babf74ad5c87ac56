// By-office figures add up to the city's, to the fen, whatever was agreed, corrected, withdrawn and moved; and memory
// and SQL split alike, now and as known at any instant.
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditAct, fundAct, milestoneAct, projectAct, voidAct } from '../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../test/fixture/ledgerCity.ts';
import type { LedgerAct } from '../app/entries/decisions.ts';
import { changeOffice } from '../app/offices/changeOffice.ts';
import { record } from '../app/entries/record.ts';
import { verify } from '../app/verification/verify.ts';
import { OfficeAct } from '../domain/offices/officeAct.ts';
import { Refusal } from '../domain/refusal.ts';
import { parsePeriod } from '../domain/figures/period.ts';
import type { Actor } from '../domain/people/role.ts';
import { countingScope, inScope } from '../storage/store.ts';
import { cityFacts, foldCity } from './cityFacts.ts';
import { count, type Question } from './count.ts';
import { CountingDefinition } from './definition.ts';
import { definitions } from './catalogue/definitions.ts';
import { type KnownAt, latest } from './facts.ts';
import { countsThatDiffer } from './inSql/countsThatDiffer.ts';
import { withSharedCredit } from './catalogue/sharedCredit.ts';
import { patience } from '../../test/setup/patience.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let admin: Actor;
const projects: string[] = [];
const agreements: LedgerAct[] = [];
const others: LedgerAct[] = [];
const instants: number[] = [];

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
  const named = { name: '新华路街道', shortName: '新华路', code: 'lq-01', kind: 'zone', parentId: office.linqing };
  await changeTown({ act: 'found', ...named, validFrom: '2020-01-01' });
});
afterAll(() => at.close());

const days = ['2022-03-05', '2022-12-31', '2023-01-01', '2023-06-15', '2023-12-31'];
/** All that lies right below the root, which reports nothing itself: together they are the city. */
const hands = [office.linqing, office.guanxian, office.promotion, office.bureau];
/** An office below one of them, which is moved from one to another. */
const town = uuidv7();
const reporters = [...hands, town];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const splitting = definitions.filter((d): d is CountingDefinition => d.kind === 'counting' && d.splitBy !== undefined);
const additive = definitions.filter(
  (d): d is CountingDefinition => d.kind === 'counting' && (d.measure.kind === 'count' || d.measure.kind === 'sum'),
);

function agreementOn(project: string, given: Parameters<typeof creditAct>[1], a: number, b: number, c: number) {
  const holders = reporters.slice(c % 4, (c % 4) + 1 + (a % 3));
  const each = holders.map((holder, n) => [holder, 1 + ((a * 37 + b * 101 * n) % 3000)] as const);
  const rest = 10_000 - each.slice(1).reduce((sum, [, points]) => sum + points, 0);
  const shares = each.map(([holder, points], n) => [holder, n === 0 ? rest : points] as const);
  const cover = (['investment_signed', 'funds_arrived', 'investment_started'] as const)[b % 3];
  return creditAct(project, given, shares, {
    fromOn: pick(days, b),
    toOn: a % 2 === 0 ? null : '2023-09-30',
    ...(cover && a % 3 === 0 ? { covers: [cover] } : {}),
  });
}

/** One random act; undefined where there is nothing yet to act on. */
function actOf(kind: number, a: number, b: number, c: number): LedgerAct | undefined {
  const given = { officeId: pick(reporters, a), occurredOn: pick(days, b) };
  const project = projects.length > 0 ? pick(projects, c) : undefined;
  if (kind === 0 || !project) return projectAct(uuidv7(), given, { yi: pick([0.5, 1, 8.33, 60, 150_000], a) });
  if (kind === 1) return projectAct(project, given, { yi: pick([0.9, 1.07, 55], c) });
  if (kind === 2) return milestoneAct(project, pick(['signed', 'started'] as const, b + c), given);
  if (kind === 3 || kind === 4) return fundAct(project, given, BigInt(a) * 1_000_003n + 1n);
  if (kind === 5 || kind === 6) return agreementOn(project, given, a, b, c);
  const target = pick(a % 2 === 0 && agreements.length > 0 ? agreements : others, c);
  if (!target) return undefined;
  const again = { ...given, reverses: target.input.head.id, reason: '测试' };
  if (target.kind === 'credit_agreement' && b % 2 === 0)
    return agreementOn(target.input.projectId, again, a + 1, b, c + 1);
  return voidAct(target, again);
}

async function changeTown(act: object): Promise<void> {
  const parsed = OfficeAct.parse({ officeId: town, reason: '测试', ...act });
  await changeOffice(at.store, admin, { key: uuidv7(), act: parsed }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

/** What withdraws an entry that nobody has looked at counts at once: there is nothing to decide. */
async function decide(decision: 'returned' | 'verified', entryId: string): Promise<void> {
  try {
    await verify(at.store, verifier, { key: uuidv7(), decision, reason: '测试', of: { entryIds: [entryId] } });
  } catch (error) {
    if (!(error instanceof Refusal) || error.breaches[0]?.law !== 'withdrawal_needs_no_decision') throw error;
  }
}

async function doOne(kind: number, a: number, b: number, c: number): Promise<void> {
  if (kind === 8) return changeTown({ act: 'move', parentId: pick(hands, a), validFrom: pick(days, b) });
  const act = actOf(kind, a, b, c);
  if (!act) return;
  try {
    await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  if (act.kind === 'project_version' && !projects.includes(act.input.projectId)) projects.push(act.input.projectId);
  if (act.kind === 'credit_agreement') agreements.push(act);
  else if (act.kind !== 'void') others.push(act);
  if ((a + b + c) % 6 === 0) return;
  const decision = (a + c) % 9 === 0 ? 'returned' : 'verified';
  await decide(decision, act.input.head.id);
  const now = await at.store.pool.db.selectFrom('city').select('last_recorded_at').executeTakeFirstOrThrow();
  instants.push(Date.parse(now.last_recorded_at));
}

const n = fc.nat({ max: 1000 });
const step = fc.tuple(fc.integer({ min: 0, max: 8 }), n, n, n);
let splitRows = 0;

test(
  'offices add up to the city in every definition, and SQL splits as memory does',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 35 }), n, async (steps, seed) => {
        for (const [kind, a, b, c] of steps) await doOne(kind, a, b, c);
        const facts = await cityFacts(at.store, city);
        expect(await foldCity(at.store, city)).toEqual(facts);
        const questions: Question[] = [
          { period: parsePeriod('2023'), at: latest },
          { period: parsePeriod('2022..2023-06'), at: latest, section: 'C' },
          { period: parsePeriod('2022..2023'), at: pick<KnownAt>(instants.length > 0 ? instants : [latest], seed) },
        ];
        for (const question of questions) {
          for (const definition of additive) {
            const whole = count(definition, facts, question);
            const parts = hands.map((officeId) => count(definition, facts, { ...question, officeId }));
            const sum = parts.reduce((total, part) => total + part.total, 0n);
            expect([definition.id, question.period.text, sum]).toEqual([
              definition.id,
              question.period.text,
              whole.total,
            ]);
            splitRows += parts.flatMap(({ rows }) => rows.filter(({ share }) => share)).length;
          }
        }
        await inScope(at.store, countingScope(city), async (tx) => {
          for (const { period, ...question } of questions) {
            for (const officeId of [undefined, pick(reporters, seed), pick(reporters, seed + 1), office.root]) {
              const asked = splitting.map((definition) => ({ definition, periods: [period] }));
              expect(await countsThatDiffer(tx, facts, asked, { ...question, officeId })).toEqual([]);
            }
          }
        });
      }),
      { numRuns: 4, seed: 20231231, endOnFailure: true },
    );
    expect(splitRows).toBeGreaterThan(100);
  },
  patience(120_000),
);

test('what was known at an instant never changes afterwards, office by office', async () => {
  const question = { period: parsePeriod('2022..2023'), at: pick(instants, 7) };
  const answers = (facts: Awaited<ReturnType<typeof foldCity>>) =>
    splitting.flatMap((d) => hands.map((officeId) => count(d, facts, { ...question, officeId }).total));
  const before = answers(await foldCity(at.store, city));
  for (let k = 0; k < 30; k++) await doOne(5 + (k % 4), k * 7, k * 3, k * 5);
  expect(answers(await foldCity(at.store, city))).toEqual(before);
});

test('a definition that counts projects cannot split', () => {
  const counting = additive.find(({ id }) => id === 'projects_new');
  expect(CountingDefinition.safeParse({ ...counting, splitBy: 'investment_signed' }).success).toBe(false);
});

test('a version that splits counts the city as the version before it did', async () => {
  const facts = await foldCity(at.store, city);
  const question = { period: parsePeriod('2022..2023'), at: latest };
  for (const { splitBy: _, ...whole } of splitting) {
    const before = additive.find(
      (d) => d.id === whole.id && d.effectiveFrom === whole.effectiveFrom && d.splitBy === undefined,
    );
    expect(before && count(before, facts, question).total).toBe(count(whole, facts, question).total);
  }
});

test('each version of a figure has one that splits, in force on the same days', () => {
  const first = { id: 'money', kind: 'counting', owner: 'promotion', unit: 'yi', printing: { decimals: 2 } } as const;
  const counted = {
    entries: 'fund_arrival',
    day: 'event',
    measure: { kind: 'sum', of: 'amountFen' },
    conditions: [],
  } as const;
  const of = (version: number, effectiveFrom: string) => ({
    ...first,
    ...counted,
    conditions: [],
    version,
    effectiveFrom,
  });
  const all = withSharedCredit([of(1, '2021-01-01'), of(2, '2024-01-01')]);
  expect(all.map((d) => [d.version, d.effectiveFrom, d.effectiveTo, d.kind === 'counting' && d.splitBy])).toEqual([
    [1, '2021-01-01', undefined, undefined],
    [2, '2024-01-01', undefined, undefined],
    [3, '2021-01-01', '2023-12-31', 'funds_arrived'],
    [4, '2024-01-01', undefined, 'funds_arrived'],
  ]);
});

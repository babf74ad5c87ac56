// The fold is proved against SQL: random ledgers with corrections, withdrawals, returns and packages, every definition,
// several periods, offices, sections and instants.
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  activityAct,
  talkAct,
  fundAct,
  type Head,
  milestoneAct,
  outingAct,
  projectAct,
  signalAct,
  voidAct,
} from '../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../test/fixture/ledgerCity.ts';
import { writtenDefinitions } from '../../test/fixture/figures/writtenDefinitions.ts';
import { expectCarriedRows } from '../../test/fixture/carriedRows.ts';
import { expectWaitingCounts } from '../../test/fixture/waitingCounts.ts';
import type { LedgerAct } from '../app/entries/decisions.ts';
import { record } from '../app/entries/record.ts';
import { verify } from '../app/verification/verify.ts';
import { type OccasionKind, occasionKinds } from '../domain/entries/nouns.ts';
import { signalKinds } from '../domain/corroboration/fundsSignal.ts';
import { CompanyInput } from '../domain/companies/company.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/people/role.ts';
import { parsePeriod } from '../domain/figures/period.ts';
import { countingScope, inScope } from '../storage/store.ts';
import { cityFacts, foldCity } from './cityFacts.ts';
import { count, type Question } from './count.ts';
import { definitions } from './catalogue/definitions.ts';
import { type CityFacts, type KnownAt, latest } from './facts.ts';
import { countsThatDiffer } from './inSql/countsThatDiffer.ts';
import { occasionId } from './ways/way.ts';
import { patience } from '../../test/setup/patience.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
const firm = uuidv7();
const projects: string[] = [];
const written: LedgerAct[] = [];
const instants: number[] = [];
let carried = 0;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  const known = { head: { id: uuidv7(), officeId: office.promotion, occurredOn: '2022-01-01' }, companyId: firm };
  const input = CompanyInput.parse({ ...known, name: '某公司', kind: 'domestic' });
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [{ kind: 'company_version', input }] });
});
afterAll(() => at.close());

const days = ['2022-03-05', '2022-12-31', '2023-01-01', '2023-06-15', '2023-12-31'];
const offices = [office.linqing, office.guanxian, office.promotion, office.bureau, office.root];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** One random act; undefined where there is nothing yet to act on. */
function actOf(kind: number, a: number, b: number, c: number): LedgerAct | undefined {
  const given = { officeId: pick(offices, a), occurredOn: pick(days, b) };
  const project = projects.length > 0 ? pick(projects, c) : undefined;
  if (kind === 0 || !project) {
    const id = uuidv7();
    const parentId = project && a % 4 === 0 ? project : undefined;
    return projectAct(id, given, {
      yi: pick([0.5, 1, 8, 12, 60], a),
      industryCode: pick(['3451', '0111', '5990'], b),
      ...(c % 3 === 0 ? { contractUsd: BigInt(c + 1) * 1_000_001n } : {}),
      ...(parentId ? { parentId } : {}),
    });
  }
  if (kind === 1)
    return projectAct(project, given, { yi: pick([0.9, 1, 55], c), industryCode: pick(['3451', '2614'], a) });
  if (kind === 2 && a % 3 === 0) {
    const signingNature = pick(['first', 'upgrade', 'capital_increase', 'owner_change'], b);
    const incrementFen = signingNature === 'capital_increase' ? BigInt(c + 1) * 7_000_003n : undefined;
    return milestoneAct(project, 'signed', given, { signingNature, incrementFen });
  }
  if (kind === 2 || kind === 3)
    return milestoneAct(project, pick(['signed', 'signed', 'started', 'filed'] as const, b + c), given);
  if (kind === 4) {
    const moneySource = pick([undefined, 'overseas', 'other_city', 'local'], b);
    return fundAct(project, given, BigInt(a) * 1_000_003n + 1n, a % 3 === 0 ? undefined : `V${a}-${b}-${c}`, {
      ...(moneySource ? { moneySource } : {}),
      ...(c % 4 === 0 ? { usedUsdWan: `${c}.0${a % 10}` } : {}),
    });
  }
  if (kind === 5)
    return outingAct(
      given,
      pick(['city_leader', 'county_chief', 'staff'], b),
      ['甲', '乙'].slice(0, 1 + (a % 2)),
      ['机构一', '机构二'].slice(0, c % 3),
      [project],
      {
        destination: pick(['上海市', '广东深圳', '北京、天津', '成都'], a),
        endedOn: pick(days, Math.max(b % 5, a % 5)),
      },
    );
  if (kind === 6) {
    const more = {
      nature: pick(['comprehensive', 'thematic', 'visit'], c),
      part: pick(['lead', 'host', 'attend'], a),
      form: pick(['matchmaking', 'promotion', 'conference'], b),
    };
    return activityAct(given, {
      ...more,
      atHome: c % 2 === 0,
      ledBy: 'city_chief',
      guests: a,
      place: pick(['本市', '深圳市南山区', '重庆'], c),
      speeches: b % 3,
      level: 'national',
      signedProjectIds: [project],
    });
  }
  const target = written.length > 0 ? pick(written, c) : undefined;
  if (kind === 8) {
    const arrivals = written.filter((act) => act.kind === 'fund_arrival');
    const arrival = arrivals.length > 0 ? pick(arrivals, c).input.head : undefined;
    return arrival && signalAct(arrival.id, { ...given, officeId: arrival.officeId }, pick(signalKinds, a));
  }
  // A talk, at the activity or beside it.
  if (kind === 9) {
    const held = written.filter((act) => act.kind === 'activity');
    const activity = held.length > 0 ? pick(held, c).input.head : undefined;
    const { officeId, occurredOn } = activity ?? given;
    const where = { place: pick(['重庆', '本市'], b), mode: pick(['meeting', 'call'], a) };
    return talkAct(
      firm,
      { officeId, occurredOn },
      { ...where, ...(activity && a % 4 > 0 ? { activityId: activity.id } : {}) },
    );
  }
  // An activity or an outing is put right as often as it is taken back: it stays the same one.
  if (target && (target.kind === 'activity' || target.kind === 'outing') && b % 2 === 0)
    return corrected(target, { ...given, reverses: target.input.head.id, reason: '测试' }, project);
  // What was seen of an arrival was seen of what puts it right.
  if (target?.kind === 'fund_arrival' && b % 2 === 0) {
    const { officeId, id: reverses } = target.input.head;
    return fundAct(target.input.projectId, { ...given, officeId, reverses, reason: '测试' }, BigInt(a) * 7n + 3n);
  }
  return target && voidAct(target, { ...given, reason: '测试' });
}

function corrected({ kind }: LedgerAct, given: Head, project: string): LedgerAct {
  return kind === 'outing'
    ? outingAct(given, 'staff', ['丙'], ['机构三'], [project])
    : activityAct(given, { guests: 7, signedProjectIds: [project] });
}

async function doOne(kind: number, a: number, b: number, c: number): Promise<void> {
  const act = actOf(kind, a, b, c);
  if (!act) return;
  try {
    await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  if (act.kind === 'project_version' && !projects.includes(act.input.projectId)) projects.push(act.input.projectId);
  if (act.kind !== 'void') written.push(act);
  if ((a + b + c) % 5 === 0) return;
  const decision = (a + c) % 7 === 0 ? 'returned' : 'verified';
  const isLess = decision === 'verified' && act.kind === 'fund_arrival' && b % 2 === 0;
  const less = isLess ? { recognisedFen: act.input.claimedFen / BigInt(1 + (c % 3)) } : {};
  const of = { entryIds: [act.input.head.id] };
  try {
    await verify(at.store, verifier, { key: uuidv7(), decision, reason: '测试', of, ...less });
  } catch (error) {
    // A withdrawal of what nobody had verified needs no decision.
    if (error instanceof Refusal) return;
    throw error;
  }
  const now = await at.store.pool.db.selectFrom('city').select('last_recorded_at').executeTakeFirstOrThrow();
  instants.push(Date.parse(now.last_recorded_at));
}

/** Of one occasion, now or at an instant; of none that there is where there is none. */
function oneOf(facts: CityFacts, kind: OccasionKind, seed: number): Question {
  const rows = facts.facts[kind];
  const id = occasionId(facts, rows.length > 0 ? pick(rows, seed).entryId : uuidv7());
  const known = instants.length > 0 && seed % 2 === 0 ? pick<KnownAt>(instants, seed) : latest;
  return { period: parsePeriod('2022..2023'), at: known, way: { [kind]: id } };
}

const n = fc.nat({ max: 1000 });
const step = fc.tuple(fc.integer({ min: 0, max: 9 }), n, n, n);

test(
  'every definition counts the same in memory and in SQL, whatever happened before',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 25 }), n, async (steps, seed) => {
        for (const [i, [kind, a, b, c]] of steps.entries()) {
          await doOne(kind, a, b, c);
          // What waits is mended from one reading to the next as well.
          if (i % 5 === 4) await expectWaitingCounts(at.store, city);
          // So are the rows of definitions, of now and of before.
          if (i % 3 === 2) carried += await expectCarriedRows(at.store, city, someOf(instants, seed + i));
        }
        // Mended run by run from the fold of the run before.
        const facts = await cityFacts(at.store, city);
        expect(await foldCity(at.store, city)).toEqual(facts);
        const questions: Question[] = [
          { period: parsePeriod('2023'), at: latest },
          { period: parsePeriod('2022..2023-06'), at: latest, officeId: pick([office.linqing, office.root], seed) },
          { period: parsePeriod('2023'), at: latest, section: 'C' },
          { period: parsePeriod('2022..2023'), at: pick<KnownAt>(instants.length > 0 ? instants : [latest], seed) },
          ...occasionKinds.map((kind) => oneOf(facts, kind, seed)),
        ];
        await inScope(at.store, countingScope(city), async (tx) => {
          const then = definitions.flatMap((d) =>
            d.kind === 'counting' && !(d.version === 1 && d.effectiveFrom > '2022-01-01') ? [d] : [],
          );
          for (const [k, { period, ...question }] of questions.entries()) {
            // A few at a time: all of them in one statement take the engine minutes.
            const own = writtenDefinitions(facts, seed + 7 * k).filter((_, nth) => (nth + seed + k) % 12 === 0);
            const asked = [...then, ...own].map((definition) => ({ definition, periods: [period] }));
            expect(await countsThatDiffer(tx, facts, asked, question)).toEqual([]);
          }
        });
      }),
      { numRuns: 6, seed: 20231231, endOnFailure: true },
    );
  },
  patience(120_000),
);

/** The last one, and any. */
const someOf = (all: readonly number[], seed: number): number[] =>
  all.length > 0 ? [all.at(-1) ?? 0, pick(all, seed)] : [];

test('rows were carried from one state of the ledger to the next', () => expect(carried).toBeGreaterThan(1000));

test('what waits is counted the same from the fold and from the whole ledger', async () => {
  expect(await expectWaitingCounts(at.store, city)).toBeGreaterThan(5);
});

test('what was known at an instant never changes afterwards', async () => {
  const facts = await foldCity(at.store, city);
  const question = { period: parsePeriod('2022..2023'), at: pick(instants, 3) };
  const answers = () => definitions.flatMap((d) => (d.kind === 'counting' ? [count(d, facts, question).total] : []));
  const before = answers();
  for (let k = 0; k < 20; k++) await doOne(k % 10, k * 7, k * 3, k * 5);
  expect(answers()).toEqual(before);
  const after = await foldCity(at.store, city);
  expect(definitions.flatMap((d) => (d.kind === 'counting' ? [count(d, after, question).total] : []))).toEqual(before);
});

test('what a part says of its package moves the rows of the package', async () => {
  const given = { officeId: office.linqing, occurredOn: '2023-06-15' };
  const [whole, part] = [uuidv7(), uuidv7()];
  const take = async (act: LedgerAct) => {
    await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
    const of = { entryIds: [act.input.head.id] };
    await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', reason: '测试', of });
    return expectCarriedRows(at.store, city, []);
  };
  await take(projectAct(whole, given, { yi: 8, industryCode: '3451' }));
  const before = await take(milestoneAct(whole, 'started', given));
  await take(projectAct(part, given, { yi: 2, industryCode: '3451', parentId: whole }));
  // As a package it counts in its own right, and no more among the single ones.
  expect(await expectCarriedRows(at.store, city, [])).not.toBe(before);
});

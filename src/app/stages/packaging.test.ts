import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityAct, fundAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { countsThatDiffer } from '../../metrics/inSql/countsThatDiffer.ts';
import { packagingsOf } from '../../storage/stages/packagings.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { closePeriod } from '../closes/closePeriod.ts';
import { doctor } from '../keeping/doctor.ts';
import { packageProjects, splitProject } from './packaging.ts';
import { record } from '../entries/record.ts';
import { undoPackaging } from './undoPackaging.ts';
import { verify } from '../verification/verify.ts';
import { patience } from '../../../test/setup/patience.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const yi = 10_000_000_000n;
const day = { officeId: office.linqing, occurredOn: '2023-05-08' };
const accept = (entryIds: readonly string[], decision: 'verified' | 'returned' = 'verified') =>
  verify(at.store, verifier, { key: uuidv7(), decision, reason: '测试', of: { entryIds } });
const put = (...acts: LedgerAct[]) => record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error as Refusal).breaches.map(({ law }) => law),
  );
const entries = () => inScope(at.store, countingScope(city), (tx) => tx.selectFrom('entry').select('id').execute());

/** A verified project that was signed and started, with money on it. */
async function project(more: { yi?: number; day?: typeof day; startedOn?: string | null } = {}): Promise<string> {
  const id = uuidv7();
  const given = more.day ?? day;
  const startedOn = more.startedOn === undefined ? '2023-09-01' : more.startedOn;
  const acts = [
    projectAct(id, given, { yi: more.yi ?? 3 }),
    milestoneAct(id, 'signed', given),
    ...(startedOn ? [milestoneAct(id, 'started', { ...given, occurredOn: startedOn })] : []),
    fundAct(id, given, 5n),
    activityAct(given, { signedProjectIds: [id] }),
  ];
  await accept((await put(...acts)).entryIds);
  return id;
}

const split = (projectId: string, fens: readonly bigint[], dryRun = false) =>
  splitProject(at.store, enterer, {
    key: uuidv7(),
    dryRun,
    projectId,
    reason: '分期核算',
    parts: fens.map((investmentFen, n) => ({ projectId: uuidv7(), name: `子项${n + 1}`, investmentFen })),
  });
const merge = (projectIds: readonly string[], dryRun = false) => {
  const packageId = uuidv7();
  const request = {
    key: uuidv7(),
    dryRun,
    packageId,
    name: '打包项目',
    reason: '打包申报',
    projectIds: [...projectIds],
  };
  return packageProjects(at.store, enterer, request).then((packed) => ({ ...packed, packageId }));
};
const undo = (packagingId: string) =>
  undoPackaging(at.store, enterer, { key: uuidv7(), packagingId, reason: '分错了' });

const value = async (id: string) =>
  figureOf(id, await cityFacts(at.store, city), { period: parsePeriod('2023'), at: latest })?.value;

/** Every figure of amounts, by year, office and section; and how many projects there are by the count of packages. */
async function totals(): Promise<unknown[]> {
  const facts = await cityFacts(at.store, city);
  const sums = definitions.filter((one) => one.kind === 'counting' && one.measure.kind === 'sum');
  return sums.flatMap((definition) =>
    definition.kind === 'counting'
      ? ['2022', '2023', '2024'].flatMap((period) =>
          [undefined, office.linqing, office.guanxian].map((officeId) => [
            definition.id,
            definition.version,
            period,
            officeId,
            count(definition, facts, { period: parsePeriod(period), at: latest, officeId }).total,
          ]),
        )
      : [],
  );
}

test('a split moves no total, before its verification, after it, and when it is undone', async () => {
  const id = await project();
  const before = [await totals(), await value('projects_new')];
  const preview = await split(id, [yi, 2n * yi], true);
  expect(preview.figures).toContainEqual({
    id: 'investment_new',
    period: '2023',
    before: await value('investment_new'),
    after: await value('investment_new'),
    unit: 'yi',
  });
  const split0 = Number(await value('projects_new_split'));
  const packed = await split(id, [yi, 2n * yi]);
  expect(packed.figures).toEqual(preview.figures);
  expect([await totals(), await value('projects_new')]).toEqual(before);
  // One entry is accepted and the others with it.
  expect(await accept(packed.entryIds.slice(1, 2))).toMatchObject({ decided: packed.entryIds.length });
  expect([await totals(), await value('projects_new')]).toEqual(before);
  expect(Number(await value('projects_new_split'))).toBe(split0 + 1);
  expect(
    preview.figures.find(({ id: figure, period }) => figure === 'projects_new_split' && period === '2023')?.after,
  ).toBe(String(split0 + 1));
  const undone = await undo(packed.packagingId);
  expect([await totals(), await value('projects_new')]).toEqual(before);
  expect(await lawsOf(undo(packed.packagingId))).toEqual(['packaging_already_undone']);
  await accept(undone.entryIds);
  expect([await totals(), await value('projects_new')]).toEqual(before);
  expect(Number(await value('projects_new_split'))).toBe(split0);
});

test('a merge moves no amount; the package counts as one, as the preview said', async () => {
  const ids = [await project(), await project({ yi: 2 }), await project({ yi: 1 })];
  const before = await totals();
  const was = Number(await value('projects_new'));
  const packed = await merge(ids);
  const said = packed.figures.find(({ id, period }) => id === 'projects_new' && period === '2023');
  expect([said?.before, said?.after]).toEqual([String(was), String(was - 2)]);
  expect(await totals()).toEqual(before);
  await accept(packed.entryIds.slice(0, 1));
  expect(await totals()).toEqual(before);
  expect(Number(await value('projects_new'))).toBe(was - 2);
  expect(await lawsOf(split(packed.packageId, [3n * yi, 3n * yi]))).toEqual(['package_cannot_be_packaged']);
  expect(await lawsOf(split(must(ids[0]), [yi, 2n * yi]))).toEqual(['part_cannot_be_packaged']);
  const undone = await undo(packed.packagingId);
  await accept(undone.entryIds);
  expect([await totals(), Number(await value('projects_new'))]).toEqual([before, was]);
});

test.each<[what: string, second: Parameters<typeof project>[0], law: string]>([
  ['signed on another day', { day: { ...day, occurredOn: '2023-05-09' } }, 'packaging_moves_totals'],
  ['not started', { startedOn: null }, 'packaging_moves_totals'],
  ['below the threshold, to come above it together', { yi: 0.5 }, 'packaging_moves_totals'],
  ['of another office', { day: { ...day, officeId: office.guanxian } }, 'parts_of_other_offices'],
])('a merge with one that is %s is refused, and nothing is written', async (_what, second, law) => {
  const ids = [await project(), await project(second)];
  const before = await entries();
  expect(await lawsOf(merge(ids))).toContain(law);
  expect(await entries()).toEqual(before);
});

test('what waits for its verification is not packaged, and a packaging goes as a whole', async () => {
  const id = await project();
  const { entryIds } = await put(milestoneAct(id, 'filed', day));
  expect(await lawsOf(split(id, [yi, 2n * yi]))).toEqual(['packaging_needs_verified_project']);
  await accept(entryIds);
  const packed = await split(id, [yi, 2n * yi]);
  expect(await lawsOf(undo(packed.packagingId))).toEqual(['packaging_not_yet_verified']);
  await accept(packed.entryIds.slice(0, 1));
  const part = await inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('project_current').selectAll().where('parent_id', '=', id).executeTakeFirstOrThrow(),
  );
  const version = projectAct(part.project_id, day);
  version.input.head.id = must(packed.entryIds[0]);
  expect(await lawsOf(put(voidAct(version, { ...day, reason: '不要了' })))).toEqual(['packaging_undone_whole']);
  const fund = await put(fundAct(part.project_id, day, 7n));
  expect(await lawsOf(undo(packed.packagingId))).toEqual(['packaging_is_built_on']);
  await accept(fund.entryIds, 'returned');
  await accept((await undo(packed.packagingId)).entryIds);
  const log = await inScope(at.store, countingScope(city), (tx) => packagingsOf(tx, city, id));
  expect(log.map(({ act, undone }) => [act, undone])).toEqual([
    ['undo', false],
    ['split', true],
  ]);
});

test('nobody without the office packages its projects', async () => {
  const id = await project();
  const other = await at.actor('冠县填报员', ['enter', office.guanxian]);
  const before = await entries();
  const request = { key: uuidv7(), projectId: id, reason: '分期', parts: [] };
  expect(await lawsOf(splitProject(at.store, other, request))).toContain('project_unknown');
  expect(await lawsOf(splitProject(at.store, verifier, request))).toEqual(['right_required']);
  expect(await entries()).toEqual(before);
});

test(
  'whatever is split, merged and undone, no total ever changes',
  async () => {
    const made: string[] = [];
    for (const amount of [3, 3, 5, 8]) made.push(await project({ yi: amount }));
    const done: string[] = [];
    const before = await totals();
    const n = fc.nat({ max: 1000 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: 2 }), n, n), { minLength: 4, maxLength: 8 }), async (steps) => {
        for (const [kind, a, b] of steps) {
          const one = must(made[a % made.length]);
          const other = must(made[b % made.length]);
          try {
            if (kind === 0) {
              const whole = await inScope(at.store, countingScope(city), (tx) =>
                tx
                  .selectFrom('project_current')
                  .select('investment_fen')
                  .where('project_id', '=', one)
                  .executeTakeFirst(),
              );
              // A package that was taken back is there no more.
              if (!whole?.investment_fen) continue;
              const cut = BigInt(b + 1) * 1_000_003n;
              const packed = await split(one, [cut, whole.investment_fen - cut]);
              await accept(packed.entryIds.slice(0, 1), a % 5 === 0 ? 'returned' : 'verified');
              done.push(packed.packagingId);
            } else if (kind === 1) {
              const packed = await merge([one, other]);
              await accept(packed.entryIds.slice(-1), b % 5 === 0 ? 'returned' : 'verified');
              done.push(packed.packagingId);
              if (b % 5 !== 0) made.push(packed.packageId);
            } else if (done.length > 0) {
              await accept((await undo(must(done[b % done.length]))).entryIds.slice(0, 1));
            }
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          expect(await totals()).toEqual(before);
        }
      }),
      { numRuns: 4, seed: 20240101, endOnFailure: true },
    );
    // And SQL, which knows nothing of the fold, says the same.
    const facts = await cityFacts(at.store, city);
    const asked = definitions.flatMap((definition) =>
      definition.kind === 'counting' && definition.entries === 'milestone'
        ? [{ definition, periods: [parsePeriod('2023')] }]
        : [],
    );
    const differing = await inScope(at.store, countingScope(city), (tx) =>
      countsThatDiffer(tx, facts, asked, { at: latest }),
    );
    expect(differing).toEqual([]);
  },
  patience(120_000),
);

test('in a closed period a split and its undoing are adjustments, and no total moves', async () => {
  const id = await project({ day: { ...day, occurredOn: '2022-05-08' }, startedOn: null });
  const publisher = await at.actor('发布员', ['publish', office.root]);
  await closePeriod(at.store, publisher, {
    key: uuidv7(),
    input: { id: uuidv7(), officeId: office.root, period: '2022-05' },
  });
  const before = await totals();
  const packed = await split(id, [yi, 2n * yi]);
  await accept(packed.entryIds.slice(0, 1));
  expect(await totals()).toEqual(before);
  await accept((await undo(packed.packagingId)).entryIds.slice(0, 1));
  expect(await totals()).toEqual(before);
});

test('after all this doctor is silent', async () => {
  expect(await doctor(at.store)).toEqual([]);
});

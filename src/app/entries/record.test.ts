import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type KnownAt, latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { doctor } from '../keeping/doctor.ts';
import { readingScope } from '../people/reach.ts';
import { record } from './record.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const in2023 = { officeId: office.linqing, occurredOn: '2023-06-01' };
const entries = () => inScope(at.store, countingScope(city), (tx) => tx.selectFrom('entry').selectAll().execute());
const rowsOf = async (project: string) =>
  inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('project_current').selectAll().where('project_id', '=', project).execute(),
  );

async function funds(asAt: KnownAt = latest): Promise<string | null | undefined> {
  return figureOf('funds_arrived', await cityFacts(at.store, city), { period: parsePeriod('2023'), at: asAt })?.value;
}

test('a form sent five times, also at once, is one entry', async () => {
  const project = uuidv7();
  const acts = [projectAct(project, in2023), fundAct(project, in2023, 100_000_000n)];
  const request = { useCase: 'test', key: uuidv7(), acts };
  const before = (await entries()).length;
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => record(at.store, enterer, request)));
  expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
  expect((await entries()).length - before).toBe(2);
});

test('the same key with other content is refused and changes nothing', async () => {
  const project = uuidv7();
  const request = { useCase: 'test', key: uuidv7(), acts: [projectAct(project, in2023)] };
  await record(at.store, enterer, request);
  const before = await entries();
  await expect(
    record(at.store, enterer, { ...request, acts: [projectAct(project, in2023, { yi: 3 })] }),
  ).rejects.toThrow('key_reused_with_other_content');
  expect(await entries()).toEqual(before);
});

test('a refusal names the act and the field, and nothing of the batch is written', async () => {
  const project = uuidv7();
  const before = await entries();
  const acts = [
    projectAct(project, in2023),
    fundAct(uuidv7(), in2023, 1n),
    fundAct(project, { ...in2023, occurredOn: '2030-01-01' }, 1n),
  ];
  const refused = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts }).catch((e: unknown) => e);
  expect((refused as { breaches: unknown }).breaches).toEqual([
    { law: 'project_unknown', field: 'acts.1.projectId' },
    { law: 'day_in_future', field: 'acts.2.occurredOn', detail: { day: '2030-01-01', today: '2024-01-10' } },
  ]);
  expect(await entries()).toEqual(before);
});

test('a dry run decides everything and keeps nothing', async () => {
  const before = await entries();
  const request = { useCase: 'test', key: uuidv7(), acts: [projectAct(uuidv7(), in2023)], dryRun: true };
  expect((await record(at.store, enterer, request)).entryIds).toHaveLength(1);
  expect(await entries()).toEqual(before);
});

test('nobody writes in the name of an office out of reach', async () => {
  const acts = [projectAct(uuidv7(), { ...in2023, officeId: office.guanxian })];
  await expect(record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts })).rejects.toThrow(
    'office_out_of_scope',
  );
  const nobody = await at.actor('无单位');
  await expect(record(at.store, nobody, { useCase: 'test', key: uuidv7(), acts })).rejects.toThrow('right_required');
});

test('a voucher counts once in the city, whichever office files it', async () => {
  const other = await at.actor('冠县填报员', ['enter', office.guanxian]);
  const [mine, theirs] = [uuidv7(), uuidv7()];
  const no = uuidv7();
  await record(at.store, enterer, {
    useCase: 'test',
    key: uuidv7(),
    acts: [projectAct(mine, in2023), fundAct(mine, in2023, 5n, no)],
  });
  const there = { ...in2023, officeId: office.guanxian };
  const again = [projectAct(theirs, there), fundAct(theirs, there, 5n, no)];
  await expect(record(at.store, other, { useCase: 'test', key: uuidv7(), acts: again })).rejects.toThrow(
    'voucher_already_counted',
  );
});

test('only verified entries count; a correction counts when it is verified; the past stays as it was known', async () => {
  const project = uuidv7();
  const before = Number(await funds());
  at.setClock('2024-01-11T02:00:00Z');
  const arrival = fundAct(project, in2023, 10_000_000_000n);
  const { entryIds } = await record(at.store, enterer, {
    useCase: 'test',
    key: uuidv7(),
    acts: [projectAct(project, in2023), arrival],
  });
  expect(Number(await funds())).toBe(before);
  await expect(
    verify(
      at.store,
      { ...enterer, grants: [{ role: 'verify', officeId: office.root }] },
      { key: uuidv7(), decision: 'verified', of: { entryIds } },
    ),
  ).rejects.toThrow('verifier_is_reporter');
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  expect(Number(await funds())).toBe(before + 1);

  at.setClock('2024-02-01T02:00:00Z');
  const corrected = fundAct(
    project,
    { ...in2023, reverses: arrival.input.head.id, reason: '凭证金额更正' },
    4_000_000_000n,
  );
  const late = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [corrected] });
  expect(Number(await funds())).toBe(before + 1);
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: late.entryIds } });
  expect(Number(await funds())).toBeCloseTo(before + 0.4, 10);
  expect(Number(await funds(Date.parse('2024-01-31T00:00:00Z')))).toBe(before + 1);

  const gone = await record(at.store, enterer, {
    useCase: 'test',
    key: uuidv7(),
    acts: [voidAct(corrected, { ...in2023, reason: '重复登记' })],
  });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: gone.entryIds } });
  expect(Number(await funds())).toBe(before);
  expect((await rowsOf(project))[0]?.funds_fen).toBe(0n);
});

test('stage follows from milestones, and falls back when one is withdrawn', async () => {
  const project = uuidv7();
  const start = milestoneAct(project, 'started', in2023);
  const acts = [projectAct(project, in2023), milestoneAct(project, 'signed', in2023), start];
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  expect((await rowsOf(project))[0]).toMatchObject({ stage: 'started', started_on: '2023-06-01', unverified: 3 });
  await record(at.store, enterer, {
    useCase: 'test',
    key: uuidv7(),
    acts: [voidAct(start, { ...in2023, reason: '尚未开工' })],
  });
  expect((await rowsOf(project))[0]).toMatchObject({ stage: 'signed', started_on: null });
});

test('a reader sees the rows of the own office and below, and without a role none', async () => {
  const acts = [projectAct(uuidv7(), in2023)];
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  const seen = async (actor: Actor) => {
    const scope = await readingScope(at.store, actor);
    return inScope(at.store, scope, (tx) => tx.selectFrom('project_version').select('office_id').distinct().execute());
  };
  expect(await seen(await at.actor('冠县领导', ['lead', office.guanxian]))).toEqual([]);
  expect(await seen(enterer)).toEqual([{ office_id: office.linqing }]);
  expect((await seen(await at.actor('市领导', ['lead', office.root]))).length).toBeGreaterThan(0);
  expect(await seen(await at.actor('管理员', ['admin', office.root]))).toEqual([]);
});

test('after all this doctor is silent', async () => {
  expect(await doctor(at.store)).toEqual([]);
});

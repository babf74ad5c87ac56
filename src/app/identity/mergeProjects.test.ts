import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityAct, fundAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts, foldCity } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { type KnownAt, latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { countsThatDiffer } from '../../metrics/inSql/countsThatDiffer.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { closePeriod } from '../closes/closePeriod.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { mergeProjects, previewMerge } from './mergeProjects.ts';
import { undoMerge } from './undoMerge.ts';
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

const day = { officeId: office.linqing, occurredOn: '2023-05-08' };
const elsewhere = { officeId: office.guanxian, occurredOn: '2023-05-10' };
const accept = (entryIds: readonly string[]) =>
  verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
const put = (...acts: LedgerAct[]) => record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
const done = async (...acts: LedgerAct[]) => accept((await put(...acts)).entryIds);
const merge = (keptId: string, mergedId: string, actor = verifier) =>
  mergeProjects(at.store, actor, { key: uuidv7(), id: uuidv7(), keptId, mergedId, reason: '同一份合同' });
const undo = (mergeId: string) =>
  undoMerge(at.store, verifier, { key: uuidv7(), id: uuidv7(), mergeId, reason: '两个项目' });
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error as Refusal).breaches.map(({ law }) => law),
  );
const value = async (id: string, instant: KnownAt = latest, period = '2023') =>
  figureOf(id, await cityFacts(at.store, city), { period: parsePeriod(period), at: instant })?.value;
const rowOf = (projectId: string) =>
  inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('project_current').selectAll().where('project_id', '=', projectId).executeTakeFirstOrThrow(),
  );

/** One project as two counties report it: one signing and one arrival in both, a start and an arrival in the second alone. */
async function twins(): Promise<{ kept: string; merged: string; repeated: LedgerAct; moved: LedgerAct }> {
  const [kept, merged] = [uuidv7(), uuidv7()];
  const repeated = fundAct(merged, day, 5n);
  repeated.input.head.officeId = elsewhere.officeId;
  const moved = fundAct(merged, elsewhere, 7n);
  await done(projectAct(kept, day, { yi: 3 }), milestoneAct(kept, 'signed', day), fundAct(kept, day, 5n));
  await done(
    projectAct(merged, elsewhere, { yi: 3 }),
    milestoneAct(merged, 'signed', elsewhere),
    milestoneAct(merged, 'started', { ...elsewhere, occurredOn: '2023-09-01' }),
    repeated,
    moved,
  );
  return { kept, merged, repeated, moved };
}

/** Every counting figure by year and office: value and rows. */
async function everything(instant: KnownAt = latest): Promise<unknown[]> {
  const facts = await foldCity(at.store, city);
  return definitions.flatMap((definition) =>
    definition.kind !== 'counting'
      ? []
      : ['2022', '2023'].flatMap((period) =>
          [undefined, office.linqing, office.guanxian].map((officeId) => {
            const { total, rows } = count(definition, facts, { period: parsePeriod(period), at: instant, officeId });
            return [
              definition.id,
              definition.version,
              period,
              officeId,
              total,
              rows.map(({ fact }) => fact.rowId).toSorted(),
            ];
          }),
        ),
  );
}

async function equalsSql(instant: KnownAt): Promise<void> {
  const facts = await cityFacts(at.store, city);
  const period = parsePeriod('2023');
  const counted = definitions.flatMap((each) =>
    each.kind === 'counting' && each.entries !== 'outing_member' && shipped.on(each.id, period.to) === each
      ? [{ definition: each, periods: [period] }]
      : [],
  );
  const differing = await inScope(at.store, countingScope(city), (tx) =>
    countsThatDiffer(tx, facts, counted, { at: instant }),
  );
  expect(differing).toEqual([]);
}

test('two reports count once from the merge on, as the preview said, and twice again after its undoing', async () => {
  const { kept, merged } = await twins();
  const [before, rows] = [await everything(), [await rowOf(kept), await rowOf(merged)]];
  const was = Number(await value('projects_new'));
  const preview = await previewMerge(at.store, verifier, { keptId: kept, mergedId: merged });
  expect([preview.moves.map(({ kind }) => kind).toSorted(), preview.repeats.length]).toEqual([
    ['fund_arrival', 'milestone'],
    2,
  ]);
  expect(await everything()).toEqual(before);
  at.setClock('2024-02-01T02:00:00Z');
  const { mergeId } = await merge(kept, merged);
  const said = preview.figures.find(({ id, period }) => id === 'projects_new' && period === '2023');
  expect([said?.before, said?.after]).toEqual([String(was), String(was - 1)]);
  for (const { id, period, after } of preview.figures)
    expect([id, await value(id, latest, period)]).toEqual([id, after]);
  expect(await rowOf(kept)).toMatchObject({ funds_fen: 12n, stage: 'started', merged_into: null });
  expect(await rowOf(merged)).toMatchObject({ funds_fen: 12n, stage: 'started', merged_into: kept });
  await equalsSql(latest);
  // What was known before stays so.
  expect(await everything(Date.parse('2024-01-31T00:00:00Z'))).toEqual(before);
  await equalsSql(Date.parse('2024-01-31T00:00:00Z'));
  expect(await lawsOf(merge(kept, merged))).toEqual(['merged_already']);
  await undo(mergeId);
  expect(await everything()).toEqual(before);
  expect([await rowOf(kept), await rowOf(merged)]).toEqual(rows);
  expect(await lawsOf(undo(mergeId))).toEqual(['merge_already_undone']);
  await equalsSql(latest);
  await equalsSql(Date.parse('2024-02-01T02:00:01Z'));
});

test('what was merged takes nothing new, and a repeat is put right where it stands', async () => {
  const { kept, merged, repeated, moved } = await twins();
  const { mergeId } = await merge(kept, merged);
  expect(await lawsOf(put(fundAct(merged, elsewhere, 9n)))).toEqual(['project_is_merged']);
  expect(await lawsOf(put(activityAct(elsewhere, { signedProjectIds: [merged] })))).toEqual(['project_is_merged']);
  expect(await lawsOf(put(projectAct(merged, elsewhere)))).toEqual(['project_is_merged']);
  expect(await lawsOf(put(voidAct(repeated, { ...elsewhere, reason: '重复' })))).toEqual(['entry_falls_away']);
  // The start moved over: the kept project has it now.
  expect(await lawsOf(put(milestoneAct(kept, 'started', { ...day, occurredOn: '2023-10-01' })))).toEqual([
    'milestone_already_recorded',
  ]);
  const funds = async () => (await rowOf(kept)).funds_fen;
  expect(await funds()).toBe(12n);
  const right = fundAct(merged, { ...elsewhere, reverses: moved.input.head.id, reason: '更正' }, 8n);
  await done(right);
  expect(await funds()).toBe(13n);
  await equalsSql(latest);
  await undo(mergeId);
  expect([await funds(), (await rowOf(merged)).funds_fen]).toEqual([5n, 13n]);
});

test('a chain of merges is undone from its end', async () => {
  const { kept, merged } = await twins();
  const third = uuidv7();
  await done(projectAct(third, day, { yi: 3 }), milestoneAct(third, 'signed', day), fundAct(third, elsewhere, 7n));
  const before = await everything();
  const first = await merge(kept, merged);
  const between = await everything();
  const second = await merge(third, kept);
  expect((await rowOf(third)).funds_fen).toBe(12n);
  expect([(await rowOf(merged)).merged_into, (await rowOf(kept)).merged_into]).toEqual([third, third]);
  await equalsSql(latest);
  expect(await lawsOf(undo(first.mergeId))).toEqual(['merge_is_built_on']);
  expect(await lawsOf(merge(kept, uuidv7()))).toEqual(['project_unknown']);
  await undo(second.mergeId);
  expect(await everything()).toEqual(between);
  await undo(first.mergeId);
  expect(await everything()).toEqual(before);
});

test('who may not merge leaves everything as it was', async () => {
  const { kept, merged } = await twins();
  const county = await at.actor('临清审核员', ['verify', office.linqing]);
  const both = await at.actor('两手', ['verify', office.root], ['enter', office.root]);
  await accept(
    (await record(at.store, both, { useCase: 'test', key: uuidv7(), acts: [fundAct(kept, day, 1n)] })).entryIds,
  );
  const before = [await everything(), await rowOf(kept), await rowOf(merged)];
  expect(await lawsOf(merge(kept, merged, enterer))).toEqual(['right_required']);
  expect(await lawsOf(merge(kept, merged, county))).toEqual(['merge_by_level_above']);
  expect(await lawsOf(merge(kept, merged, both))).toEqual(['merger_is_reporter']);
  const { entryIds } = await put(fundAct(merged, elsewhere, 3n));
  expect(await lawsOf(merge(kept, merged))).toEqual(['merge_needs_decided_entries']);
  await verify(at.store, verifier, { key: uuidv7(), decision: 'returned', reason: '重复', of: { entryIds } });
  expect([await everything(), await rowOf(kept), await rowOf(merged)]).toEqual(before);
});

test(
  'merges and their undoing in any order: SQL says what the fold says, at every instant, and nothing is left over',
  async () => {
    const made: string[] = [];
    const n = fc.nat({ max: 2 });
    const ledger = fc.array(fc.tuple(fc.boolean(), n, n, n), { minLength: 2, maxLength: 5 });
    const steps = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(ledger, { minLength: 3, maxLength: 3 }), steps, async (projects, order) => {
        made.length = 0;
        for (const rows of projects) {
          const id = uuidv7();
          made.push(id);
          const given = rows[0]?.[0] ? day : elsewhere;
          const acts = [projectAct(id, given, { yi: 2 }), milestoneAct(id, 'signed', day)];
          for (const [isLinqing, amount, on] of rows)
            acts.push(
              fundAct(
                id,
                { officeId: isLinqing ? office.linqing : office.guanxian, occurredOn: `2023-06-0${on + 1}` },
                BigInt(amount + 1),
              ),
            );
          if (rows.length % 2 === 0) acts.push(milestoneAct(id, 'started', { ...given, occurredOn: '2023-08-01' }));
          await done(...acts);
        }
        const before = await everything();
        const open: string[] = [];
        const instants: number[] = [];
        for (const [a, b] of order) {
          try {
            if (a % 3 === 0 && open.length > 0) {
              const id = must(open[b % open.length]);
              await undo(id);
              open.splice(open.indexOf(id), 1);
            } else open.push((await merge(must(made[a % made.length]), must(made[b % made.length]))).mergeId);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          instants.push(Date.parse((await cityFacts(at.store, city)).foldedAt));
        }
        for (const instant of [latest, ...instants.slice(0, 2)]) await equalsSql(instant);
        while (open.length > 0) await undo(must(open.pop()));
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 3, seed: 20261124, endOnFailure: true },
    );
  },
  patience(180_000),
);

test('a closed period is read as it was published; only who verifies for it merges what lies in it', async () => {
  const { kept, merged } = await twins();
  const publisher = await at.actor('发布员', ['publish', office.root]);
  await closePeriod(at.store, publisher, {
    key: uuidv7(),
    input: { id: uuidv7(), officeId: office.root, period: '2023' },
  });
  const facts = await cityFacts(at.store, city);
  const closedAt = Date.parse(must(facts.closes.at(-1)).closedAt);
  const published = await everything(closedAt);
  await merge(kept, merged);
  expect(await everything(closedAt)).toEqual(published);
  expect(await everything()).not.toEqual(published);
});

test('after all this doctor is silent', async () => {
  expect(await doctor(at.store)).toEqual([]);
});

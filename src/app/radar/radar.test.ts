// The radar on the real engine: what it finds among two counties' projects, decisions, and that the ledger it keeps in
// memory is what a new one would be.
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../../test/fixture/must.ts';
import { cityCode, officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { dongeBook, linqingBook } from '../../../test/fixture/twinBooks.ts';
import { CompanyInput, creditCodeWithCheck } from '../../domain/companies/company.ts';
import { ProjectInput } from '../../domain/projects/project.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { openStore } from '../../storage/store.ts';
import { applyImport } from '../imports/apply.ts';
import { previewImport } from '../imports/preview.ts';
import { undoImport } from '../imports/undo.ts';
import { knownEntries } from '../../storage/entries/knownEntries.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { knownInput } from '../entries/knownInput.ts';
import { record } from '../entries/record.ts';
import { pendingFor } from '../verification/pending.ts';
import { keepApart, undoKeepApart } from './keepApart.ts';
import { likelyTwins } from './likelyTwins.ts';
import { type RadarFilter, radarPage } from './radarPage.ts';
import { openTwins } from './openTwins.ts';
import { twinLedger } from './twinLedger.ts';

let city: SmallCity;
let imports: string[];
beforeEach(async () => {
  city = await smallCity();
  imports = [];
  for (const [book, office] of [
    [linqingBook, '371581'],
    [dongeBook, '371524'],
  ] as const) {
    const request = { fileName: '签约.csv', bytes: Buffer.from(book), officeId: officeId(office) };
    const { id } = await previewImport(city.store, city.enterer, request);
    await applyImport(city.store, city.enterer, { importId: id, key: uuidv7(), undecided: 'import' });
    imports.push(id);
  }
});
afterEach(() => city.close());

const radar = (filter: Partial<RadarFilter> = {}, actor: Actor = city.verifier) =>
  radarPage(city.store, actor, { state: 'open', page: 1, size: 50, ...filter });
const names = async (filter: Partial<RadarFilter> = {}, actor?: Actor) =>
  (await radar(filter, actor)).pairs.map(({ earlier, later }) => [earlier.name, later.name]);
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof Refusal ? error.breaches.map(({ law }) => law) : Promise.reject(error)),
  );
const bearings = ['高端轴承保持架生产项目', '轴承保持架项目'];
const copper = ['年产5万吨铜基新材料项目', '铜基新材料生产线建设项目'];
const cold = ['冷链物流产业园项目', '冷链物流产业园'];

async function pairOf(name: string): Promise<{ projectId: string; otherId: string }> {
  const { pairs } = await radar();
  const { earlier, later } = must(pairs.find((pair) => pair.earlier.name === name));
  return { projectId: must(earlier.own).id, otherId: must(later.own).id };
}
const keep = async (name: string, actor = city.verifier, reason = '两份合同') =>
  keepApart(city.store, actor, { key: uuidv7(), input: { id: uuidv7(), ...(await pairOf(name)), reason } });

/** The facts of a project as they stand, with a change, as another version. */
async function change(projectId: string, more: object): Promise<void> {
  const [known] = (
    await inScope(city.store, countingScope(cityCode), (tx) =>
      knownEntries(tx, cityCode, 'project_version', { projectIds: [projectId] }),
    )
  ).toReversed();
  const { officeId: office, occurredOn } = must(known);
  const head = { id: uuidv7(), officeId: office, occurredOn };
  const input = ProjectInput.parse({ ...knownInput(must(known)), ...more, head });
  await record(city.store, city.enterer, {
    useCase: 'test',
    key: uuidv7(),
    acts: [{ kind: 'project_version', input }],
  });
}

test('the three that both counties told, and no fourth; the amount at stake is what would fall away', async () => {
  const found = await radar({ year: 2023 });
  expect(await names({ year: 2023 })).toEqual(expect.arrayContaining([bearings, copper, cold]));
  expect([found.total, found.pairs.length, found.stakeFen]).toEqual([3, 3, 111_345_000_000n]);
  expect(found.pairs.map(({ mergeable, decidable }) => [mergeable, decidable])).toEqual([
    [true, true],
    [true, true],
    [true, true],
  ]);
  expect(await names({ year: 2022 })).toEqual([]);
  expect(await names({ suspicion: 'unit_slip' })).toEqual([]);
});

test('a county sees the pairs of its own projects, and of the other side what may be told', async () => {
  const { pairs, stakeFen } = await radar({}, city.countyEnterer);
  expect(pairs).toHaveLength(3);
  expect(stakeFen).toBe(111_345_000_000n);
  for (const { earlier, later, decidable } of pairs) {
    expect([earlier.own, decidable]).toEqual([null, false]);
    expect(later.own).not.toBeNull();
  }
});

test('kept apart it is off the radar, out of previews, and back when it is undone', async () => {
  const { id } = await keep(must(copper[0]));
  expect(await names()).toHaveLength(2);
  expect(await names({ state: 'apart' })).toEqual([copper]);
  expect(await lawsOf(keep(must(cold[0]), city.verifier, ''))).toEqual(['reason_required_for_keeping_apart']);
  // The same row of a file sent anew is not asked about again.
  await undoImport(city.store, city.enterer, { importId: must(imports[1]), key: uuidv7(), reason: '重报' });
  const request = { fileName: '签约.csv', bytes: Buffer.from(dongeBook), officeId: officeId('371524') };
  const again = await previewImport(city.store, city.enterer, request);
  expect(again.reading.counts).toMatchObject({ new: 5 });
  const { rows } = await city.store.pool.pg.query<{ row: number }>(
    `select row from import_row where import_id = $1 and twins <> '[]' order by row`,
    [again.id],
  );
  expect(rows.map(({ row }) => row)).toEqual([4, 6]);
  const undo = (keptApartId: string) =>
    undoKeepApart(city.store, city.verifier, { key: uuidv7(), input: { keptApartId, reason: '看错了' } });
  await undo(id);
  expect(await lawsOf(undo(id))).toEqual(['kept_apart_already_undone']);
});

test('a decision holds until one of the two says something else', async () => {
  const { otherId } = await pairOf(must(copper[0]));
  await keep(must(copper[0]));
  await change(otherId, { content: '年产五万吨' });
  expect(await names()).toHaveLength(2);
  await change(otherId, { name: '铜基新材料项目' });
  const { pairs } = await radar();
  expect(pairs).toHaveLength(3);
  expect(pairs.find(({ later }) => later.own?.id === otherId)?.pastApart?.reason).toBe('两份合同');
  // Decided again it is apart again.
  await keep(must(copper[0]));
  expect(await names()).toHaveLength(2);
});

test('who filed one of the two does not decide, nor who reaches one alone', async () => {
  const both: Actor = { ...city.enterer, grants: [...city.enterer.grants, ...city.verifier.grants] };
  expect(await lawsOf(keep(must(cold[0]), both))).toEqual(['keeper_is_reporter']);
  const county: Actor = { ...city.verifier, grants: [{ role: 'verify', officeId: officeId('371524') }] };
  expect(await lawsOf(keep(must(cold[0]), county))).toEqual(['twins_out_of_reach']);
  expect(await names()).toHaveLength(3);
});

test('two firms of one name with two valid codes are asked about, and no merge of them is offered', async () => {
  const { projectId, otherId } = await pairOf(must(cold[0]));
  const codes = ['91370200MA3ABCDE1', '91370200MA3ABCDE2'].map(creditCodeWithCheck);
  for (const [n, id] of [projectId, otherId].entries()) {
    const head = { id: uuidv7(), officeId: officeId(n === 0 ? '371581' : '371524'), occurredOn: '2023-03-01' };
    const company = { companyId: uuidv7(), name: '青岛岚崧物流集团有限公司', kind: 'domestic', creditCode: codes[n] };
    const input = CompanyInput.parse({ head, ...company });
    const acts = [{ kind: 'company_version' as const, input }];
    await record(city.store, city.enterer, { useCase: 'test', key: uuidv7(), acts });
    await change(id, { investorId: company.companyId });
  }
  const { pairs } = await radar({ suspicion: 'two_codes' });
  expect(pairs).toMatchObject([{ mergeable: false, likeness: { suspicion: 'two_codes', chance: 0, codes: 'other' } }]);
  expect((await radar()).total).toBe(3);
});

test('a form is told whom it probably repeats', async () => {
  const draft = {
    officeId: officeId('371524'),
    name: '铜基新材料项目',
    investor: '海琛新材料',
    investorCode: null,
    recipient: null,
    recipientCode: null,
    investmentFen: 63_000_000_000n,
    place: null,
    signedOn: null,
    foundOn: '2023-12-01',
  };
  const found = await likelyTwins(city.store, city.countyEnterer, draft);
  expect(found.map(({ side }) => [side.name, side.own !== null])).toEqual(
    expect.arrayContaining([
      [copper[0], false],
      [copper[1], true],
    ]),
  );
  // Without a firm the project and its amount are asked about, and nothing is certain.
  const nameless = await likelyTwins(city.store, city.countyEnterer, { ...draft, investor: null });
  expect(nameless.map(({ likeness, side }) => [side.name, likeness.verdict])).toEqual([[copper[1], 'ask']]);
});

test('what is kept in memory is what would be read anew', async () => {
  const before = await twinLedger(city.store, cityCode);
  const { projectId, otherId } = await pairOf(must(bearings[0]));
  await change(projectId, { place: '甲园' });
  await change(otherId, { name: '别的项目' });
  await undoImport(city.store, city.enterer, { importId: must(imports[0]), key: uuidv7(), reason: '重报' });
  const mended = await twinLedger(city.store, cityCode);
  const anew = await twinLedger(await openStore(city.store.pool, city.store.clock), cityCode);
  expect(mended).not.toBe(before);
  expect([...mended.numberOf.keys()].toSorted()).toEqual([...anew.numberOf.keys()].toSorted());
  expect([...mended.pairs.keys()].toSorted()).toEqual([...anew.pairs.keys()].toSorted());
});

test('the queue is told what was found last, and of a row that came in since that it is being compared', async () => {
  const first = await openTwins(city.store, cityCode);
  const queue = (known?: typeof first) =>
    pendingFor(city.store, city.verifier, { page: 1, size: 200 }, () => known).then(({ entries, comparing }) => {
      const marked = (flag: 'twin' | 'comparing') =>
        entries.filter(({ flags }) => flags.includes(flag)).map(({ entryId }) => entryId);
      return { comparing, twins: marked('twin'), unknown: marked('comparing') };
    });
  const before = await queue(first);
  expect([before.comparing, before.twins.length, before.unknown]).toEqual([false, 12, []]);
  // Nothing was ever compared: whatever tells of a project says so.
  const never = await queue(undefined);
  expect([never.comparing, never.twins]).toEqual([true, []]);
  expect(never.unknown).toEqual(expect.arrayContaining(before.twins));

  const { projectId } = await pairOf(must(cold[0]));
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    'select project_id as id from project_current where project_id <> all($1)',
    [[...first.open]],
  );
  await change(must(rows[0]).id, { content: '另一种说法' });
  await change(projectId, { content: '改了说法' });
  const since = await queue(first);
  expect([since.comparing, since.unknown.length]).toEqual([true, 1]);
  expect(since.twins).toEqual(expect.arrayContaining(before.twins));
  const now = await queue(await openTwins(city.store, cityCode));
  expect([now.comparing, now.unknown]).toEqual([false, []]);
  expect(now.twins).toEqual(since.twins);
  // Who has this version already is told nothing.
  const { version } = await openTwins(city.store, cityCode);
  expect(await openTwins(city.store, cityCode, version)).toBeUndefined();
});

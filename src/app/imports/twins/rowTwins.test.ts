// Marks on rows that probably repeat a project, on the real engine.
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../../../test/fixture/must.ts';
import { officeId, type SmallCity, smallCity } from '../../../../test/fixture/smallCity.ts';
import { dongeBook, linqingBook, twiceBook } from '../../../../test/fixture/twinBooks.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { applyImport } from '../apply.ts';
import { chooseTwins } from './chooseTwins.ts';
import { previewImport } from '../preview.ts';
import { importRows, readImport } from '../read.ts';
import type { RowTwin } from './rowTwins.ts';
import { withTwins } from './twinsSeen.ts';
import { undoImport } from '../undo.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});
afterEach(() => city.close());

async function preview(book: string, office: string, actor: Actor = city.enterer): Promise<string> {
  const request = { fileName: '签约.csv', bytes: Buffer.from(book), officeId: officeId(office) };
  return (await previewImport(city.store, actor, request)).id;
}
const apply = (importId: string) => applyImport(city.store, city.enterer, { importId, key: uuidv7() });
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Refusal) return error.breaches.map(({ law, detail }) => [law, detail]);
      throw error;
    },
  );
async function marks(importId: string) {
  const rows = await importRows(city.store, city.enterer, importId, { marked: true });
  return rows.map(({ row, twins }) => [row, (twins as RowTwin[]).map(({ suspicion }) => suspicion)]);
}
const counts = async (importId: string) => {
  const { reading, marked, undecided } = await readImport(city.store, city.enterer, importId);
  return { ...reading.counts, marked, undecided };
};

test('of two counties’ lists the three that both tell are marked, and no fourth; nothing is written before a word on each', async () => {
  await apply(await preview(linqingBook, '371581'));
  const id = await preview(dongeBook, '371524');
  expect(await marks(id)).toEqual([
    [4, ['told_twice']],
    [5, ['told_twice']],
    [6, ['told_twice']],
  ]);
  expect(await counts(id)).toMatchObject({ new: 5, marked: 3, undecided: 3 });
  expect(await lawsOf(apply(id))).toEqual([['import_twins_undecided', { rows: 3 }]]);

  const [first, second] = await importRows(city.store, city.enterer, id, { marked: true });
  await chooseTwins(city.store, city.enterer, { importId: id, choice: 'import', rows: [must(first).no] });
  await chooseTwins(city.store, city.enterer, { importId: id, choice: 'skip', rows: [must(second).no] });
  expect(await counts(id)).toMatchObject({ new: 4, skipped: 1, marked: 3, undecided: 1 });
  await chooseTwins(city.store, city.enterer, { importId: id, choice: 'import' });
  expect(await counts(id)).toMatchObject({ new: 4, skipped: 1, marked: 3, undecided: 0 });
  await apply(id);
  const names = await city.store.pool.pg.query<{ name: string }>('select name from project_current order by name');
  expect(names.rows).toHaveLength(9);
  // What was left out stays in the import's record, with the match, the reasons and who said so.
  const [skipped] = await importRows(city.store, city.enterer, id, { outcome: 'skipped' });
  expect(skipped).toMatchObject({ row: 5, acts: [], cells: { project: '铜基新材料生产线建设项目' } });
  const { rows } = await city.store.pool.pg.query('select row, choice, chosen_by from import_choice order by row');
  expect(rows).toEqual([
    { row: 4, choice: 'import', chosen_by: city.enterer.accountId },
    { row: 5, choice: 'skip', chosen_by: city.enterer.accountId },
    { row: 6, choice: 'import', chosen_by: city.enterer.accountId },
  ]);
  // The same file again is known by its own projects; the row that was left out is left out again.
  const again = await preview(dongeBook, '371524');
  expect(await counts(again)).toMatchObject({ new: 0, unchanged: 4, skipped: 1, marked: 1, undecided: 0 });
});

test('a choice may be changed until the file is written, and only a marked row has one', async () => {
  await apply(await preview(linqingBook, '371581'));
  const id = await preview(dongeBook, '371524');
  await chooseTwins(city.store, city.enterer, { importId: id, choice: 'skip' });
  expect(await counts(id)).toMatchObject({ new: 2, skipped: 3, undecided: 0 });
  const [first] = await importRows(city.store, city.enterer, id, { marked: true });
  await chooseTwins(city.store, city.enterer, { importId: id, choice: 'import', rows: [must(first).no] });
  expect(await counts(id)).toMatchObject({ new: 3, skipped: 2, undecided: 0 });
  const [plain] = await importRows(city.store, city.enterer, id, { outcome: 'new' });
  const unmarked = must(
    (await importRows(city.store, city.enterer, id, { outcome: 'new' })).find(
      (r) => r.twins.length === 0 && r !== plain,
    ),
  );
  const wrong = { importId: id, choice: 'skip' as const, rows: [unmarked.no] };
  expect(await lawsOf(chooseTwins(city.store, city.enterer, wrong))).toEqual([['import_row_not_marked', undefined]]);
  await apply(id);
  expect(await lawsOf(chooseTwins(city.store, city.enterer, { importId: id, choice: 'skip' }))).toEqual([
    ['import_not_previewed', undefined],
  ]);
});

test('two rows of one file are held against each other', async () => {
  const id = await preview(twiceBook, '371581');
  const [row] = await importRows(city.store, city.enterer, id, { marked: true });
  expect(must(row).row).toBe(5);
  expect(must(row).twins).toMatchObject([{ with: { row: 4, name: '数控机床主轴项目' }, suspicion: 'told_twice' }]);
  await chooseTwins(city.store, city.enterer, { importId: id, choice: 'skip' });
  expect(await counts(id)).toMatchObject({ new: 1, skipped: 1 });
  await apply(id);
});

test('a county is told of another’s project by name, office, band and day alone', async () => {
  await apply(await preview(linqingBook, '371581'));
  const id = await preview(dongeBook, '371524', city.countyEnterer);
  const rows = await importRows(city.store, city.countyEnterer, id, { marked: true });
  const [seen] = await withTwins(city.store, city.countyEnterer, id, rows);
  const side = must(must(seen).seen[0]).side;
  expect(side).toMatchObject({
    name: '高端轴承保持架生产项目',
    office: '临清',
    county: '临清',
    amountBand: 'from_1yi',
    filedOn: '2023-12-31',
    own: null,
  });
  const [open] = await withTwins(city.store, city.enterer, id, rows);
  expect(must(must(open).seen[0]).side?.own).toMatchObject({ investor: '宁波恒昱轴承股份有限公司' });
});

test('what is undone is met no more', async () => {
  const first = await preview(linqingBook, '371581');
  await apply(first);
  await undoImport(city.store, city.enterer, { importId: first, key: uuidv7(), reason: '重报' });
  expect(await marks(await preview(dongeBook, '371524'))).toEqual([]);
});

// An activity or an outing that is sent again with fewer of its projects: none is given up before the sender says so, and what was not
// named for another reason stays.
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { city, cityForEachTest, counts, preview } from '../../../../test/fixture/importing.ts';
import { signedCells } from '../../../../test/fixture/importedYear.ts';
import { must } from '../../../../test/fixture/must.ts';
import type { FormRecord } from '../../../sheets/forms/index.ts';
import { formSheet } from '../../../sheets/forms/write.ts';
import { applyImport } from '../apply.ts';
import { answerDoubts } from '../doubts/answerDoubts.ts';
import { readImport } from '../read.ts';

cityForEachTest();

const projects = [1, 2, 3].map((n) => signedCells(n, { project: `项目${n}` }));
const activity = (signedProjects: readonly string[], more: FormRecord['cells'] = {}): FormRecord => ({
  form: 'activities',
  cells: { office: '临清市', name: '推介会', heldOn: '2023-05-01', signedProjects: [...signedProjects], ...more },
});
const outing = (told: readonly string[], more: FormRecord['cells'] = {}): FormRecord => ({
  form: 'outings',
  cells: {
    office: '临清市',
    members: ['干部甲'],
    ranks: ['staff'],
    startedOn: '2023-03-01',
    endedOn: '2023-03-02',
    destination: '上海',
    projects: [...told],
    ...more,
  },
});

const send = (records: readonly FormRecord[]) =>
  preview(
    [...Map.groupBy(records, ({ form }) => form)].map(([form, some]) => formSheet(form, some)),
    `${uuidv7()}.xlsx`,
  );
const readingOf = async (importId: string) => (await readImport(city.store, city.enterer, importId)).reading;
async function answer(importId: string, said: string) {
  const open = must(((await readingOf(importId)).doubts ?? []).find((one) => one.answer === undefined));
  await answerDoubts(city.store, city.enterer, { importId, answers: [{ doubt: open.key, answer: said }] });
}
const apply = (importId: string) => applyImport(city.store, city.enterer, { importId, key: uuidv7() });
async function written(records: readonly FormRecord[]) {
  const { id } = await send(records);
  await apply(id);
}

/** Of the entry that was recorded last. */
async function named(table: string): Promise<string[]> {
  const { rows } = await city.store.pool.pg.query<{ name: string }>(
    `select c.name from ${table} t join project_current c on c.city_code = t.city_code and c.project_id = t.project_id
     where t.entry_id = (select e.id from entry e where e.kind = $1 order by e.recorded_at desc, e.id desc limit 1)
     order by 1`,
    [table.replace('_project', '')],
  );
  return rows.map(({ name }) => name);
}

test.each([
  ['activity_project', activity, 'signedProjects', '推介会: 项目2'],
  ['outing_project', outing, 'projects', '上海: 项目2'],
] as const)('%s: what a row does not name is asked for', async (table, row, part, read) => {
  await written([...projects, row(['项目1', '项目2'])]);
  const { id, counts: found } = await send([row(['项目1', '项目3'])]);
  expect(found).toEqual(counts({ asked: 1 }));
  expect((await readingOf(id)).doubts).toMatchObject([
    {
      kind: 'projects_left_out',
      part,
      rows: 1,
      read: [{ text: read }],
      answers: [{ answer: 'keep' }, { answer: 'drop' }],
    },
  ]);
  await answer(id, 'keep');
  await apply(id);
  expect(await named(table)).toEqual(['项目1', '项目2', '项目3']);

  // That they stay was said of this heading; what takes them out is said each time.
  expect((await send([row(['项目3'])])).counts).toEqual(counts({ unchanged: 1 }));
});

test('what is taken out is taken out, and a row that only names fewer changes nothing where they stay', async () => {
  await written([...projects, activity(['项目1', '项目2'])]);
  const { id } = await send([activity(['项目1'])]);
  await answer(id, 'drop');
  expect((await readingOf(id)).doubts).toMatchObject([{ answer: 'drop' }]);
  await apply(id);
  expect(await named('activity_project')).toEqual(['项目1']);
  const fewer = await send([activity(['项目3'])]);
  expect(fewer.counts).toEqual(counts({ asked: 1 }));
  await answer(fewer.id, 'keep');
  await apply(fewer.id);
  expect(await named('activity_project')).toEqual(['项目1', '项目3']);
  expect((await send([activity(['项目3'])])).counts).toEqual(counts({ unchanged: 1 }));
});

test('a blank cell says nothing', async () => {
  await written([...projects, activity(['项目1', '项目2'])]);
  const { id, counts: found } = await send([activity([], { place: '临清宾馆' })]);
  expect(found).toEqual(counts({ changed: 1 }));
  await apply(id);
  expect(await named('activity_project')).toEqual(['项目1', '项目2']);
});

// Others go on writing beside a large import. It is held at a chosen place by a lock that the test takes.
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { projectAct } from '../../../test/fixture/acts.ts';
import { heldUp } from '../../../test/fixture/heldUp.ts';
import { signed } from '../../../test/fixture/importedYear.ts';
import { city, current, laws, preview, cityForEachTest } from '../../../test/fixture/importing.ts';
import { cityCode, officeId } from '../../../test/fixture/smallCity.ts';
import { companyAct } from '../../../test/fixture/staged.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { doctor } from '../keeping/doctor.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { applyImport } from './apply.ts';
import { previewAgain } from './preview.ts';
import { readImport } from './read.ts';
import { chooseTwins } from './twins/chooseTwins.ts';

cityForEachTest();

/** So many that it goes beside the others. */
const rows = 160;
const on = { officeId: officeId('371524'), occurredOn: '2023-06-01' };
const form = (act: LedgerAct) => record(city.store, city.enterer, { useCase: 'record', key: uuidv7(), acts: [act] });
const project = (name: string) => form(projectAct(uuidv7(), on, { name }));
const again: string[] = [];
const apply = (id: string) =>
  applyImport(
    city.store,
    city.enterer,
    { importId: id, key: uuidv7(), undecided: 'import' },
    { onAgain: (why) => void again.push(why) },
  );
const ask = async <Row>(text: string) => (await city.store.pool.pg.query(text)).rows as Row[];

let importId: string;
beforeEach(async () => {
  again.length = 0;
  // The first link of a chain takes in what was there before, and nobody goes on beside it.
  await form(companyAct(uuidv7(), on));
  importId = (await preview([formSheet('signed', signed(rows))])).id;
});

/** Applies the import, and holds it where it asks for these rows while `meanwhile` goes on. */
const heldAt = <T>(locked: string, meanwhile: () => Promise<T>) => heldUp(() => apply(importId), locked, meanwhile);
const beforeItsRows = () => `select from import where id = '${importId}' for update`;
const behindItsRows = `insert into record_head values ('${cityCode}', 'imports', 0, '', '{}')`;
/** With what the planner knows of tables that were just filled, it would take minutes. */
const found = async () => [await ask('analyze'), await doctor(city.store)][1];

test('forms are recorded before it, take other codes, and all of it is there', async () => {
  const { met, settled } = await heldAt(behindItsRows, async () => [await project('甲项目'), await project('乙项目')]);
  expect(settled).toMatchObject({ status: 'fulfilled', value: { entries: rows * 3 } });
  const instants = await ask<{ at: string; useCase: string }>(
    'select at, use_case as "useCase" from event order by ledger_version',
  );
  expect(instants.map(({ useCase }) => useCase).slice(-3)).toEqual(['record', 'record', 'apply_import']);
  expect(instants.map(({ at }) => at)).toEqual(instants.map(({ at }) => at).toSorted());
  expect(met.map(({ recordedAt }) => recordedAt)).toEqual(instants.slice(-3, -1).map(({ at }) => at));
  expect(await current()).toHaveLength(rows + 2);
  const [codes] = await ask('select count(distinct short_code)::int as codes from project');
  expect(codes).toEqual({ codes: rows + 2 });
  await project('丙项目');
  expect(await found()).toEqual([]);
});

test('what founds a project of the file lets it look again, and nothing of it is there', async () => {
  const other = await preview([formSheet('signed', signed(8).slice(7))]);
  const { settled } = await heldAt(beforeItsRows(), () => apply(other.id));
  expect(
    await laws(settled?.status === 'rejected' ? Promise.reject(settled.reason as Error) : Promise.resolve()),
  ).toEqual(['import_out_of_date']);
  expect(again).toHaveLength(1);
  expect((await readImport(city.store, city.enterer, importId)).state).toBe('previewed');
  expect(await current()).toHaveLength(1);
  expect(await found()).toEqual([]);
});

test('who needs a row of it waits until it has ended, and no form with them', async () => {
  const order: string[] = [];
  const { settled } = await heldAt(behindItsRows, async () => {
    // The other import is of the same chain, and so wants what this one holds.
    const other = await preview([formSheet('signed', signed(rows + 1).slice(-1))]);
    void apply(other.id).then(() => order.push('import'));
    await form(companyAct(uuidv7(), on, '丁公司')).then(() => order.push('form'));
  });
  expect(settled?.status).toBe('fulfilled');
  await expect.poll(() => order).toEqual(['form', 'import']);
  expect(await found()).toEqual([]);
});

test.each([
  ['stopped', 'update account set disabled_at = now()'],
  ['who lost the right', 'update role_grant set revoked_at = now()'],
])('of somebody %s meanwhile nothing is written', async (_, past) => {
  const { settled } = await heldAt(behindItsRows, async () => void (await ask(past)));
  const ended = settled?.status === 'rejected' ? Promise.reject(settled.reason as Error) : Promise.resolve();
  expect(await laws(ended)).toEqual(['right_required']);
  expect(await current()).toHaveLength(0);
  expect(await laws(apply(importId))).toEqual(['right_required']);
});

test('who works on an import that is being written hears so when it has ended, and nothing of theirs is there', async () => {
  const others: Promise<string[]>[] = [];
  const { settled } = await heldAt(behindItsRows, async () => {
    others.push(laws(previewAgain(city.store, city.enterer, { importId })));
    others.push(laws(chooseTwins(city.store, city.enterer, { importId, choice: 'skip' })));
    const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await ask(waits)).length < 3) await setTimeout(10);
  });
  expect(settled).toMatchObject({ status: 'fulfilled', value: { entries: rows * 3 } });
  expect(await Promise.all(others)).toEqual([['import_not_previewed'], ['import_not_previewed']]);
});

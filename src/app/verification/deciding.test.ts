// Others go on writing while many entries are decided at once. The decision is held at a chosen place by a lock that the test takes.
import { beforeEach, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { heldUp } from '../../../test/fixture/heldUp.ts';
import { signed } from '../../../test/fixture/importedYear.ts';
import { city, cityForEachTest, laws, preview } from '../../../test/fixture/importing.ts';
import { cityCode, officeId } from '../../../test/fixture/smallCity.ts';
import { companyAct } from '../../../test/fixture/staged.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { cityFacts, foldCity } from '../../metrics/cityFacts.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { applyImport } from '../imports/apply.ts';
import { verify, type VerifyRequest } from './verify.ts';

cityForEachTest();

/** Three entries of each: so many that they are decided beside the others. */
const rows = 210;
const on = { officeId: officeId('371524'), occurredOn: '2023-06-01' };
const form = (name: string) =>
  record(city.store, city.enterer, { useCase: 'record', key: uuidv7(), acts: [companyAct(uuidv7(), on, name)] });
const ask = async <Row>(text: string) => (await city.store.pool.pg.query(text)).rows as Row[];

let importId: string;
beforeEach(async () => {
  await form('甲公司');
  importId = (await preview([formSheet('signed', signed(rows))])).id;
  await applyImport(city.store, city.enterer, { importId, key: uuidv7(), undecided: 'import' });
});

const decide = (more: Partial<VerifyRequest> = {}) =>
  verify(city.store, city.verifier, { key: uuidv7(), decision: 'verified', of: { importId }, ...more });

const heldAt = <T>(locked: string, meanwhile: () => Promise<T>) => heldUp(() => decide(), locked, meanwhile);
const beforeItsRows = () => `select from account where id = '${city.verifier.accountId}' for update`;
const behindItsRows = `select from waiting_entry where import_id is not null for update`;
/** With what the planner knows of tables that were just filled, it would take minutes. */
const found = async () => [await ask('analyze'), await doctor(city.store)][1];
const folds = async () => expect(await foldCity(city.store, cityCode)).toEqual(await cityFacts(city.store, cityCode));

test('forms are recorded beside it, and all of it is decided', async () => {
  await cityFacts(city.store, cityCode);
  const { met, settled } = await heldAt(behindItsRows, async () => [await form('乙公司'), await form('丙公司')]);
  expect(settled).toMatchObject({ status: 'fulfilled', value: { decided: rows * 3 } });
  const events = await ask<{ at: string; useCase: string }>(
    'select at, use_case as "useCase" from event order by ledger_version',
  );
  expect(events.map(({ useCase }) => useCase).slice(-3)).toEqual(['record', 'record', 'verify']);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
  expect(met.map(({ recordedAt }) => recordedAt)).toEqual(events.slice(-3, -1).map(({ at }) => at));
  await folds();
  expect(await found()).toEqual([]);
});

test('what is withdrawn meanwhile is not decided, and the rest is decided anew', async () => {
  const [entry] = await ask<{ id: string; officeId: string; occurredOn: string }>(
    `select e.id, e.office_id as "officeId", e.occurred_on as "occurredOn" from entry e
      where e.import_id is not null and e.kind = 'milestone' order by e.id limit 1`,
  );
  const { id: reverses = '', officeId: office = '', occurredOn = '' } = entry ?? {};
  const head = {
    id: uuidv7(),
    officeId: office,
    occurredOn,
    reverses,
    reason: '填错了',
    origin: 'typed' as const,
    sampleFields: [],
  };
  const withdrawal = { kind: 'void', of: 'milestone', input: { head } } as const;
  const { settled } = await heldAt(beforeItsRows(), () =>
    record(city.store, city.enterer, { useCase: 'withdraw_entry', key: uuidv7(), acts: [withdrawal] }),
  );
  expect(settled).toMatchObject({ status: 'fulfilled', value: { decided: rows * 3 - 1 } });
  expect(await ask(`select from verification where entry_id = '${reverses}'`)).toEqual([]);
  await folds();
  expect(await found()).toEqual([]);
});

test('another outcome than was shown is refused, and so is who lost the right meanwhile', async () => {
  const { settled } = await heldAt(
    behindItsRows,
    async () => void (await ask('update role_grant set revoked_at = now()')),
  );
  const ended = settled?.status === 'rejected' ? Promise.reject(settled.reason as Error) : Promise.resolve();
  expect(await laws(ended)).toEqual(['right_required']);
  expect(await ask('select from verification')).toEqual([]);
  await ask('update role_grant set revoked_at = null');
  const expected = { decided: rows, recognisedFen: '0' };
  expect(await laws(decide({ expected }))).toEqual(['pending_changed']);
  expect(await found()).toEqual([]);
});

test('what it would come to is told to who waits for no writer, and nothing is kept of it', async () => {
  const holder = await city.store.pool.pg.connect();
  try {
    await holder.query('begin');
    await holder.query('select from city for update');
    expect(await decide({ dryRun: true })).toMatchObject({ decided: rows * 3 });
    await holder.query('rollback');
  } finally {
    holder.release();
  }
  expect(await ask('select from verification')).toEqual([]);
  expect(await found()).toEqual([]);
});

// Promises, what was kept of them, and signals of arrivals come by workbook, are known again, and name their promise or arrival.
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { fundAct, projectAct } from '../../../../test/fixture/acts.ts';
import { city, cityForEachTest, counts, preview } from '../../../../test/fixture/importing.ts';
import { officeId } from '../../../../test/fixture/smallCity.ts';
import type { FormId, FormRecord } from '../../../sheets/forms/index.ts';
import { formSheet } from '../../../sheets/forms/write.ts';
import { record } from '../../entries/record.ts';
import { doctor } from '../../keeping/doctor.ts';
import { applyImport } from '../apply.ts';
import { importRows } from '../read.ts';

cityForEachTest();

const linqing = { officeId: officeId('371581'), occurredOn: '2023-06-30' };
const row = (form: FormId, cells: FormRecord['cells']): FormRecord => ({
  form,
  cells: { project: '轴承项目', ...cells },
});
const promise = (no: string, more: FormRecord['cells'] = {}) =>
  row('promise', { no, side: 'theirs', kind: 'invest', what: '投资到位', dueOn: '2024-03-31', amount: '1.5', ...more });
const keeping = (promiseNo: string, more: FormRecord['cells'] = {}) =>
  row('promise_keeping', { promiseNo, keptOn: '2023-07-02', extent: 'part', what: '已到位一半', ...more });
const signal = (more: FormRecord['cells'] = {}) =>
  row('funds_signal', {
    ofArrivedOn: '2023-06-30',
    kind: 'tax_paid',
    seenOn: '2023-07-05',
    source: '税务部门',
    ...more,
  });

async function founded(...amounts: bigint[]): Promise<void> {
  const project = uuidv7();
  const acts = [
    projectAct(project, linqing),
    ...amounts.map((fen, n) => fundAct(project, linqing, fen, n === 0 ? 'A-1' : 'A-2')),
  ];
  await record(city.store, city.enterer, { useCase: 'test', key: uuidv7(), acts });
}

async function sent(...records: FormRecord[]) {
  const found = await preview(
    [...Map.groupBy(records, ({ form }) => form)].map(([form, some]) => formSheet(form, some)),
    '机制.xlsx',
  );
  const rows = await importRows(city.store, city.enterer, found.id, { limit: 100 });
  const laws = rows.flatMap(({ breaches }) => (breaches as { law: string; field?: string }[]).map((one) => one.law));
  return { ...found, laws, rows };
}
const apply = (importId: string) => applyImport(city.store, city.enterer, { importId, key: uuidv7() });

test('a file with promises, what was kept and what was seen is taken in once, in whichever order its sheets stand', async () => {
  await founded(10_000_000_000n);
  const all = [
    signal(),
    keeping('3.2'),
    promise('3.2', { responsibleOffice: '临清市' }),
    promise('4', { side: 'ours', kind: 'land' }),
  ];
  const { id, counts: found, laws } = await sent(...all);
  expect([found, laws]).toEqual([counts({ new: 4 }), []]);
  await apply(id);
  const { rows } = await city.store.pool.pg.query(
    `select k.due_on as "dueOn", k.kind, p.amount_fen as fen, p.responsible_office_id as office, s.line_id = f.entry_id as "isOfArrival", e.office_id as books
       from promise p, promise_keeping k, funds_signal s join entry e on e.id = s.entry_id, fund_arrival f where p.no = '3.2'`,
  );
  expect(rows).toEqual([
    {
      dueOn: '2024-03-31',
      kind: 'invest',
      fen: 15_000_000_000n,
      office: linqing.officeId,
      isOfArrival: true,
      books: linqing.officeId,
    },
  ]);
  expect((await sent(...all)).counts).toEqual(counts({ unchanged: 4 }));
  const changed = await sent(
    promise('4', { side: 'ours', kind: 'land', what: '供地 120 亩' }),
    signal({ source: '区税务局' }),
  );
  expect(changed.counts).toEqual(counts({ changed: 2 }));
  await apply(changed.id);
  // An arrival that is put right keeps what was seen of it, under its new day.
  expect(await doctor(city.store)).toEqual([]);
});

test('laws are told at the row: no such promise, a promise kept before, no such arrival, or several', async () => {
  await founded(10_000_000_000n, 10_000_000_000n);
  expect((await sent(keeping('9'))).laws).toEqual(['promise_unknown']);
  expect((await sent(signal({ ofArrivedOn: '2023-06-29' }))).laws).toEqual(['arrival_unknown']);
  expect((await sent(signal({ ofClaimed: '1' }))).laws).toEqual(['arrival_ambiguous']);
  expect((await sent(signal({ ofClaimed: '1', ofVoucherNo: 'A-2' }))).counts).toEqual(counts({ new: 1 }));
  const twice = [
    promise('1'),
    keeping('1', { extent: 'whole' }),
    keeping('1', { extent: 'whole', keptOn: '2023-07-03' }),
  ];
  expect((await sent(...twice)).laws).toEqual(['promise_already_kept']);
  expect((await sent(promise('2', { responsibleOffice: '没有这家' }))).laws).toEqual(['office_unknown']);
});

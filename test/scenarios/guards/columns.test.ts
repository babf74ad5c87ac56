// Every column of every form that names a row × whose row it is: a workbook of 莘县 reads the same whether what it names is
// another office's or nobody's; nothing of 临清市 moves.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formColumns } from '../../../scripts/rightsCells.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { record } from '../../../src/app/entries/record.ts';
import { applyImport } from '../../../src/app/imports/apply.ts';
import { previewImport } from '../../../src/app/imports/preview.ts';
import { importRows } from '../../../src/app/imports/read.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import type { Actor } from '../../../src/domain/people/role.ts';
import { columnReference, saying, saysSomething } from '../../../src/sheets/forms/references.ts';
import { type FormId, formList, type FormRecord } from '../../../src/sheets/forms/index.ts';
import { formSheet } from '../../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { fundAct } from '../../fixture/acts.ts';
import { must } from '../../fixture/must.ts';
import { type City, cityCode, offices, openCity } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';
import { ownProject, soundRows } from '../samples/referenceSamples.ts';
import { patience } from '../../setup/patience.ts';

let city: City;
let sender: Actor;
let code: string;
let ownCode: string;
beforeAll(async () => {
  city = await openCity();
  sender = await actorNamed(city.store, cityCode, 'shenxian');
  const { rows } = await city.store.pool.pg.query<{ id: string; code: string }>(
    'select id, short_code as code from project',
  );
  [code, ownCode] = [ids.bearing, ids.garlic].map((id) => must(rows.find((row) => row.id === id)).code) as [
    string,
    string,
  ];
  // What signals may name: an arrival of its own, and one of the other's by its voucher.
  for (const [who, officeId, project, voucher] of [
    ['shenxian', offices.shenxian, ids.garlic, undefined],
    ['linqing', offices.linqing, ids.bearing, 'LQ-77'],
  ] as const) {
    const acts = [fundAct(project, { officeId, occurredOn: '2022-03-03' }, 9n, voucher)];
    await record(city.store, await actorNamed(city.store, cityCode, who), { useCase: 'test', key: who, acts });
  }
});
afterAll(() => city.close());

test('every column of texts, codes or names names a row or says something', () => {
  const texts = formList.flatMap(({ id, columns }) =>
    columns.flatMap(({ field, kind }) =>
      ['text', 'code', 'names', 'each'].includes(kind) ? [[id, field] as const] : [],
    ),
  );
  const twofold = texts.filter(
    ([form, field]) => (columnReference(form, field) === undefined) !== saysSomething(form, field),
  );
  expect(twofold).toEqual([]);
  expect(saying.filter((field) => !texts.some(([, one]) => one === field))).toEqual([]);
});

const sound: Partial<Record<FormId, FormRecord['cells']>> = soundRows;

/** What such a row hangs on. */
const beside: Partial<Record<FormId, FormRecord[]>> = {
  outing_projects: [{ form: 'outings', cells: { ...sound.outings, batch: 'SX-1' } }],
  activity_signings: [{ form: 'activities', cells: must(sound.activities) }],
  activity_guests: [{ form: 'activities', cells: must(sound.activities) }],
  activity_speeches: [{ form: 'activities', cells: must(sound.activities) }],
  activity_reports: [{ form: 'activities', cells: must(sound.activities) }],
  promise_keeping: [{ form: 'promise', cells: { ...sound.promise, no: '1' } }],
  packages: [{ form: 'signed', cells: { ...sound.signed, project: '莘县打包项目' } }],
};

/** What names a row of 临清市, and what nothing is called. */
const names = {
  office: ['临清市', '不存在的单位'],
  project: ['高端轴承产业园项目', '不存在的项目'],
  arrival: ['LQ-77', 'LQ-78'],
  entry: ['轴承产业推介会', '不存在的推介会'],
  occasion: ['轴承产业推介会', '不存在的推介会'],
} as const;

async function bytesOf(records: readonly FormRecord[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const sheets = records.map((one) => formSheet(one.form, [one]));
  await writeWorkbook(sheets, (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

async function previewed(form: FormId, cells: FormRecord['cells']) {
  const bytes = await bytesOf([...(beside[form] ?? []), { form, cells }]);
  const { id } = await previewImport(city.store, sender, { fileName: '报表.xlsx', bytes, officeId: offices.shenxian });
  const all = await importRows(city.store, sender, id, {});
  const rows = all.filter((row) => row.form === form);
  return {
    id,
    told: rows.map(({ outcome, breaches }) => ({
      outcome,
      breaches: (breaches as { law: string; field?: string }[]).map(({ law, field }) => ({ law, field })),
    })),
  };
}

test.each(Object.entries(sound))('%s as the sender may send it is taken', async (form, cells) => {
  const { told } = await previewed(form as FormId, cells);
  // Its own target no office sets.
  const refused = form === 'targets' ? ['set_by_level_above'] : [];
  expect(told.flatMap(({ breaches }) => breaches.map(({ law }) => law))).toEqual(refused);
});

const standing = async () => {
  const { rows } = await city.store.pool.pg.query('select * from project_current where office_id = $1', [
    offices.linqing,
  ]);
  return rows as unknown;
};

test.each(formColumns)('$form $field', { timeout: patience(60_000) }, async ({ form, field, kind, to }) => {
  const cells = must(sound[form]);
  const [theirs, nobodys] = field.endsWith('Code') ? [code, '2023-9999'] : names[to as keyof typeof names];
  const named = (text: string) => ({
    ...cells,
    // A code alone says which project it is.
    ...(field === 'projectCode' ? { project: 'project' in cells ? cells['project'] : undefined } : {}),
    [field]: kind === 'names' || kind === 'each' ? [text] : text,
  });
  const before = await standing();
  const [there, absent] = [await previewed(form, named(theirs)), await previewed(form, named(nobodys))];
  // Offices are known to everybody: naming another's is refused. Of all else nothing is told.
  expect(there.told).toMatchObject(to === 'office' ? [{ outcome: 'refused' }] : (absent.told as object[]));
  expect(await standing()).toEqual(before);
});

test('a row with another county’s code and name reads as one with neither, and applied it moves nothing there', async () => {
  const given = { claimed: '7.77', arrivedOn: '2023-12-01', voucherNo: 'ZZ-1' };
  const theirs = { ...given, projectCode: code, project: '高端轴承产业园项目' };
  const nobodys = { ...given, projectCode: '2023-9999', project: '不存在的项目' };
  const before = await standing();
  const [there, absent] = [await previewed('funds', theirs), await previewed('funds', nobodys)];
  expect(there.told).toEqual(absent.told);
  expect(there.told).toMatchObject([{ outcome: 'refused' }]);
  const { id } = await previewed('funds', { ...given, projectCode: ownCode, project: ownProject });
  await applyImport(city.store, sender, { importId: id, key: 'own' });
  await verify(city.store, await actorNamed(city.store, cityCode, 'cityVerify'), {
    key: 'own-verified',
    decision: 'verified',
    of: { importId: id },
  });
  expect(await standing()).toEqual(before);
});

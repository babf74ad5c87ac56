import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cityCode, officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { figureOf } from '../../metrics/figure.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { parsePeriod } from '../../domain/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { FormRecord } from '../../sheets/forms/index.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { writeCsv } from '../../sheets/write/csv.ts';
import { writeWorkbook } from '../../sheets/write/workbook.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';
import { applyImport } from './apply.ts';
import { importRows, readImport } from './read.ts';
import type { Counts } from './reading.ts';
import { previewAgain, previewImport } from './preview.ts';
import { refusedSheets } from './refusedRows.ts';
import { undoImport } from './undo.ts';
import { verify } from '../verify.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});
afterEach(() => city.close());

async function workbook(sheets: readonly SheetOut[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeWorkbook(sheets, (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

const signedCells = (n: number, more: FormRecord['cells'] = {}): FormRecord => ({
  form: 'signed',
  cells: {
    office: n % 2 === 0 ? '东阿县' : '临清市',
    project: `年产${n}万套轴承项目`,
    content: '建设厂房',
    investor: `甲${n}科技有限公司`,
    investment: `${n}.5`,
    phase1: '1',
    industryCode: '345',
    signedOn: '2023-05-08',
    ...more,
  },
});
const signed = (count: number) => Array.from({ length: count }, (_, n) => signedCells(n + 1));

/** A whole year in one workbook, in an order of sheets that is the wrong one. */
const year: Record<string, FormRecord[]> = {
  funds: [
    {
      form: 'funds',
      cells: {
        project: '年产1万套轴承项目',
        arrivedOn: '2023-07-01',
        claimed: '0.5',
        voucherKind: 'bank_slip',
        voucherNo: '001',
        payer: '甲',
      },
    },
    { form: 'funds', cells: { project: '年产2万套轴承项目', arrivedOn: '2023-07-02', claimed: '0.25' } },
    { form: 'funds', cells: { project: '年产2万套轴承项目', arrivedOn: '2023-07-02', claimed: '0.25' } },
  ],
  activity_signings: [
    { form: 'activity_signings', cells: { office: '投促局', name: '轴承推介会', project: '年产1万套轴承项目' } },
  ],
  activities: [
    {
      form: 'activities',
      cells: {
        office: '投促局',
        name: '轴承推介会',
        heldOn: '2023-05-08',
        part: 'host',
        form: 'promotion',
        atHome: true,
        guests: 400,
      },
    },
  ],
  department_activities: [
    {
      form: 'department_activities',
      cells: {
        office: '投促局',
        name: '走访企业',
        heldOn: '2023-06-01',
        advancedProjects: ['年产1万套轴承项目', '年产2万套轴承项目'],
      },
    },
  ],
  started: [{ form: 'started', cells: { office: '临清市', project: '年产1万套轴承项目', startedOn: '2023-09-01' } }],
  registered: [
    {
      form: 'registered',
      cells: {
        office: '东阿县',
        investor: '甲2科技有限公司',
        recipient: '东阿乙轴承有限公司',
        registeredOn: '2023-06-01',
        signedOn: '2023-05-08',
      },
    },
  ],
  outing_projects: [
    { form: 'outing_projects', cells: { office: '东阿县', batch: 'DA-1', project: '年产2万套轴承项目' } },
  ],
  outings: [
    {
      form: 'outings',
      cells: {
        office: '东阿县',
        batch: 'DA-1',
        members: ['县领导甲', '干部乙'],
        titles: ['县长', '科长'],
        ranks: ['county_chief', 'staff'],
        startedOn: '2023-03-01',
        endedOn: '2023-03-03',
        destination: '上海',
        institutions: ['上海某公司'],
      },
    },
    {
      form: 'outings',
      cells: {
        office: '东阿县',
        batch: 'DA-1',
        members: ['县领导甲'],
        ranks: ['county_chief'],
        startedOn: '2023-03-01',
        endedOn: '2023-03-03',
        destination: '上海',
        institutions: ['苏州某公司'],
        metPersons: ['王总'],
      },
    },
  ],
  signed: [
    signedCells(1),
    signedCells(2),
    signedCells(3, { parent: '年产9万套轴承打包项目' }),
    signedCells(9, { project: '年产9万套轴承打包项目', office: '临清市' }),
  ],
  leads: [
    {
      form: 'leads',
      cells: {
        office: '东阿县',
        project: '智能装备线索',
        industryCode: '通用设备制造业',
        foundOn: '2023-02-01',
        investment: '未定',
      },
    },
  ],
  contacts: [
    {
      form: 'contacts',
      cells: {
        office: '东阿县',
        metOn: '2023-02-01',
        project: '智能装备线索',
        investor: '丙公司',
        mode: 'call',
        summary: '初步对接',
      },
    },
  ],
  targets: [{ form: 'targets', cells: { office: '聊城市', figureId: 'projects_new', year: 2023, value: '480' } }],
  companies: [{ form: 'companies', cells: { name: '丙公司', kind: 'foreign', seat: '新加坡' } }],
};
const yearBook = () =>
  workbook(Object.values(year).map((records) => formSheet((records[0] as FormRecord).form, records)));

const request = async (sheets: readonly SheetOut[], fileName = '签约.xlsx') => ({
  fileName,
  bytes: await workbook(sheets),
  officeId: officeId('371500'),
});
const isFilled = (cell: unknown): cell is { value: unknown } =>
  cell !== null && typeof cell === 'object' && 'fill' in cell;
const counts = (some: Partial<Counts>) => ({ new: 0, changed: 0, unchanged: 0, refused: 0, ...some });
const laws = async (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return error.breaches.map(({ law }) => law);
    },
  );
const current = () =>
  city.store.pool.pg
    .query<{ name: string; stage: string; funds: bigint; investment: bigint | null }>(
      'select name, stage, funds_fen as funds, investment_fen as investment from project_current order by name',
    )
    .then(({ rows }) => rows);
const apply = (importId: string, key = `apply ${importId}`) => applyImport(city.store, city.enterer, { importId, key });
const preview = (sheets: readonly SheetOut[], fileName?: string) =>
  request(sheets, fileName).then((r) => previewImport(city.store, city.enterer, r));
const refusals = async (importId: string) =>
  (await importRows(city.store, city.enterer, importId, { outcome: 'refused' })).map((row) =>
    (row.breaches as { law: string; field: string; ref: string }[]).map(({ law, field, ref }) => [law, field, ref]),
  );

describe('a year in one workbook', () => {
  test('goes in whole, in any order of sheets; the same file again is only unchanged; undone it is gone', async () => {
    const bytes = await yearBook();
    const ask = { fileName: '全年.xlsx', bytes, officeId: officeId('371500') };
    const first = await previewImport(city.store, city.enterer, ask);
    expect(await refusals(first.id)).toEqual([]);
    const rows = Object.values(year).flat().length;
    expect(first.reading.counts).toEqual(counts({ new: rows }));
    expect(await current()).toEqual([]);
    const applied = await apply(first.id);
    expect((await current()).map(({ name, stage, funds }) => [name, stage, funds])).toEqual([
      ['年产1万套轴承项目', 'started', 5_000_000_000n],
      ['年产2万套轴承项目', 'registered', 5_000_000_000n],
      ['年产3万套轴承项目', 'signed', 0n],
      ['年产9万套轴承打包项目', 'signed', 0n],
      ['智能装备线索', 'talks', 0n],
    ]);
    expect(await readImport(city.store, city.enterer, first.id)).toMatchObject({
      state: 'applied',
      entries: applied.entries,
      verified: 0,
    });
    const again = await previewImport(city.store, city.enterer, ask);
    expect(await refusals(again.id)).toEqual([]);
    expect(again.reading.counts).toEqual(counts({ unchanged: rows }));

    await verify(city.store, city.verifier, { key: 'v', decision: 'verified', of: { importId: first.id } });
    const facts = await cityFacts(city.store, cityCode);
    const value = (id: string) =>
      figureOf(id, facts, { period: parsePeriod('2023'), at: Date.parse('2024-06-01') })?.value;
    // Of three projects of the package's kind, the part does not count beside the package.
    expect(['projects_new', 'county_chief_visits', 'funds_arrived'].map(value)).toEqual(['3', '2', '1']);
  });

  test('undone before it is verified, nothing of it stands, and it may be imported anew', async () => {
    const bytes = await yearBook();
    const ask = { fileName: '全年.xlsx', bytes, officeId: officeId('371500') };
    const first = await previewImport(city.store, city.enterer, ask);
    await apply(first.id);
    await undoImport(city.store, city.enterer, { importId: first.id, key: 'undo', reason: '报错了' });
    expect(await current()).toEqual([]);
    expect((await readImport(city.store, city.enterer, first.id)).state).toBe('undone');
    const again = await previewImport(city.store, city.enterer, ask);
    expect(again.reading.counts).toEqual(counts({ new: Object.values(year).flat().length }));
    await apply(again.id);
    expect(await current()).toHaveLength(5);
  });
});

describe('a changed file', () => {
  test('says what changed and puts it back when undone', async () => {
    const sheets = (amount: string, funds: string) => [
      formSheet('signed', [signedCells(1, { investment: amount })]),
      formSheet('funds', [
        { form: 'funds', cells: { project: '年产1万套轴承项目', arrivedOn: '2023-07-01', claimed: funds } },
      ]),
    ];
    await apply((await preview(sheets('2', '0.5'))).id);
    const changed = await preview(sheets('3', '0.75'));
    expect(changed.reading.counts).toEqual(counts({ changed: 2 }));
    await apply(changed.id);
    expect(await current()).toMatchObject([{ funds: 7_500_000_000n, investment: 30_000_000_000n }]);
    await undoImport(city.store, city.enterer, { importId: changed.id, key: 'undo', reason: '仍按原数' });
    expect(await current()).toMatchObject([{ funds: 5_000_000_000n, investment: 20_000_000_000n }]);
    expect((await preview(sheets('2', '0.5'))).reading.counts).toEqual(counts({ unchanged: 2 }));
  });

  test('may leave blank what it does not change', async () => {
    await apply((await preview([formSheet('signed', signed(2))])).id);
    const packages = [
      {
        form: 'packages' as const,
        cells: { office: '东阿县', parent: '年产1万套轴承项目', project: '年产2万套轴承项目' },
      },
    ];
    const sheets = [
      formSheet('signed', [signedCells(1, { investor: null, content: null, investment: '8' })]),
      formSheet('packages', packages),
    ];
    const { id, reading } = await preview(sheets);
    expect([await refusals(id), reading.counts]).toEqual([[], counts({ changed: 2 })]);
    await apply(id);
    expect((await preview(sheets)).reading.counts).toEqual(counts({ unchanged: 2 }));
  });

  test('an import that others build on is not undone', async () => {
    const first = await preview([formSheet('signed', signed(1))]);
    await apply(first.id);
    const cells = { project: '年产1万套轴承项目', arrivedOn: '2023-07-01', claimed: '0.5' };
    await apply((await preview([formSheet('funds', [{ form: 'funds', cells }])])).id);
    const undo = undoImport(city.store, city.enterer, { importId: first.id, key: 'undo', reason: '误报' });
    expect(await laws(undo)).toEqual(['import_is_built_on']);
  });

  test('rows that contradict each other are refused', async () => {
    const { id, reading } = await preview([
      formSheet('signed', [signedCells(1), signedCells(1), signedCells(1, { investment: '7' })]),
    ]);
    expect(reading.counts).toEqual(counts({ new: 1, unchanged: 1, refused: 1 }));
    expect(await refusals(id)).toEqual([[['row_contradicts_earlier_row', 'project', 'C6']]]);
  });
});

describe('refused rows', () => {
  const bad = () => [
    signedCells(1),
    signedCells(2, { investment: '约5' }),
    signedCells(3, { signedOn: '2024-02-01' }),
    signedCells(4, { industryCode: '不存在的行业' }),
    signedCells(5, { office: '火星县' }),
    signedCells(6, { investment: '9500万美元' }),
  ];

  test('each names its cell and its law', async () => {
    const { id, reading } = await preview([formSheet('signed', bad())]);
    expect(reading.counts).toEqual(counts({ new: 1, refused: 5 }));
    expect(await refusals(id)).toEqual([
      [['cell_approximate', 'investment', 'G5']],
      [['day_in_future', 'signedOn', 'K6']],
      [['industry_unknown', 'industryCode', 'I7']],
      [['office_unknown', 'office', 'B8']],
      [['foreign_money_needs_rate', 'investment', 'G9']],
    ]);
  });

  test('are given back in the same format, and once mended go in', async () => {
    const first = await preview([formSheet('signed', bad())]);
    await apply(first.id);
    const sheets = await refusedSheets(city.store, city.enterer, first.id, ({ law }, field) => `${field} ${law}`);
    const [sheet] = sheets;
    const rows: unknown[][] = [];
    for await (const row of (sheet as SheetOut).rows) rows.push([...row]);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContainEqual({ value: '约5', fill: 'refused' });
    expect(rows[0]?.at(-1)).toBe('总投资额 cell_approximate');
    const mended = rows.map((row) =>
      row.map((cell) => {
        const value = isFilled(cell) ? cell.value : cell;
        const by: Record<string, string> = {
          约5: '5',
          '2024-02-01': '2023-02-01',
          不存在的行业: 'C34',
          火星县: '临清',
          '9500万美元': '6.5',
        };
        return (typeof value === 'string' ? (by[value] ?? value) : value) as string;
      }),
    );
    const again = await preview([{ ...(sheet as SheetOut), rows: mended }]);
    expect(await refusals(again.id)).toEqual([]);
    expect(again.reading.counts).toEqual(counts({ new: 5 }));
  });

  test('a county enters for itself alone', async () => {
    const { bytes } = await request([formSheet('signed', signed(2))]);
    const ask = { fileName: 'a.xlsx', bytes, officeId: officeId('371524') };
    const { id, reading } = await previewImport(city.store, city.countyEnterer, ask);
    expect(reading.counts).toEqual(counts({ new: 1, refused: 1 }));
    const [refused] = await importRows(city.store, city.enterer, id, { outcome: 'refused' });
    expect(refused?.breaches).toMatchObject([{ law: 'office_out_of_scope', field: 'office', value: '临清市' }]);
    const other = previewImport(city.store, city.countyEnterer, { ...ask, officeId: officeId('371581') });
    expect(await laws(other)).toEqual(['office_out_of_scope']);
    expect(await laws(previewImport(city.store, city.verifier, ask))).toEqual(['right_required']);
  });
});

describe('applying', () => {
  test('is done once, however often it is asked for', async () => {
    const { id } = await preview([formSheet('signed', signed(3))]);
    const all = await Promise.all(Array.from({ length: 20 }, () => apply(id, 'one key')));
    expect(new Set(all.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    expect(await current()).toHaveLength(3);
    expect(await laws(apply(id, 'another key'))).toEqual(['import_not_previewed']);
  });

  test('leaves nothing where it breaks off', async () => {
    const { id } = await preview([formSheet('signed', signed(3))]);
    await city.store.pool.pg.query(
      `alter table milestone add constraint broken check (evidence is not null) not valid`,
    );
    await expect(apply(id)).rejects.toThrow('broken');
    expect(await current()).toEqual([]);
    const { rows } = await city.store.pool.pg.query('select from entry');
    expect(rows).toHaveLength(0);
    expect((await readImport(city.store, city.enterer, id)).state).toBe('previewed');
    await city.store.pool.pg.query('alter table milestone drop constraint broken');
    expect((await apply(id)).entries).toBe(9);
  });

  test('asks to look again where the ledger has moved, and goes on where that changes nothing', async () => {
    const one = await preview([formSheet('signed', signed(1))]);
    const same = await preview([formSheet('signed', signed(1))]);
    const other = await preview([formSheet('signed', [signedCells(7)])]);
    await apply(one.id);
    expect(await laws(apply(same.id))).toEqual(['import_out_of_date']);
    expect((await previewAgain(city.store, city.enterer, { importId: same.id })).reading.counts).toEqual(
      counts({ unchanged: 1 }),
    );
    expect((await apply(other.id)).entries).toBe(3);
  });
});

test('a .csv in GB18030', async () => {
  const pieces: Uint8Array[] = [];
  await writeCsv(formSheet('signed', signed(2)), (bytes) => void pieces.push(bytes), 'gb18030');
  const ask = { fileName: '签约.csv', bytes: Buffer.concat(pieces), officeId: officeId('371500') };
  const { reading } = await previewImport(city.store, city.enterer, ask);
  expect(reading.counts).toEqual(counts({ new: 2 }));
});

test('a person says which column is which', async () => {
  const sheet = formSheet('signed', signed(1));
  const columns = sheet.columns.map((one) => (one.path.includes('签约时间') ? { ...one, path: ['办结日'] } : one));
  const { id, reading } = await preview([{ ...sheet, columns }]);
  expect(reading.counts).toEqual(counts({ refused: 1 }));
  const letter = reading.tables[0]?.columns.find(({ heading }) => heading === '办结日')?.letter ?? '';
  const again = await previewAgain(city.store, city.enterer, {
    importId: id,
    sheet: sheet.name,
    columns: { [letter]: 'signedOn' },
  });
  expect(again.reading.counts).toEqual(counts({ new: 1 }));
});

test('what is no workbook is one refusal, and nothing is stored', async () => {
  const ask = { fileName: 'x.xlsx', bytes: Buffer.from('PK\x03\x04 and then nothing'), officeId: officeId('371500') };
  expect(await laws(previewImport(city.store, city.enterer, ask))).toHaveLength(1);
  const text = { ...ask, bytes: Buffer.from('a,b\n1,2\n') };
  expect(await laws(previewImport(city.store, city.enterer, text))).toEqual(['no_table_recognised']);
  const cancelled = previewImport(city.store, city.enterer, await request([formSheet('signed', signed(3))]), {
    signal: AbortSignal.abort(),
  });
  await expect(cancelled).rejects.toThrow(/abort/i);
  expect((await city.store.pool.pg.query('select from import')).rows).toHaveLength(0);
});

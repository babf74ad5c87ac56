import { describe, expect, test } from 'vitest';
import { apply, city, counts, preview, refusals, cityForEachTest, laws } from '../../../../test/fixture/importing.ts';
import { creditCodeWithCheck } from '../../../domain/companies/company.ts';
import type { FormRecord, RecordValue } from '../../../sheets/forms/index.ts';
import { formSheet } from '../../../sheets/forms/write.ts';
import { doctor } from '../../keeping/doctor.ts';
import { undoImport } from '../undo.ts';

cityForEachTest();

const code = (serial: number) => creditCodeWithCheck(`91990000MA000010${serial}`);
const firm = (name: string, cells: Record<string, RecordValue> = {}): FormRecord => ({
  form: 'register',
  cells: { name, source: '市工信局企业名录', sourceOn: '2023-06-30', ...cells },
});
const list = [
  firm('临清市龘龘轴承有限公司', {
    creditCode: code(1),
    seat: '山东省聊城市临清市',
    industryCode: '3451',
    employees: 320,
    output: '8600',
    outputYear: 2022,
    aboveScale: true,
    products: ['圆锥滚子轴承', '深沟球轴承'],
    // Stands further down in the same list.
    suppliers: ['东阿县龖龖钢球有限公司'],
    lists: ['绿色工厂（第五批）', '专精特新'],
    sampleFields: ['output'],
  }),
  firm('东阿县龖龖钢球有限公司', { seat: '东阿县', sampleFields: ['*'] }),
];
const sheet = (records: FormRecord[]) => formSheet('register', records);
const count = (table: string) =>
  city.store.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`).then(({ rows }) => rows[0]?.n);
const facts = () =>
  city.store.pool.pg
    .query<{ name: string; kind: string; value: unknown; sample: boolean }>(
      `select r.name, f.kind, f.value, f.sample from company_fact_standing f join register_company r on r.id = f.register_id
       order by r.name desc, f.kind, f.value::text`,
    )
    .then(({ rows }) => rows.map(({ name, kind, value, sample }) => [name.slice(0, 3), kind, value, sample]));

describe('a list of companies', () => {
  test('becomes firms with their facts, once however often it comes', async () => {
    const first = await preview([sheet(list)], '企业名录.xlsx');
    expect(first.counts).toEqual(counts({ new: 2 }));
    expect(await count('register_company')).toBe(0);
    expect((await apply(first.id)).entries).toBe(2);
    const { rows } = await city.store.pool.pg.query('select * from register_company order by name desc');
    expect(rows).toMatchObject([
      {
        name: '临清市龘龘轴承有限公司',
        credit_code: code(1),
        division_code: '371581',
        initials: 'lqsddzcyxgs',
        sample: false,
      },
      { name: '东阿县龖龖钢球有限公司', credit_code: null, division_code: '371524', sample: true },
    ]);
    const supplier = (rows[1] as { id: string }).id;
    expect(await facts()).toEqual([
      ['临清市', 'above_scale', { aboveScale: true }, false],
      ['临清市', 'buys_from', { registerId: supplier }, false],
      ['临清市', 'employees', { count: 320 }, false],
      ['临清市', 'output', { year: 2022, outputFen: '8600000000' }, true],
      ['临清市', 'product', { product: '圆锥滚子轴承' }, false],
      ['临清市', 'product', { product: '深沟球轴承' }, false],
      ['临清市', 'qualification', { list: '专精特新' }, false],
      ['临清市', 'qualification', { list: '绿色工厂', batch: '第五批' }, false],
    ]);
    const again = await preview([sheet(list)], '企业名录.xlsx');
    expect(again.counts).toEqual(counts({ unchanged: 2 }));
    expect(await laws(apply(again.id))).toEqual(['import_has_no_rows']);
    expect(await doctor(city.store)).toEqual([]);
  });

  test('adds what is new, and says of every other row why not', async () => {
    await apply((await preview([sheet(list)])).id);
    const { id, counts: found } = await preview([
      sheet([
        firm('临清市龘龘轴承有限公司', { employees: 350, sourceOn: '2023-12-01' }),
        firm('别的名字有限公司', { creditCode: code(1) }),
        firm('龘龘铝业有限公司', { seat: '火星' }),
        firm('龘龘铝业有限公司', { creditCode: '91990000MA0000101X' }),
        firm('龘龘铝业有限公司', { sourceOn: '2024-06-01' }),
        firm('龘龘铝业有限公司', { customers: ['查无此企有限公司'] }),
        firm('龘龘铝业有限公司', { output: '300万美元' }),
      ]),
    ]);
    expect(found).toEqual(counts({ changed: 1, refused: 6 }));
    expect(await refusals(id)).toEqual([
      [['register_code_of_other_name', 'name', 'B4']],
      [['seat_unknown', 'seat', 'D5']],
      [['credit_code_invalid', 'creditCode', 'C6']],
      [['source_day_in_future', 'sourceOn', expect.any(String)]],
      [['amount_must_be_rmb', 'output', expect.any(String)]],
      [['partner_not_in_register', 'customers', expect.any(String)]],
    ]);
    await apply(id);
    expect((await facts()).filter(([, kind]) => kind === 'employees')).toHaveLength(2);
  });

  test('taken back, leaves its firms and none of its facts', async () => {
    const { id } = await preview([sheet(list)]);
    await apply(id);
    await undoImport(city.store, city.enterer, { importId: id, key: 'undo of the list', reason: '报错了年份' });
    expect(await facts()).toEqual([]);
    expect(await count('register_company')).toBe(2);
    expect(await count('company_fact_withdrawal')).toBe(8);
    // And may come again.
    expect((await preview([sheet(list)])).counts).toEqual(counts({ changed: 1, unchanged: 1 }));
  });
});

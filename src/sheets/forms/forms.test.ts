import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../readSheets.ts';
import { readTables } from '../tables/findTables.ts';
import { readHeading } from '../tables/heads/heading.ts';
import type { TableReading } from '../tables/reading.ts';
import { writeCsv } from '../write/csv.ts';
import { writeWorkbook } from '../write/workbook.ts';
import type { SheetForm, FormField } from './sheetForm.ts';
import { formList, type FormRecord, formShapes, forms, isFormId, type RecordValue } from './index.ts';
import { contextOf, type FormValues, readValues } from './values.ts';
import { formSheet } from './write.ts';

async function bytesOf(write: (sink: (bytes: Uint8Array) => void) => Promise<void>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await write((bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

async function read(bytes: Buffer): Promise<{ tables: TableReading[]; rows: FormValues[] }> {
  const tables: TableReading[] = [];
  const rows: FormValues[] = [];
  for await (const sheet of readSheets(bytes)) {
    for await (const { table, data } of readTables(sheet, formShapes)) {
      if (!data) tables.push(table);
      else if (isFormId(table.form)) rows.push(readValues(forms[table.form], data, contextOf(table)));
    }
  }
  return { tables, rows };
}

const list: readonly SheetForm[] = formList;

const word = fc
  .array(fc.constantFrom(...Array.from('轴承钢管铝材智能装备新能源股份有限公司一期东阿临清冠县A7')), {
    minLength: 2,
    maxLength: 9,
  })
  .map((letters) => `某${letters.join('')}`);
/** What stands in a list may have its marks in brackets. */
const listed = fc.oneof(
  word,
  word.map((said) => `县（市、区；园区）${said}`),
);
const day = fc
  .tuple(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const amount = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`.replace(/0+$/, ''));

function valueFor(form: SheetForm, one: FormField): fc.Arbitrary<RecordValue> {
  if (one.field === 'sampleFields') {
    const others = form.columns.filter(({ field }) => field !== 'sampleFields').map(({ field }) => field);
    return fc.oneof(fc.constant(['*']), fc.uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 3 }));
  }
  const choice = fc.constantFrom(...(one.choices ?? []).map(({ value }) => value), ...(one.choices ? [] : ['x']));
  const byKind: Record<FormField['kind'], fc.Arbitrary<RecordValue>> = {
    text: word,
    code: word,
    money: amount,
    day,
    count: fc.integer({ min: 0, max: 9999 }),
    choice,
    choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
    names: fc.uniqueArray(listed, { minLength: 1, maxLength: 3 }),
    each: fc.array(listed, { minLength: 1, maxLength: 3 }),
    yesno: fc.boolean(),
    land: fc.integer({ min: 1, max: 9999 }).map(String),
    percent: amount,
    rate: amount,
  };
  return one.required ? byKind[one.kind] : fc.option(byKind[one.kind], { nil: null, freq: 2 });
}

function records(form: SheetForm): fc.Arbitrary<FormRecord[]> {
  const cells = fc.record(Object.fromEntries(form.columns.map((one) => [one.field, valueFor(form, one)])));
  return fc.array(
    cells.map((c) => ({ form: form.id, cells: c }) as FormRecord),
    { minLength: 1, maxLength: 4 },
  );
}

/** A record's value as reading gives it: an amount in minor units. */
function expected(one: FormField, value: RecordValue): unknown {
  if (one.kind !== 'money' || typeof value !== 'string') return value;
  const [whole = '0', fraction = ''] = value.split('.');
  const power = one.unit === '亿元' ? 10 : 6;
  const currency = one.unit === '万美元' ? 'USD' : 'CNY';
  return { currency, minor: BigInt(whole + fraction.padEnd(power, '0')) };
}

describe.each(list.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
  test('no heading belongs to two fields', () => {
    const owners = new Map<string, string>();
    for (const { field, headings } of form.columns) {
      for (const heading of headings) {
        const key = heading
          .split('/')
          .map((part) => readHeading(part).fullKey)
          .join('/');
        expect([heading, owners.get(key) ?? field]).toEqual([heading, field]);
        owners.set(key, field);
      }
    }
  });

  test('an empty form with every column is recognised, without a doubt', async () => {
    const sheet = formSheet(form.id as FormRecord['form'], [], { allColumns: true });
    const { tables } = await read(await bytesOf((sink) => writeWorkbook([sheet], sink)));
    expect(tables.map((table) => [table.form, table.doubts])).toEqual([[form.id, []]]);
    expect(tables[0]?.columns.filter((c) => !c.isSerial).map((c) => c.field)).toEqual(
      form.columns.filter(({ ofLedger, ofUnknown }) => !ofLedger && !ofUnknown).map((c) => c.field),
    );
  });

  test('what is written is read again unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(records(form), fc.constantFrom('xlsx', 'utf-8', 'gb18030'), async (given, as) => {
        const sheet = formSheet(form.id as FormRecord['form'], given, { notes: ['注：以签约日为准。'] });
        const bytes = await bytesOf((sink) =>
          as === 'xlsx' ? writeWorkbook([sheet], sink) : writeCsv(sheet, sink, as),
        );
        const { tables, rows } = await read(bytes);
        expect(tables.map((table) => [table.form, table.doubts])).toEqual([[form.id, []]]);
        const want = given.map(({ cells }) =>
          Object.fromEntries(
            form.columns
              .filter(({ field }) => cells[field] !== null)
              .map((c) => [c.field, expected(c, cells[c.field])]),
          ),
        );
        expect(rows.map(({ values, refused }) => ({ values, refused }))).toEqual(
          want.map((values) => ({ values, refused: [] })),
        );
      }),
      { numRuns: 5, seed: 7 },
    );
  });
});

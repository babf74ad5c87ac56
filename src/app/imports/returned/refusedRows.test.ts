import { describe, expect, test } from 'vitest';
import { officeId } from '../../../../test/fixture/smallCity.ts';
import { formSheet } from '../../../sheets/forms/write.ts';
import type { SheetOut } from '../../../sheets/write/shape.ts';
import { importRows } from '../read.ts';
import { previewImport } from '../preview.ts';
import { refusedSheets } from './refusedRows.ts';
import {
  apply,
  city,
  counts,
  isFilled,
  laws,
  preview,
  refusals,
  request,
  cityForEachTest,
} from '../../../../test/fixture/importing.ts';
import { signed, signedCells } from '../../../../test/fixture/importedYear.ts';

cityForEachTest();

describe('refused rows', () => {
  const bad = () => [
    signedCells(1),
    signedCells(2, { investment: '5-6' }),
    signedCells(3, { signedOn: '2024-02-01' }),
    signedCells(4, { industryCode: 'C99' }),
    signedCells(5, { signedOn: '2023年' }),
    signedCells(6, { investment: '9500万美元' }),
  ];

  test('each names its cell and its law', async () => {
    const { id, reading } = await preview([formSheet('signed', bad())]);
    expect(reading.counts).toEqual(counts({ new: 1, refused: 5 }));
    expect(await refusals(id)).toEqual([
      [['cell_approximate', 'investment', 'G5']],
      [['day_in_future', 'signedOn', 'K6']],
      [['industry_unknown', 'industryCode', 'I7']],
      [['cell_day_incomplete', 'signedOn', 'K8']],
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
    expect(rows[0]).toContainEqual({ value: '5-6', fill: 'refused' });
    expect(rows[0]?.at(-1)).toBe('总投资额 cell_approximate');
    const mended = rows.map((row) =>
      row.map((cell) => {
        const value = isFilled(cell) ? cell.value : cell;
        const by: Record<string, string> = {
          '5-6': '5',
          '2024-02-01': '2023-02-01',
          C99: 'C34',
          '2023年': '2023-02-01',
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

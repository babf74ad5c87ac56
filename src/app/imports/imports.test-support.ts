// A small city for each test of imports, and what they all do with it.
import { afterEach, beforeEach } from 'vitest';
import { officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { FormRecord } from '../../sheets/forms/index.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { writeWorkbook } from '../../sheets/write/workbook.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';
import { applyImport } from './apply.ts';
import { importRows } from './read.ts';
import type { Counts } from './reading.ts';
import { previewImport } from './preview.ts';
import { year } from './imports.test-data.ts';

/** Of the running test alone. */
export let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});
afterEach(() => city.close());

async function workbook(sheets: readonly SheetOut[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeWorkbook(sheets, (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

export const yearBook = () =>
  workbook(Object.values(year).map((records) => formSheet((records[0] as FormRecord).form, records)));

export const request = async (sheets: readonly SheetOut[], fileName = '签约.xlsx') => ({
  fileName,
  bytes: await workbook(sheets),
  officeId: officeId('371500'),
});
export const isFilled = (cell: unknown): cell is { value: unknown } =>
  cell !== null && typeof cell === 'object' && 'fill' in cell;
export const counts = (some: Partial<Counts>) => ({ new: 0, changed: 0, unchanged: 0, refused: 0, ...some });
export const laws = async (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return error.breaches.map(({ law }) => law);
    },
  );
export const current = () =>
  city.store.pool.pg
    .query<{ name: string; stage: string; funds: bigint; investment: bigint | null }>(
      'select name, stage, funds_fen as funds, investment_fen as investment from project_current order by name',
    )
    .then(({ rows }) => rows);
export const apply = (importId: string, key = `apply ${importId}`) =>
  applyImport(city.store, city.enterer, { importId, key });
export const preview = (sheets: readonly SheetOut[], fileName?: string) =>
  request(sheets, fileName).then((r) => previewImport(city.store, city.enterer, r));
export const refusals = async (importId: string) =>
  (await importRows(city.store, city.enterer, importId, { outcome: 'refused' })).map((row) =>
    (row.breaches as { law: string; field: string; ref: string }[]).map(({ law, field, ref }) => [law, field, ref]),
  );

import { expect, test } from 'vitest';
import { officeId } from '../../../test/fixture/smallCity.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { writeCsv } from '../../sheets/write/csv.ts';
import { previewAgain, previewImport } from './preview.ts';
import { city, counts, laws, preview, request } from '../../../test/fixture/importing.ts';
import { signed } from '../../../test/fixture/importedYear.ts';

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

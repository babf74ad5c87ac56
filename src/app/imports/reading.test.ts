import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { officeId } from '../../../test/fixture/smallCity.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { writeCsv } from '../../sheets/write/csv.ts';
import { previewAgain, previewImport } from './preview.ts';
import { importRows } from './read.ts';
import { RowSpill } from './staged/spill.ts';
import { city, counts, laws, preview, refusals, request, cityForEachTest } from '../../../test/fixture/importing.ts';
import { signed } from '../../../test/fixture/importedYear.ts';

cityForEachTest();

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
  expect(reading.counts).toEqual(counts({ asked: 1 }));
  const letter = reading.tables[0]?.columns.find(({ heading }) => heading === '办结日')?.letter ?? '';
  const again = await previewAgain(city.store, city.enterer, {
    importId: id,
    sheet: sheet.name,
    columns: { [letter]: 'signedOn' },
  });
  expect(again.reading.counts).toEqual(counts({ new: 1 }));
});

test('a sheet that is too wide is left out with its name, and all that it had; the others are read', async () => {
  const sheet = formSheet('signed', signed(2));
  const wide = { ...sheet, name: '透视', rows: signed(1).map(() => Array.from({ length: 300 }, () => 'x')) };
  const { reading } = await preview([
    sheet,
    { ...wide, columns: Array.from({ length: 300 }, () => ({ path: ['列'], format: 'text' as const })) },
  ]);
  expect(reading.counts).toEqual(counts({ new: 2 }));
  expect(reading.leftOut).toEqual([{ sheet: '透视', law: 'too_many_columns', cell: expect.stringMatching(/^IW/) }]);
});

test('of a cell that no field would take the beginning is kept; too much of it together is refused whole', async () => {
  const rows = signed(2).map((one) => ({ ...one, cells: { ...one.cells, project: '项'.repeat(30_000) } }));
  const { id } = await preview([formSheet('signed', rows)]);
  expect((await refusals(id)).flat().map(([law]) => law)).toEqual(['cell_text_too_long', 'cell_text_too_long']);
  const [row] = await importRows(city.store, city.enterer, id, { outcome: 'refused' });
  expect(row?.cells['project']?.length).toBeLessThan(5000);

  const spill = new RowSpill(1000);
  const read = { form: 'signed', table: 0, row: 1, values: {}, undetermined: [], refused: [] } as const;
  await spill.add({ ...read, cells: { project: 'x'.repeat(500) } });
  expect(await laws(spill.add({ ...read, cells: { project: 'x'.repeat(500) } }))).toEqual(['too_much_text']);
  await spill.close();
});

test('rows that are laid aside are in no folder, and a reader who stops half way keeps no file open', async () => {
  const spill = new RowSpill();
  const read = { form: 'signed', table: 0, values: {}, cells: {}, undetermined: [], refused: [] } as const;
  const names = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('yiwang-import-'));
  const before = await names();
  for (let row = 1; row <= 20_000; row++) await spill.add({ ...read, row });
  expect((await names()).filter((name) => !before.includes(name))).toEqual([]);
  for await (const rows of spill.chunks('signed', 10)) {
    expect(rows).toHaveLength(10);
    break;
  }
  await spill.close();
});

test('what is no workbook is one refusal, and nothing is stored', async () => {
  const ask = { fileName: 'x.xlsx', bytes: Buffer.from('PK\x03\x04 and then nothing'), officeId: officeId('371500') };
  expect(await laws(previewImport(city.store, city.enterer, ask))).toHaveLength(1);
  const blank = { ...ask, bytes: Buffer.from(',,\n"",\n') };
  expect(await laws(previewImport(city.store, city.enterer, blank))).toEqual(['no_table_recognised']);
  const cancelled = previewImport(city.store, city.enterer, await request([formSheet('signed', signed(3))]), {
    signal: AbortSignal.abort(),
  });
  await expect(cancelled).rejects.toThrow(/abort/i);
  expect((await city.store.pool.pg.query('select from import')).rows).toHaveLength(0);
});

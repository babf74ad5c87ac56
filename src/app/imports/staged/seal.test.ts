// Who has the database and not the server's key alters a preview before it is written: nothing of it comes into the ledger.
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { signed } from '../../../../test/fixture/importedYear.ts';
import { city, cityForEachTest, current, laws, preview, request } from '../../../../test/fixture/importing.ts';
import { formSheet } from '../../../sheets/forms/write.ts';
import { markerOf } from '../../../crypto/marks.ts';
import { applyImport } from '../apply.ts';
import { previewAgain, previewImport } from '../preview.ts';
import { sealOf } from './seal.ts';
import type { ImportReading } from '../reading.ts';

cityForEachTest();

const marker = markerOf(Buffer.alloc(32, 1));
const withKey = () => ({ ...city.store, marker });
const sql = (statement: string) => city.store.pool.pg.query(statement);
const apply = (importId: string) => laws(applyImport(withKey(), city.enterer, { importId, key: uuidv7() }));

test.each([
  ['an amount', `update import_row set acts = replace(acts::text, '15000000000', '95000000000')::jsonb where no = 1`],
  ['what a row becomes', `update import_row set outcome = 'skipped' where no = 2`],
  ['a row less', `delete from import_row where no = 3`],
  ['how its columns are read', `update import set reading = jsonb_set(reading, '{overrides}', '[{"sheet": "x"}]')`],
  ['in whose name it is', `update import set office_id = (select id from office where code = '371581')`],
])('%s', async (_, statement) => {
  const { id } = await previewImport(withKey(), city.enterer, await request([formSheet('signed', signed(3))]));
  const { rowCount } = await sql(statement);
  expect(rowCount).toBe(1);
  expect(await apply(id)).toEqual(['import_altered']);
  expect(await laws(previewAgain(withKey(), city.enterer, { importId: id }))).toEqual(['import_altered']);
  expect(await current()).toEqual([]);
});

test('the file, with its hash and a seal that no key made', async () => {
  const { id } = await previewImport(withKey(), city.enterer, await request([formSheet('signed', signed(3))]));
  const { id: other } = await preview([formSheet('signed', signed(4))]);
  await sql(
    `update import_file f set piece = o.piece from import_file o where f.import_id = '${id}' and o.import_id = '${other}'`,
  );
  expect(await laws(previewAgain(withKey(), city.enterer, { importId: id }))).toEqual(['import_altered']);
  await sql(`update import f set sha256 = o.sha256 from import o where f.id = '${id}' and o.id = '${other}'`);
  const { rows } = await city.store.pool.pg.query<{ reading: ImportReading; city_code: string }>(
    `select reading, city_code from import where id = '${id}'`,
  );
  const [own] = rows;
  if (!own) throw new Error('no import');
  const of = { cityCode: own.city_code, importId: id, marker: undefined };
  const forged = await city.store.pool.db.transaction().execute((tx) => sealOf(tx, of, own.reading));
  await sql(`update import set reading = jsonb_set(reading, '{seal,digest}', '"${forged.digest}"') where id = '${id}'`);
  expect(await apply(id)).toEqual(['import_altered']);
});

test('what was sealed without a key is not believed by a server that has one', async () => {
  const { id } = await preview([formSheet('signed', signed(3))]);
  expect(await apply(id)).toEqual(['import_altered']);
});

test('what nobody altered is written', async () => {
  const { id } = await previewImport(withKey(), city.enterer, await request([formSheet('signed', signed(3))]));
  expect(await apply(id)).toEqual([]);
  expect(await current()).toHaveLength(3);
});

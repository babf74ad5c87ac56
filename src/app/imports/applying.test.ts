import { describe, expect, test } from 'vitest';
import { formSheet } from '../../sheets/forms/write.ts';
import { readImport } from './read.ts';
import { previewAgain } from './preview.ts';
import { apply, city, counts, current, laws, preview, cityForEachTest } from '../../../test/fixture/importing.ts';
import { signed, signedCells } from '../../../test/fixture/importedYear.ts';

cityForEachTest();

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

import { describe, expect, test } from 'vitest';
import { cityCode, officeId } from '../../../test/fixture/smallCity.ts';
import { figureOf } from '../../metrics/figure.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { readImport } from './read.ts';
import { previewImport } from './preview.ts';
import { undoImport } from './undo.ts';
import { verify } from '../verification/verify.ts';
import { apply, city, counts, current, refusals, yearBook, cityForEachTest } from '../../../test/fixture/importing.ts';
import { year } from '../../../test/fixture/importedYear.ts';

cityForEachTest();

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

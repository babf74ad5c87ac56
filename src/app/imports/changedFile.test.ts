import { describe, expect, test } from 'vitest';
import { formSheet } from '../../sheets/forms/write.ts';
import { undoImport } from './undo.ts';
import {
  apply,
  city,
  counts,
  current,
  laws,
  preview,
  refusals,
  cityForEachTest,
} from '../../../test/fixture/importing.ts';
import { signed, signedCells } from '../../../test/fixture/importedYear.ts';

cityForEachTest();

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

// Rows that are put right again and again before anybody has verified them: each file corrects what stands, so that there is one.
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { city, cityForEachTest, counts, preview } from '../../../../test/fixture/importing.ts';
import type { FormRecord } from '../../../sheets/forms/index.ts';
import { formSheet } from '../../../sheets/forms/write.ts';
import { applyImport } from '../apply.ts';

cityForEachTest();

const activity = (place: string): FormRecord => ({
  form: 'activities',
  cells: { office: '临清市', name: '推介会', heldOn: '2023-05-01', place },
});
const paper = (place: string): FormRecord => ({
  form: 'paper',
  cells: { office: '临清市', title: '工作制度', issuedOn: '2023-05-01', paperForm: 'rule', issuer: place },
});

test.each([
  ['activity', activity],
  ['paper', paper],
] as const)('%s', async (kind, row) => {
  const standing = async () => {
    const { rows } = await city.store.pool.pg.query(
      `select from entry_state where kind = $1 and not void and reversed_by is null`,
      [kind],
    );
    return rows.length;
  };
  for (const [n, said] of ['甲地', '乙地', '丙地', '丁地', '戊地'].entries()) {
    const { id, counts: found } = await preview([formSheet(kind === 'paper' ? 'paper' : 'activities', [row(said)])]);
    expect(found).toEqual(counts(n === 0 ? { new: 1 } : { changed: 1 }));
    await applyImport(city.store, city.enterer, { importId: id, key: uuidv7() });
    expect([said, await standing()]).toEqual([said, 1]);
  }
  // What was said before is another thing than what stands.
  const { counts: back } = await preview([formSheet(kind === 'paper' ? 'paper' : 'activities', [row('甲地')])]);
  expect(back).toEqual(counts({ changed: 1 }));
});

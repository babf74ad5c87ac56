// An undone import leaves to a verifier what has to be decided, and nothing else; and what was verified counts once.
import { expect, test } from 'vitest';
import { formSheet } from '../../sheets/forms/write.ts';
import { doctor } from '../keeping/doctor.ts';
import { pendingFor } from '../verification/pending.ts';
import { verify } from '../verification/verify.ts';
import { undoImport } from './undo.ts';
import { apply, city, counts, current, preview, cityForEachTest } from '../../../test/fixture/importing.ts';
import { signedCells } from '../../../test/fixture/importedYear.ts';

cityForEachTest();

const sheets = (funds: string) => [
  formSheet('signed', [signedCells(1, { investment: '2' })]),
  formSheet('funds', [
    { form: 'funds', cells: { project: '年产1万套轴承项目', arrivedOn: '2023-07-01', claimed: funds } },
  ]),
];
const waiting = async () => {
  const { entries } = await pendingFor(city.store, city.verifier, { page: 1, size: 100 });
  return entries.map(({ kind, void: withdrawn, amountFen }) => [kind, withdrawn, amountFen]);
};
async function takeIn(funds: string): Promise<string> {
  const { id } = await preview(sheets(funds));
  await apply(id);
  return id;
}
const accept = (importId: string) =>
  verify(city.store, city.verifier, { key: `accept ${importId}`, decision: 'verified', of: { importId } });
const undo = (importId: string) =>
  undoImport(city.store, city.enterer, { importId, key: `undo ${importId}`, reason: '误传' });
const funds = async () => (await current()).map((project) => project.funds);
const sound = async () => expect(await doctor(city.store)).toEqual([]);

test('undone before anybody verified it, it leaves nothing to decide', async () => {
  await undo(await takeIn('0.5'));
  expect(await waiting()).toEqual([]);
  expect(await current()).toEqual([]);
  await sound();
});

test('undone after it was verified, each withdrawal is to be decided', async () => {
  const id = await takeIn('0.5');
  await accept(id);
  await undo(id);
  expect((await waiting()).map(([kind, withdrawn]) => [kind, withdrawn])).toEqual([
    ['company_version', true],
    ['project_version', true],
    ['milestone', true],
    ['fund_arrival', true],
  ]);
  expect(await funds()).toEqual([5_000_000_000n]);
  await sound();
});

test('a correction that nobody verified is only taken away: what was verified stands, once', async () => {
  await accept(await takeIn('0.5'));
  await undo(await takeIn('0.75'));
  expect(await waiting()).toEqual([]);
  expect(await funds()).toEqual([5_000_000_000n]);
  expect((await preview(sheets('0.5'))).reading.counts).toEqual(counts({ unchanged: 2 }));
  // And is open for another correction.
  await accept(await takeIn('0.8'));
  expect(await funds()).toEqual([8_000_000_000n]);
  await sound();
});

test('a correction of a correction that nobody verified puts right what was verified', async () => {
  await accept(await takeIn('0.5'));
  await takeIn('0.75');
  const last = await takeIn('0.8');
  expect(await waiting()).toEqual([['fund_arrival', false, 8_000_000_000n]]);
  expect(await funds()).toEqual([5_000_000_000n]);
  await accept(last);
  expect(await funds()).toEqual([8_000_000_000n]);
  await sound();
});

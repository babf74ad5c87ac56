// What is told of an import whose page was closed, or whose thread was ended.
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { signed } from '../../../test/fixture/importedYear.ts';
import { city, laws, preview, cityForEachTest } from '../../../test/fixture/importing.ts';
import { applyImport } from '../../app/imports/apply.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import type { Given, Work } from '../workers/work.ts';
import { ImportsUnderWay } from './underWay.ts';

cityForEachTest();

const sender = { sender: 'a', signal: new AbortController().signal };
/** Ended when it is cancelled, after `before`. */
const endedAfter = (before: () => Promise<unknown>) => {
  const begun = Promise.withResolvers<void>();
  const run = async (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
    await before();
    begun.resolve();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    throw signal.reason as Error;
  };
  return { begun: begun.promise, work: { run } as unknown as Work };
};

test('who cancels what was already committed is not told that nothing was written', async () => {
  const { id: importId } = await preview([formSheet('signed', signed(3))]);
  const request = { importId, key: uuidv7() };
  const { begun, work } = endedAfter(() => applyImport(city.store, city.enterer, request));
  const underWay = new ImportsUnderWay(city.store, work);
  const answer = underWay.run(city.enterer, importId, { act: 'apply', request }, sender);
  await begun;
  await underWay.cancel(city.enterer, importId);
  expect(await answer).toBe(importId);
  expect(underWay.of(city.enterer, importId)).toEqual({ underWay: null, unfinished: undefined });
});

test('who was not there hears why it was not done, until it is tried again', async () => {
  const { id: importId } = await preview([formSheet('signed', signed(3))]);
  const request = { importId, key: uuidv7() };
  const refusal = new Refusal({ law: 'import_out_of_date' });
  const ends = [() => Promise.reject(refusal), () => Promise.resolve(importId)];
  const underWay = new ImportsUnderWay(city.store, { run: () => ends.shift()?.() } as unknown as Work);
  const act = () => underWay.run(city.enterer, importId, { act: 'apply', request }, sender);
  expect(await laws(act())).toEqual(['import_out_of_date']);
  expect(underWay.of(city.enterer, importId).unfinished).toEqual({ act: 'apply', breaches: refusal.breaches });
  expect(await act()).toBe(importId);
  expect(underWay.of(city.enterer, importId).unfinished).toBeUndefined();
});

test('who waits hears their place and what others do; nobody waits who is about to begin', async () => {
  const [first, second] = [
    (await preview([formSheet('signed', signed(3))])).id,
    (await preview([formSheet('signed', signed(4))])).id,
  ];
  const given: Given[] = [];
  const work = { run: (_: unknown, __: unknown, one: Given) => given.push(one) && new Promise(() => {}) };
  const underWay = new ImportsUnderWay(city.store, work as unknown as Work);
  for (const importId of [first, second]) {
    void underWay.run(city.enterer, importId, { act: 'apply', request: { importId, key: uuidv7() } }, sender);
    await expect
      .poll(() => underWay.of(city.enterer, importId).underWay)
      .toMatchObject({ step: 'waiting', queue: null });
  }
  const [writes, waits] = given;
  const queue = () => underWay.of(city.enterer, second).underWay?.queue;
  waits?.onPlace?.(1);
  expect(queue()).toEqual({ place: 1, atWork: [] });
  writes?.onProgress?.({ step: 'writing', rows: 0, of: 3 });
  waits?.onPlace?.(0);
  expect(queue()).toEqual({ place: null, atWork: ['writing'] });
  waits?.onProgress?.({ step: 'writing', rows: 0, of: 4 });
  expect(queue()).toBeNull();
});

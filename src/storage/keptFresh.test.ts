import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { KeptFresh } from './keptFresh.ts';

const owner = {};
const always = () => true;
const atLeast = (version: number) => (value: number) => value >= version;

/** Something that is made by hand: each making waits until the test lets it end. */
function maker() {
  const makings: { before: number | undefined; end: (value: number | Error) => void }[] = [];
  const make = (before: number | undefined) =>
    new Promise<number>((resolve, reject) => {
      makings.push({ before, end: (value) => (value instanceof Error ? reject(value) : resolve(value)) });
    });
  return { makings, make };
}
const turn = () => setTimeout(1);

test('one making serves all who wait, and is kept', async () => {
  const kept = new KeptFresh<object, number>();
  const { makings, make } = maker();
  const asked = [1, 2, 3].map(() => kept.get(owner, 'a', always, make));
  await turn();
  expect(makings.length).toBe(1);
  makings[0]?.end(7);
  expect(await Promise.all(asked)).toEqual([7, 7, 7]);
  expect(await kept.get(owner, 'a', always, make)).toBe(7);
  expect(makings.length).toBe(1);
});

test('who asks for more than is being made waits for one of its own, made from the last', async () => {
  const kept = new KeptFresh<object, number>();
  const { makings, make } = maker();
  const first = kept.get(owner, 'a', atLeast(1), make);
  await turn();
  const later = [kept.get(owner, 'a', atLeast(2), make), kept.get(owner, 'a', atLeast(2), make)];
  makings[0]?.end(1);
  expect(await first).toBe(1);
  await turn();
  expect(makings.length).toBe(2);
  expect(makings[1]?.before).toBe(1);
  makings[1]?.end(2);
  expect(await Promise.all(later)).toEqual([2, 2]);
});

test('a making that fails fails all who wait for it, once, and is not tried again until a pause is over', async () => {
  const kept = new KeptFresh<object, number>();
  const { makings, make } = maker();
  const asked = [1, 2, 3].map(() => kept.get(owner, 'a', atLeast(1), make));
  await turn();
  makings[0]?.end(new Error('no such column'));
  for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
  for (let n = 0; n < 100; n++) await expect(kept.get(owner, 'a', atLeast(1), make)).rejects.toThrow('no such column');
  expect(makings.length).toBe(1);
  await setTimeout(1100);
  const again = kept.get(owner, 'a', atLeast(1), make);
  await turn();
  expect(makings.length).toBe(2);
  makings[1]?.end(1);
  expect(await again).toBe(1);
});

test('what was good before the failure is still served to whom it is fresh, and mended afterwards', async () => {
  const kept = new KeptFresh<object, number>();
  const values: (number | Error)[] = [1, new Error('gone'), 3];
  const befores: (number | undefined)[] = [];
  const make = (before: number | undefined): Promise<number> => {
    befores.push(before);
    const next = values.shift();
    // Thrown at once, not as a rejection.
    if (next instanceof Error) throw next;
    return Promise.resolve(next ?? 0);
  };
  expect(await kept.get(owner, 'a', atLeast(1), make)).toBe(1);
  await expect(kept.get(owner, 'a', atLeast(2), make)).rejects.toThrow('gone');
  expect(await kept.get(owner, 'a', atLeast(1), make)).toBe(1);
  await setTimeout(1100);
  expect(await kept.get(owner, 'a', atLeast(2), make)).toBe(3);
  expect(befores).toEqual([undefined, 1, 1]);
});

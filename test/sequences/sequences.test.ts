import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenChain, foldsThatDiffer, knownAt, partsThatDoNotAddUp, published } from './laws.ts';
import { type Dice, handsIn, noDoings, passing, type StepName, steps } from './steps.ts';
import { type Country, foundTown, openCountry, type Town } from './town.ts';
import { patience } from '../setup/patience.ts';

/** `npm run simulate` takes a thousand. */
const sequences = Number(process.env['SEQUENCES'] ?? 160);
/** Most of a sequence is waiting for the database, so four lanes run side by side, each with its own clock. */
const lanes = 4;
let country: Country;
let towns = 0;
const taken = new Map<string, number>();

beforeAll(async () => {
  country = await openCountry();
});
afterAll(() => country.close());

const dice = fc.record({ pick: fc.nat(50), office: fc.nat(5), day: fc.nat(400), amount: fc.nat(10_000) });
const stepName = fc.constantFrom(...(Object.keys(steps) as StepName[]));
/** Every sequence begins with something to act on; the rest is chance. */
const starts: [StepName, StepName][] = [
  ['project', 'milestone'],
  ['project', 'funds'],
];

it('random sequences keep parts adding up, what was known, what was published, and the chain', {
  timeout: patience(60_000 + sequences * 400),
}, async () => {
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  // A step that the laws always refuse would prove nothing.
  for (const step of Object.keys(steps)) expect([step, (taken.get(step) ?? 0) > sequences / 20]).toEqual([step, true]);
});

async function runLane(lane: number): Promise<void> {
  const clock = { now: Date.parse('2024-01-10T02:00:00Z') };
  const store = await country.openStore(clock);
  const rest = fc.array(fc.tuple(stepName, dice), { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), rest, dice, async (start, more, thrown) => {
      const town = await foundTown(store, clock, `T${++towns}`);
      await live(town, [...start.map((step) => [step, thrown] as const), ...more]);
    }),
    { numRuns: sequences / lanes, seed: 20231231 + lane },
  );
}

async function live(town: Town, sequence: readonly (readonly [StepName, Dice])[]): Promise<void> {
  const doings = noDoings(handsIn(town.store));
  const kept: { at: number; said: string }[] = [];
  const frozen = new Map<string, string>();
  for (const [step, thrown] of sequence) {
    town.pass();
    if (await passing(() => steps[step](town, doings, thrown))) taken.set(step, (taken.get(step) ?? 0) + 1);
    for (const id of doings.publications) if (!frozen.has(id)) frozen.set(id, await published(town, id));
    const at = town.pass();
    kept.push({ at, said: await knownAt(town, at) });
  }
  expect(await partsThatDoNotAddUp(town)).toEqual([]);
  for (const { at, said } of kept) expect(await knownAt(town, at)).toBe(said);
  for (const [id, said] of frozen) expect(await published(town, id)).toBe(said);
  expect(await foldsThatDiffer(town)).toEqual([]);
  expect(await brokenChain(town)).toEqual([]);
}

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import cases from './vectors/v1/cases.json' with { type: 'json' };
import decisions from './vectors/v1/decisions.json' with { type: 'json' };
import readings from './vectors/v1/readings.json' with { type: 'json' };
import signed from './vectors/v1/signed.json' with { type: 'json' };
import sums from './vectors/v1/sums.json' with { type: 'json' };
import known from './vectors/v1/primitives.json' with { type: 'json' };
import { textOfFile } from '../../src/proof/report.ts';
import { toldOf } from './signedCases.ts';
import { sumsToldOf } from './sumsCases.ts';
import { namesOf } from './faults.ts';
import { primitives } from './vectorCases.ts';

const read = async (name: string) => textOfFile(await readFile(new URL(`vectors/v1/${name}`, import.meta.url)));

test.each(cases)('version 1: $name', async ({ files, faults }) => {
  expect(namesOf(await Promise.all(files.map(read)))).toEqual(faults);
});

test.each(signed)('version 1, signed by others: $name', async ({ files, faults, signed: offices, witnesses }) => {
  expect(toldOf(await Promise.all(files.map(read)))).toEqual({ faults, signed: offices, witnesses });
});

test.each(sums)('version 1, sums of cities: $name', async ({ files, faults, cities }) => {
  expect(sumsToldOf(await Promise.all(files.map(read)))).toEqual({ faults, cities });
});

// Files altered by somebody who wrote a second verifier from the page alone: what its sentences leave no choice about.
test.each(readings)('version 1, readings: $name', async ({ files, faults }) => {
  expect(namesOf(await Promise.all(files.map(read)))).toEqual(faults);
});

// What the writer of another second verifier altered without being caught, or read otherwise than this one.
test.each(decisions)('version 1, decisions: $name', async ({ files, faults }) => {
  expect(namesOf(await Promise.all(files.map(read)))).toEqual(faults);
});

test('parts of version 1 come out as they did', () => {
  expect(primitives()).toEqual(known);
});

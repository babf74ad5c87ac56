import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import cases from './vectors/v1/cases.json' with { type: 'json' };
import known from './vectors/v1/primitives.json' with { type: 'json' };
import { namesOf, primitives } from './vectorCases.ts';

const read = (name: string) => readFile(new URL(`vectors/v1/${name}`, import.meta.url), 'utf8');

test.each(cases)('version 1: $name', async ({ files, faults }) => {
  expect(namesOf(await Promise.all(files.map(read)))).toEqual(faults);
});

test('parts of version 1 come out as they did', () => {
  expect(primitives()).toEqual(known);
});

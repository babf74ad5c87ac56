import { expect, test } from 'vitest';
import { z } from 'zod';
import { boundlessAt, swallowingAt } from './strict.ts';

const swallows = z.object({ a: z.int() });
const strict = z.strictObject({ a: z.int() });

test.each<[string, z.ZodType, string[]]>([
  ['an object that says nothing', swallows, ['body']],
  ['a strict one', strict, []],
  ['one that is loose by intention', z.looseObject({}), []],
  ['one within another', z.strictObject({ of: swallows }), ['body.of']],
  ['one in a list', z.strictObject({ list: z.array(swallows).default([]) }), ['body.list']],
  [
    'one of several',
    z.discriminatedUnion('k', [z.strictObject({ k: z.literal(1) }), z.object({ k: z.literal(2) })]),
    ['body'],
  ],
  ['one that may be absent', z.strictObject({ x: swallows.nullish() }), ['body.x']],
  ['one behind a refinement and a transform', swallows.refine(() => true).transform((one) => one), ['body']],
  ['one before which something is done', z.preprocess((given) => given, swallows), ['body']],
  ['one kept under chosen names', z.record(z.uuid(), swallows), ['body']],
])('%s', (_, schema, at) => {
  expect(swallowingAt(schema, ['body'])).toEqual(at);
});

test.each<[string, z.ZodType, string[]]>([
  ['a whole number that says nothing', z.int(), ['body']],
  ['a number that says nothing', z.number(), ['body']],
  ['one with a least value alone', z.int().positive(), ['body']],
  ['one with a greatest value alone', z.int().max(5), ['body']],
  ['one of a column and no more', z.int().min(0).max(2_147_483_647), []],
  ['one more', z.int().min(0).max(2_147_483_648), ['body']],
  ['within an object and a list', z.strictObject({ of: z.array(z.int().nullish()) }), ['body.of']],
])('bounds of %s', (_, schema, at) => {
  expect(boundlessAt(schema, ['body'])).toEqual(at);
});

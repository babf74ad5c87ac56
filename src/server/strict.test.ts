import { expect, test } from 'vitest';
import { z } from 'zod';
import { swallowingAt } from './strict.ts';

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

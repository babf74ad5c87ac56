import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nearestOf } from './nearest.ts';
import { readInput } from './readInput.ts';
import { textLine } from './text.ts';

const Input = z.strictObject({
  name: textLine(2, 5),
  officeId: z.uuid(),
  parts: z
    .array(z.strictObject({ no: z.int().min(1) }))
    .max(2)
    .default([]),
  act: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('give'), note: textLine(0, 9) }),
      z.strictObject({ kind: z.literal('take') }),
    ])
    .optional(),
  kept: z.union([textLine(0, 5), z.number(), z.array(textLine(0, 5)).max(1)]).optional(),
});
const sound = { name: '甲公司', officeId: '01890a5d-0000-7000-8000-000000000001' };
const breaches = (given: unknown) => {
  const read = readInput(Input, given);
  return 'breaches' in read ? read.breaches : [];
};

describe('what keeps an input from being read is told by its field', () => {
  test.each([
    ['nothing', {}, []],
    ['an unknown field near a known one', { offceId: 1 }, [['field_unknown', 'offceId', { nearest: 'officeId' }]]],
    ['one that is near none', { zzz: 1 }, [['field_unknown', 'zzz', { known: 'name, officeId, parts, act, kept' }]]],
    ['one within a list', { parts: [{ no: 1, nr: 2 }] }, [['field_unknown', 'parts.0.nr', { known: 'no' }]]],
    ['one within a choice', { act: { kind: 'give', note: '', more: 1 } }, [['field_unknown', 'act.more', {}]]],
    ['a text that is no text', { name: 5 }, [['input_malformed', 'name', { wants: 'string' }]]],
    ['a missing one', { name: undefined }, [['input_malformed', 'name', { wants: 'something' }]]],
    ['too short a text', { name: '甲' }, [['input_malformed', 'name', { wants: 'least_string', bound: 2 }]]],
    ['an unclean one, once', { name: '\0' }, [['text_unclean', 'name', { at: 1, character: 'U+0000' }]]],
    ['no choice of the list', { act: { kind: 'sell' } }, [['input_malformed', 'act.kind', { choices: 'give, take' }]]],
    ['too long a list', { parts: [{ no: 1 }, { no: 2 }, { no: 3 }] }, [['input_malformed', 'parts', { bound: 2 }]]],
    ['an unclean text where other types would do', { kept: '甲\0' }, [['text_unclean', 'kept', { at: 2 }]]],
    ['one within a list where a text would do', { kept: ['甲\0'] }, [['text_unclean', 'kept.0', { at: 2 }]]],
    ['a type that none of several takes', { kept: true }, [['input_malformed', 'kept', {}]]],
    ['no id', { officeId: 'x' }, [['input_malformed', 'officeId', { wants: 'uuid' }]]],
  ])('%s', (_, given, told) => {
    const found = breaches({ ...sound, ...given });
    expect(found.map(({ law, field }) => [law, field])).toEqual(told.map(([law, field]) => [law, field]));
    told.forEach(([, , detail], n) => expect(found[n]?.detail).toMatchObject(detail ?? {}));
  });

  test('the name of an unknown field is shown without what may not be shown', () => {
    const [breach] = breaches({ ...sound, [`a\0${'b'.repeat(200)}`]: 1 });
    expect(breach?.detail?.['name']).toBe(`a\uFFFD${'b'.repeat(58)}…`);
  });
});

test.each([
  ['offic', 'office'],
  ['class', 'investorClass'],
  ['OFFICE', 'office'],
  ['pag', 'page'],
  ['colour', undefined],
])('%s was meant to be %s', (given, meant) => {
  expect(nearestOf(given, ['page', 'size', 'office', 'investorClass'])).toBe(meant);
});

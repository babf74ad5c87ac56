import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codeText, textLine, textLines, readable, ruledText, secretText } from './text.ts';

const read = (schema: z.ZodType, given: unknown) => schema.safeParse(given).data;

describe('a text of one line', () => {
  test.each([
    ['as it is', '临清市轴承产业园（二期）', '临清市轴承产业园（二期）'],
    ['composed', 'Cafe\u0301', 'Café'],
    ['without blanks around it, wide ones too', '\u3000 甲公司\u00A0', '甲公司'],
    ['without marks that show nothing', '甲\u200B公\uFEFF司\u00AD\u200E', '甲公司'],
    ['on one line', '甲\r\n公司\t乙\u2028丙', '甲 公司 乙 丙'],
    ['with characters beyond the first plane', '𠮷田𪚥', '𠮷田𪚥'],
    ['with a joined emoji', '👩‍🔧', '👩‍🔧'],
  ])('is taken %s', (_, given, taken) => {
    expect(read(textLine(1, 100), given)).toBe(taken);
  });

  test.each([
    ['NUL', 'a\u0000b', 2, 'U+0000'],
    ['another control character', '甲\u0001', 2, 'U+0001'],
    ['one of the upper ones', '甲\u009F', 2, 'U+009F'],
    ['delete', '\u007F甲', 1, 'U+007F'],
    ['the first half of a pair', '甲\uD800乙', 2, 'U+D800'],
    ['the second half', '\uDC00', 1, 'U+DC00'],
    ['a mark that turns the direction', '甲\u202E乙', 2, 'U+202E'],
    ['an isolate', '甲\u2067乙', 2, 'U+2067'],
    ['a non-character', '甲\uFFFE', 2, 'U+FFFE'],
    ['one of another plane, after a pair', '𠮷\u{1FFFF}', 2, 'U+1FFFF'],
    ['what a wrong decoding leaves', '甲\uFFFD', 2, 'U+FFFD'],
    ['a tag', '甲\u{E0041}', 2, 'U+E0041'],
  ])('is refused with %s, which is named by its place', (_, given, at, character) => {
    const { error } = textLine(1, 100).safeParse(given);
    expect(error?.issues).toMatchObject([{ message: 'text_unclean', params: { at, character } }]);
  });

  test('that shows nothing is empty', () => {
    expect(
      textLine(1, 10, 'reason_required_for_return').safeParse('\u200B\u3164\u2060').error?.issues[0]?.message,
    ).toBe('reason_required_for_return');
  });

  test('is measured as it is kept', () => {
    expect([read(textLine(2, 2), ' 甲乙 '), read(textLine(1, 1), '甲乙')]).toEqual(['甲乙', undefined]);
  });
});

test('a text of several lines keeps them, of whatever kind, and its tabs', () => {
  expect(read(textLines(1, 100), ' 甲\r\n乙\r丙\u2029丁\t戊\n')).toBe('甲\n乙\n丙\n丁\t戊');
  expect(read(textLines(1, 100), '甲\u0000')).toBeUndefined();
});

test('a password is left as typed, but composed', () => {
  expect([read(secretText(20), ' a\u0301 '), read(secretText(20), 'a\u0000'), read(secretText(20), '')]).toEqual([
    ' á ',
    undefined,
    undefined,
  ]);
});

test('a code is held whole by its pattern', () => {
  expect([read(codeText(/^\d{6}$/), '371500'), read(codeText(/^\d{6}$/), '371500\n')]).toEqual(['371500', undefined]);
  expect(() => codeText(/\d{6}/)).toThrow('does not hold the whole text');
});

test('a rule of its own is asked of clean texts alone', () => {
  const even = ruledText((given) => given.length % 2 === 0, 'day_impossible');
  expect([read(even, 'ab'), read(even, 'abc'), read(even, 'a\u0000')]).toEqual(['ab', undefined, undefined]);
});

test('whatever is taken is taken again as it is, and has nothing that is refused', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 40 }), (given) => {
      for (const schema of [textLine(0, 200), textLines(0, 200)]) {
        const taken = schema.safeParse(given);
        if (!taken.success) continue;
        expect(schema.parse(taken.data)).toBe(taken.data);
        expect(taken.data).toBe(taken.data.normalize('NFC'));
        expect(taken.data).not.toMatch(/[\p{Cs}\0-\x08\x0e-\x1f]/u);
        expect(readable(taken.data)).toBe(taken.data);
      }
      expect(textLines(0, 200).safeParse(readable(given).replaceAll('\uFFFD', '')).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

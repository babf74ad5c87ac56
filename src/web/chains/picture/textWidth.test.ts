import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, shortened, pixelWidth } from './pixelWidth.ts';

test.each([
  ['保持架', 14, 100, 2, ['保持架']],
  ['精密轴承套圈车加工与热处理', 14, 100, 2, ['精密轴承套圈车', '加工与热处理']],
  ['高端精密轴承套圈车加工与热处理一体化环节', 14, 100, 2, ['高端精密轴承套', '圈车加工与热…']],
  ['Precision bearing rings', 14, 100, 2, ['Precision', 'bearing rings']],
])('%s', (text, size, room, most, lines) => {
  expect(linesOf(text, size, room, most)).toEqual(lines);
});

test('no line is wider than its room, and nothing but the end is left out', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('轴', '承', '，', ' ', 'A', 'b', 'i', 'W', '9', '-') }),
      fc.integer({ min: 30, max: 300 }),
      (text, room) => {
        const lines = linesOf(text, 12, room, 3);
        for (const line of lines) expect(pixelWidth(line, 12)).toBeLessThanOrEqual(room);
        const whole = lines.join('').replaceAll(/\s/g, '');
        expect(text.replaceAll(/\s/g, '').startsWith(whole.replace(/…$/, ''))).toBe(true);
        expect(pixelWidth(shortened(text, 12, room), 12)).toBeLessThanOrEqual(room);
      },
    ),
  );
});

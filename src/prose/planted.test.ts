import { expect, test } from 'vitest';
import { writeBulletin } from '../../test/bulletins/writeBulletin.ts';
import { plantErrors } from '../../bench/checker/planted.ts';
import { checkText } from './checkText.ts';

const bulletins = Array.from({ length: 60 }, (_, at) => writeBulletin(`property ${at}`));

test('a bulletin whose every figure is right has nothing wrong, and what settles a figure is found', () => {
  for (const { text, settled } of bulletins) {
    const { claims } = checkText(text);
    expect(
      claims.filter(({ verdict }) => verdict !== 'ok' && verdict !== 'cannot_check').map(({ formula }) => formula),
    ).toEqual([]);
    const covered = new Set(
      claims
        .filter(({ verdict }) => verdict === 'ok')
        .flatMap(({ start, operands }) => [start, ...operands.map((one) => one.start)]),
    );
    expect(
      settled.filter(({ start }) => !covered.has(start)).map(({ start, end }) => text.slice(start - 20, end)),
    ).toEqual([]);
  }
});

test('of errors planted where arithmetic decides, 95 in 100 are found', () => {
  const table = plantErrors(bulletins, 100, 'property');
  const found = table.reduce((sum, line) => sum + line.found, 0);
  const planted = table.reduce((sum, line) => sum + line.planted, 0);
  expect(planted).toBe(100);
  expect(found).toBeGreaterThanOrEqual(95);
});

import { expect, test } from 'vitest';
import { writeBulletin } from '../../test/bulletins/writeBulletin.ts';
import { plantErrors } from '../../bench/checker/planted.ts';
import { checkText } from './checkText.ts';

const bulletins = Array.from({ length: 60 }, (_, at) => writeBulletin(`property ${at}`));

test('a bulletin whose every figure is right has nothing wrong, and what settles a figure is found', () => {
  let doubts = 0;
  for (const { text, settled } of bulletins) {
    const { claims } = checkText(text);
    expect(claims.filter(({ verdict }) => verdict === 'mismatch').map(({ formula }) => formula)).toEqual([]);
    doubts += claims.filter(({ verdict }) => verdict === 'in_doubt').length;
    const covered = new Set(
      claims
        .filter(({ verdict }) => verdict === 'ok')
        .flatMap(({ start, operands }) => [start, ...operands.map((one) => one.start)]),
    );
    expect(
      settled.filter(({ start }) => !covered.has(start)).map(({ start, end }) => text.slice(start - 20, end)),
    ).toEqual([]);
  }
  expect(doubts).toBeLessThan(bulletins.length / 3);
});

test('of errors planted where arithmetic decides, seven in ten and more are shown wrong or in doubt', () => {
  const table = plantErrors(bulletins, 100, 'property');
  const found = table.reduce((sum, line) => sum + line.found, 0);
  const planted = table.reduce((sum, line) => sum + line.planted, 0);
  expect(planted).toBe(100);
  expect(found).toBeGreaterThanOrEqual(70);
});

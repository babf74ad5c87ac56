import { expect, test } from 'vitest';
import { settled } from './settled.test-data.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['占比由31.25%提高到38.50%，提高7.25个百分点。', ['7.25个百分点 ok 38.5-31.25']],
];

test.each(rows)('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});

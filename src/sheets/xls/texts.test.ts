import { expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { readSharedTexts } from './texts.ts';

test('a table of texts that stand in a piece each, with empty ones between, is gone through once', () => {
  const count = 40_000;
  const head = Buffer.alloc(8);
  head.writeUInt32LE(count, 4);
  const text = Buffer.from([1, 0, 0, 65]);
  const pieces = [head, ...Array.from({ length: count }, () => [text, Buffer.alloc(0)]).flat()];
  const start = performance.now();
  expect(readSharedTexts(pieces, defaultLimits)).toHaveLength(count);
  // Gone through anew for each text it took minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
});

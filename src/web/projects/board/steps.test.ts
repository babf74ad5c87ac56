import { expect, test } from 'vitest';
import { stepTo } from './steps.ts';

test.each([
  ['talks', 'lead', undefined],
  ['signed', 'lead', { kind: 'milestone', begins: { kind: 'signed' } }],
  ['full_capacity', 'started', { kind: 'milestone', begins: { kind: 'full_capacity' } }],
  ['started', 'started', undefined],
  ['talks', 'signed', undefined],
  ['lead', 'talks', undefined],
] as const)('to %s from %s', (to, from, step) => {
  expect(stepTo(to, from)).toEqual(step);
});

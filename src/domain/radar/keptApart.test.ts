import { expect, test } from 'vitest';
import { amountBand, keepApartBreaches, type KeepApartFacts, undoKeepApartBreaches } from './keptApart.ts';

const id = '01890000-0000-7000-8000-000000000001';
const input = { id, projectId: id, otherId: id, reason: '两份合同' };
const sound: KeepApartFacts = { suspected: true, inReach: 2, filedBy: ['tianbao', 'linqing'], apart: false };

// One bent thing each, in order of precedence.
const keeping: [string, Partial<KeepApartFacts>, { reason?: string }, string | undefined][] = [
  ['sound', {}, {}, undefined],
  ['not on the radar', { suspected: false }, {}, 'pair_not_suspected'],
  ['neither in reach', { inReach: 0 }, {}, 'pair_not_suspected'],
  ['one in reach', { inReach: 1 }, {}, 'twins_out_of_reach'],
  ['filed by who decides', { filedBy: ['shenhe', 'linqing'] }, {}, 'keeper_is_reporter'],
  ['decided already', { apart: true }, {}, 'pair_already_apart'],
  ['no reason', {}, { reason: '' }, 'reason_required_for_keeping_apart'],
];
test.each(keeping)('keep apart: %s', (_, facts, more, law) => {
  const breaches = keepApartBreaches({ ...input, ...more }, { ...sound, ...facts }, 'shenhe');
  expect(breaches.map((breach) => breach.law)).toEqual(law ? [law] : []);
});

const undoing: [string, { inReach: number; undone: boolean } | null, string, string | undefined][] = [
  ['sound', { inReach: 2, undone: false }, '看错了', undefined],
  ['unknown', null, '看错了', 'kept_apart_unknown'],
  ['neither in reach', { inReach: 0, undone: false }, '看错了', 'kept_apart_unknown'],
  ['one in reach', { inReach: 1, undone: false }, '看错了', 'twins_out_of_reach'],
  ['undone already', { inReach: 2, undone: true }, '看错了', 'kept_apart_already_undone'],
  ['no reason', { inReach: 2, undone: false }, '', 'reason_required_for_keeping_apart'],
];
test.each(undoing)('undo: %s', (_, decision, reason, law) => {
  const breaches = undoKeepApartBreaches({ keptApartId: id, reason }, decision);
  expect(breaches.map((breach) => breach.law)).toEqual(law ? [law] : []);
});

const yi = 10_000_000_000n;
test.each([
  [null, 'undetermined'],
  [yi - 1n, 'below_1yi'],
  [yi, 'from_1yi'],
  [5n * yi - 1n, 'from_1yi'],
  [5n * yi, 'from_5yi'],
  [10n * yi, 'from_10yi'],
  [50n * yi - 1n, 'from_10yi'],
  [50n * yi, 'from_50yi'],
] as const)('%s fen: %s', (fen, band) => {
  expect(amountBand(fen)).toBe(band);
});

import { expect, test } from 'vitest';
import { type ClockBase, clockBreach, type ClockReading, firstBase } from './clock.ts';

const [minute, day, year] = [60_000, 86_400_000, 365 * 86_400_000];
const booted = Date.parse('2026-11-01T00:00:00Z');
const uptime = 10 * day;
const now = booted + uptime;
const base: ClockBase = { bootedAt: booted };
/** A sound moment, an hour after the last write. */
const sound: ClockReading = { asked: now, answered: now, database: now, uptime, last: now - 60 * minute };

/** Server and database on one machine. */
const both = (by: number): Partial<ClockReading> => ({ asked: now + by, answered: now + by, database: now + by });

test.each<[string, Partial<ClockReading>, string | undefined, number?]>([
  ['sound', {}, undefined],
  ['before the first write', { last: undefined }, undefined],
  ['a question that took long', { asked: now - 20 * minute, last: now - 30 * minute }, undefined],
  ['minutes apart', { database: now + 4 * minute }, undefined],
  ['the database ahead', { database: now + 6 * minute }, 'clock_differs_from_database', 360],
  ['the server ahead by ten years', { database: now - 10 * year }, 'clock_differs_from_database', 315_360_000],
  ['the server behind the database', { ...both(-day), database: now }, 'clock_differs_from_database', 86_400],
  ['both ahead by ten years', both(10 * year), 'clock_jumped', 315_360_000],
  ['both ahead by an hour', both(60 * minute), 'clock_jumped', 3600],
  ['both ahead by minutes', both(4 * minute), undefined],
  ['nobody there for a week', { ...both(7 * day), uptime: uptime + 7 * day }, undefined],
  ['both behind, and not behind the last write', both(-50 * minute), undefined],
  ['both behind the last write by minutes', both(-64 * minute), undefined],
  ['both behind the last write', both(-2 * day), 'clock_behind_last_write', 2 * 86_400 - 3600],
  ['behind a last write that was ahead', { last: now + year }, 'clock_behind_last_write', 31_536_000],
  ['the same, and somebody said that the clock is right', { last: now + year, knownBehind: year }, undefined],
  [
    'behind by more than what was said',
    { ...both(-day), last: now + year, knownBehind: year },
    'clock_behind_last_write',
    31_622_400,
  ],
])('%s', (_, change, law, seconds) => {
  const found = clockBreach(base, { ...sound, ...change });
  expect([found?.law, found?.detail?.['seconds']]).toEqual([law, seconds]);
});

test('after a start of the machine a pause passes, and a clock that stands far ahead of the last write is asked about', () => {
  const last = now - 20 * day;
  const soon = firstBase(now, minute, last);
  expect(clockBreach(soon, { ...sound, uptime: minute, last })).toBeUndefined();
  const ahead = now + 10 * year;
  const late = firstBase(ahead, minute, last);
  const reading = { asked: ahead, answered: ahead, database: ahead, uptime: minute, last };
  expect(clockBreach(late, reading)).toEqual({
    law: 'clock_far_ahead',
    detail: { server: '2036-11-08 08:00:00', last: '2026-10-22 08:00:00', seconds: 3670 * 86_400 },
  });
  // Set right again, it is believed.
  expect(clockBreach(late, { ...sound, uptime: 2 * minute, last })).toBeUndefined();
  expect(firstBase(now, minute, undefined)).toEqual({ bootedAt: now - minute });
});

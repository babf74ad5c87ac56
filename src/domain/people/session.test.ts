import { expect, test } from 'vitest';
import { mayRenew, sessionEnd } from './session.ts';

const at = (time: string) => new Date(`2023-05-08T${time}Z`);

test.each([
  ['just opened', '08:00:00', 30, 12, '08:30:00'],
  ['in use', '11:15:00', 30, 12, '11:45:00'],
  ['near its absolute end', '19:45:00', 30, 12, '20:00:00'],
  ['with an idle time longer than the absolute one', '08:00:00', 720, 1, '09:00:00'],
])('a session %s, seen at %s', (_, seen, idleMinutes, sessionHours, end) => {
  expect(sessionEnd(at('08:00:00'), at(seen), { idleMinutes, sessionHours })).toEqual(at(end));
});

test.each([
  ['08:00:59', false],
  ['08:01:00', true],
  // The clock was set back.
  ['07:00:00', false],
])('seen at 08:00:00, at %s: renew %s', (now, renew) => {
  expect(mayRenew(at('08:00:00'), at(now))).toBe(renew);
});

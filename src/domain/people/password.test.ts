import { expect, test } from 'vitest';
import { passwordBreaches, passwordDue } from './password.ts';

test.each([
  ['nine-char', 'linqing', 10, 'password_too_short'],
  ['ten-chars!', 'linqing', 10, undefined],
  ['ten-chars!', 'linqing', 12, 'password_too_short'],
  ['招商引资一本账要好记', 'linqing', 10, undefined],
  ['𠮷𠮷𠮷𠮷𠮷', 'linqing', 10, 'password_too_short'],
  ['aaaaaaaaaaaa', 'linqing', 10, 'password_too_simple'],
  ['1212121212341', 'linqing', 10, 'password_too_simple'],
  ['my-LinQing-2023', 'linqing', 10, 'password_holds_username'],
])('%s of %s, at least %i: %s', (password, username, passwordLength, law) => {
  expect(passwordBreaches(password, username, { passwordLength }, 'new')[0]?.law).toBe(law);
});

test.each([
  ['given by somebody else', { mustChange: true }, {}, 'first_password'],
  ['given by somebody else, where that is allowed', { mustChange: true }, { changeFirstPassword: false }, null],
  ['of a demo', { mustChange: true, demo: true }, { passwordDays: 30 }, null],
  ['old, where none expires', {}, {}, null],
  ['99 days old of 100', {}, { passwordDays: 100 }, null],
  ['99 days old of 99', {}, { passwordDays: 99 }, 'password_expired'],
])('a password %s: %s', (_, state, policy, due) => {
  const now = new Date('2023-04-10T00:00:00Z');
  const set = { demo: false, mustChange: false, setAt: '2023-01-01T00:00:00Z', ...state };
  expect(passwordDue(set, { changeFirstPassword: true, passwordDays: null, ...policy }, now)).toBe(due);
});

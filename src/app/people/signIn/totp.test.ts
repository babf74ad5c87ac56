import { expect, test } from 'vitest';
import { base32, codeOfStep, otpauthUri, stepAt, stepOfCode } from './totp.ts';

const seed = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length));

/** RFC 6238, appendix B. */
test.each([
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
])('RFC 6238 at %i s: %s, %s, %s', (seconds, sha1, sha256, sha512) => {
  const step = stepAt(new Date(seconds * 1000));
  expect(codeOfStep(seed(20), step, 8)).toBe(sha1);
  expect(codeOfStep(seed(32), step, 8, 'sha256')).toBe(sha256);
  expect(codeOfStep(seed(64), step, 8, 'sha512')).toBe(sha512);
});

/** RFC 4226, appendix D. */
test.each([
  [0, '755224'],
  [1, '287082'],
  [2, '359152'],
  [3, '969429'],
  [4, '338314'],
  [5, '254676'],
  [6, '287922'],
  [7, '162583'],
  [8, '399871'],
  [9, '520489'],
])('RFC 4226 count %i: %s', (count, code) => {
  expect(codeOfStep(seed(20), count)).toBe(code);
});

test.each([
  ['the step before', -30, 0],
  ['this step', 0, 0],
  ['the next step', 30, 0],
  ['two steps before', -60, undefined],
  ['two steps after', 60, undefined],
])('a code of %s', (_, seconds, found) => {
  const now = new Date(1_234_567_890_000);
  const step = stepAt(now) + seconds / 30;
  const code = codeOfStep(seed(20), step);
  expect(stepOfCode(seed(20), code, now)).toBe(found === undefined ? undefined : step);
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('"%s" is no code', (code) => {
  expect(stepOfCode(seed(20), code, new Date())).toBe(undefined);
});

/** RFC 4648, section 10, without the padding. */
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of "%s"', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

test('the link names issuer and account', () => {
  expect(otpauthUri('Yiwang Liaocheng', 'a b', seed(20))).toBe(
    'otpauth://totp/Yiwang%20Liaocheng:a%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Yiwang%20Liaocheng&algorithm=SHA1&digits=6&period=30',
  );
});

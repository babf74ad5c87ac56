import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameVoucher, voucherKey, voucherNumber } from './voucher.ts';

test.each([
  ['YH2023-00412', 'YH202300412'],
  ['yh 2023 00412', 'YH202300412'],
  ['ＹＨ２０２３－００４１２', 'YH202300412'],
  ['No.4/12#', 'NO412'],
  ['', ''],
])('%s is compared as %s', (typed, compared) => {
  expect(voucherNumber(typed)).toBe(compared);
});

const slip = { kind: 'bank_slip', no: 'A-1', payer: '某公司' };
test.each([
  ['written otherwise', { no: 'a1' }, true],
  ['without its payer', { payer: null }, true],
  ['without its kind', { kind: null }, true],
  ['of another payer', { payer: '另一公司' }, false],
  ['of another kind', { kind: 'invoice' }, false],
  ['with another number', { no: 'A-2' }, false],
])('a voucher %s', (_, change, same) => {
  expect(isSameVoucher(slip, { ...slip, ...change })).toBe(same);
  expect(isSameVoucher({ ...slip, ...change }, slip)).toBe(same);
});

test('comparing again changes nothing, and one key means one voucher', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (no, other) => {
      expect(voucherNumber(voucherNumber(no))).toBe(voucherNumber(no));
      const [one, two] = [
        { ...slip, no },
        { ...slip, no: other },
      ];
      expect(voucherKey(one) === voucherKey(two)).toBe(isSameVoucher(one, two));
    }),
  );
});

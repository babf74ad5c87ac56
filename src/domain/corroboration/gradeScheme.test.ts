import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { voucherKinds } from '../projects/fundArrival.ts';
import { signalKinds } from './fundsSignal.ts';
import {
  type Borne,
  defaultGradeScheme,
  type FundsGrade,
  fundsGrades,
  gradeOf,
  gradeSchemeBreaches,
  handsOf,
  gradeSchemeOn,
  gradeSchemeSound,
  SetGradeScheme,
} from './gradeScheme.ts';

test.each<[string, Borne, FundsGrade]>([
  ['nothing', { signals: [], voucher: null }, 'none'],
  ['its voucher alone', { signals: [], voucher: 'bank_slip' }, 'single'],
  ['a signal alone', { signals: ['tax_paid'], voucher: null }, 'single'],
  [
    'a slip, and the bank once more: one hand',
    { signals: ['bank_advice', 'bank_advice'], voucher: 'bank_slip' },
    'single',
  ],
  ['a slip, and taxes', { signals: ['tax_paid'], voucher: 'bank_slip' }, 'corroborated'],
  ['two signals without a voucher', { signals: ['power_on', 'site_visit'], voucher: null }, 'corroborated'],
  [
    'the firm’s list, and the firm’s word: one hand',
    { signals: ['recipient_word'], voucher: 'equipment_list' },
    'single',
  ],
])('%s', (_, borne, grade) => {
  expect(gradeOf(defaultGradeScheme, borne)).toBe(grade);
});

test('what a city takes for nothing bears nothing out, and it may ask for more hands', () => {
  const scheme = {
    ...defaultGradeScheme,
    corroboratedFrom: 3,
    vouchers: { ...defaultGradeScheme.vouchers, other: null },
  };
  expect(gradeOf(scheme, { signals: [], voucher: 'other' })).toBe('none');
  expect(gradeOf(scheme, { signals: ['tax_paid', 'power_on'], voucher: 'other' })).toBe('single');
  expect(gradeOf(scheme, { signals: ['tax_paid', 'power_on', 'land_fee'], voucher: null })).toBe('corroborated');
});

const scheme = fc.record({
  corroboratedFrom: fc.integer({ min: 2, max: 6 }),
  signals: handsFor(signalKinds),
  vouchers: handsFor(voucherKinds),
});

function handsFor<Kind extends string>(kinds: readonly Kind[]): fc.Arbitrary<Record<Kind, string | null>> {
  const one = fc.constantFrom('bank', 'firm', 'tax', 'site', null);
  return fc.record(Object.fromEntries(kinds.map((kind) => [kind, one]))) as never;
}

test('a grade never falls by one more signal, whatever the scheme', () => {
  const place = (grade: FundsGrade) => fundsGrades.indexOf(grade);
  const signals = fc.array(fc.constantFrom(...signalKinds), { maxLength: 6 });
  const voucher = fc.constantFrom(null, ...voucherKinds);
  fc.assert(
    fc.property(scheme, signals, voucher, fc.constantFrom(...signalKinds), (of, some, by, more) => {
      const [before, after] = [some, [...some, more]].map((all) => ({ signals: all, voucher: by }));
      expect(place(gradeOf(of, after as Borne))).toBeLessThanOrEqual(place(gradeOf(of, before as Borne)));
      expect(handsOf(of, after as Borne)).toEqual(expect.arrayContaining(handsOf(of, before as Borne)));
    }),
  );
});

test('on each day the scheme that was said last of those that had begun', () => {
  const strict = { ...defaultGradeScheme, corroboratedFrom: 4 };
  const versions = [
    { effectiveFrom: '2024-07-01', scheme: strict },
    { effectiveFrom: '2024-01-01', scheme: { ...strict, corroboratedFrom: 3 } },
  ];
  const from = (day: string) => gradeSchemeOn(versions, day).corroboratedFrom;
  expect(['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'].map(from)).toEqual([2, 3, 3, 4]);
  const set = SetGradeScheme.parse({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    effectiveFrom: '2024-01-01',
    scheme: strict,
    reason: '从严',
  });
  expect(gradeSchemeBreaches(set, '2024-07-01').map(({ law }) => law)).toEqual(['rule_begins_before_earlier_version']);
  expect(gradeSchemeBreaches(set, null)).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['as it ships', {}, []],
  ['as many hands as there are', { corroboratedFrom: 6, vouchers: mapped(voucherKinds, () => null) }, []],
  [
    'more hands than are recognised',
    { signals: mapped(signalKinds, () => null), vouchers: mapped(voucherKinds, () => 'bank') },
    ['grade_scheme_out_of_reach'],
  ],
  [
    'money that left as a proof',
    { signals: { ...defaultGradeScheme.signals, sent_back: 'bank' } },
    ['grade_scheme_of_money_back'],
  ],
])('%s', (_, change, laws) => {
  expect(gradeSchemeSound({ ...defaultGradeScheme, ...change }).map(({ law }) => law)).toEqual(laws);
});

function mapped<Kind extends string>(kinds: readonly Kind[], hand: () => string | null) {
  return Object.fromEntries(kinds.map((kind) => [kind, hand()])) as Record<Kind, string | null>;
}

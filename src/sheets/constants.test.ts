import { expect, test } from 'vitest';
import { lastingConstants, refusedConstants } from './constants.ts';
import { forms } from './forms/index.ts';

test.each([
  ['a word of a list', { agreementType: '没有这种' }, 'cell_not_in_list'],
  ['a day without its year', { signedOn: '5月8日' }, 'cell_day_year_missing'],
  ['an amount without its unit', { investment: '3' }, 'cell_unit_unknown'],
  ['no day', { signedOn: '随后' }, 'cell_not_a_day'],
])('%s is refused before it is said of all rows', (_, constants, law) => {
  expect(refusedConstants(forms.signed, constants)).toMatchObject([{ field: Object.keys(constants)[0], law }]);
});

test('what each row could say is taken, and nothing else is asked for', () => {
  const sound = { signedOn: '2023-05-08', investment: '3亿元', industryCode: 'C33', office: '临清市' };
  expect(refusedConstants(forms.signed, sound)).toEqual([]);
});

test('days and amounts are of one file, what names things is of the next one too', () => {
  const said = { arrivedOn: '2023-06-30', claimed: '1亿元', moneySource: '省外', payer: '甲公司' };
  expect(lastingConstants(forms.funds, said)).toEqual({ moneySource: '省外', payer: '甲公司' });
});

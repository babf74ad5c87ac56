// Laws of what bears out that money arrived.
import type { LawValue } from '../law.ts';

export const lawsOfCorroboration = {
  arrival_unknown: {
    status: '404/422',
    zh: '没有这笔到位资金，或已撤销、退回，或不在您的权限范围内',
    en: 'No such arrival; or it was withdrawn or returned, or is out of your reach',
  },
  arrival_ambiguous: {
    status: 422,
    zh: '这个项目当天有 {count} 笔到位资金对得上，请写明金额或凭证号',
    en: '{count} arrivals of the project on that day fit; say the amount or the number of the voucher',
  },
  sent_back_before_arrival: {
    status: 422,
    zh: '资金转出的日期早于到账日期（{day}），请核对',
    en: 'The money left before it came ({day}); check the day',
  },
  grade_scheme_out_of_reach: {
    status: 422,
    zh: '现在认可的独立来源只有 {hands} 个，没有一笔能达到“数据互证”，请减少要求的个数或多认几种',
    en: 'Only {hands} independent sources are recognised, so that nothing could be corroborated; ask for fewer or recognise more',
  },
  grade_scheme_of_money_back: {
    status: 422,
    zh: '资金转出不能作为到账的佐证，请设为“不计”',
    en: 'That money left again bears out no arrival; let it count for nothing',
  },
  signal_of_other_office: {
    status: 422,
    zh: '佐证要记在这笔到位资金所属单位名下',
    en: 'The signal belongs to the office of the arrival',
  },
} satisfies Readonly<Record<string, LawValue>>;

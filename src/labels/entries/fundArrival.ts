import type { NounWords } from './nounWords.ts';

export const fundArrivalWords: NounWords<'fund_arrival'> = {
  name: { zh: '到位资金', en: 'Fund arrival' },
  record: { zh: '登记到位资金', en: 'Record funds in place' },
  correct: { zh: '更正到位资金', en: 'Correct funds in place' },
  source: { zh: '到位资金登记', en: 'fund arrivals' },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    claimedFen: { zh: '申报金额', en: 'Claimed' },
    recognisedFen: { zh: '认定金额', en: 'Recognised' },
    usedUsdWan: { zh: '实际使用外资（万美元）', en: 'Foreign capital used (10⁴ US dollars)' },
    moneySource: { zh: '资金来源', en: 'Source of the money' },
    payer: { zh: '付款方', en: 'Payer' },
    use: { zh: '资金用途', en: 'Use' },
    voucherKind: { zh: '凭证种类', en: 'Kind of voucher' },
    voucherNo: { zh: '凭证号', en: 'Voucher number' },
  },
  form: {
    occurredOn: { label: { zh: '到账日期', en: 'Arrived on' } },
    recognisedFen: { hint: { zh: '不填即与申报金额相同', en: 'As claimed where it is left empty' } },
  },
};

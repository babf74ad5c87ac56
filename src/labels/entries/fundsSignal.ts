import type { signalKinds } from '../../domain/corroboration/fundsSignal.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const fundsSignal: Readonly<Record<(typeof signalKinds)[number], Words>> = {
  bank_advice: { zh: '银行进账', en: 'Bank advice' },
  capital_report: { zh: '验资报告', en: 'Capital verification' },
  invoice: { zh: '发票', en: 'Invoice' },
  land_fee: { zh: '土地出让金缴款', en: 'Land fee paid' },
  tax_paid: { zh: '纳税', en: 'Tax paid' },
  insured_heads: { zh: '参保人数', en: 'Insured heads' },
  power_on: { zh: '通电用电', en: 'Power connected' },
  in_statistics: { zh: '固投入库', en: 'Registered in statistics' },
  foreign_exchange: { zh: '外汇登记', en: 'Foreign exchange registration' },
  site_visit: { zh: '现场查看', en: 'Site visit' },
  recipient_word: { zh: '收款企业确认', en: 'Recipient’s confirmation' },
  other: { zh: '其他', en: 'Other' },
  sent_back: { zh: '资金转出（反向佐证）', en: 'Money sent back (speaks against it)' },
};

export const fundsSignalWords: NounWords<'funds_signal'> = {
  name: { zh: '到资佐证', en: 'Signal of money' },
  record: { zh: '补充到资佐证', en: 'Add a signal of money' },
  correct: { zh: '更正到资佐证', en: 'Correct a signal of money' },
  source: { zh: '到资佐证', en: 'signals of money' },
  lists: { fundsSignal },
  form: { occurredOn: { label: { zh: '佐证日期', en: 'Day of the signal' } } },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    kind: { zh: '佐证类型', en: 'Kind of signal' },
    source: { zh: '出具单位', en: 'Issued by' },
    place: { zh: '地点', en: 'Place' },
    note: { zh: '说明', en: 'Note' },
  },
};

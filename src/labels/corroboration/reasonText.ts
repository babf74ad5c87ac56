// Why an arrival wants a second look: a sentence for each sign, with its numbers. None says that something is false.
import type { SignName } from '../../domain/corroboration/suspicion/rules.ts';
import type { SuspicionReason } from '../../domain/corroboration/suspicion/suspicion.ts';
import type { Language, Words } from '../language.ts';
import { yiWords } from '../money.ts';

const names: Readonly<Record<SignName, Words>> = {
  round_at_end: { zh: '期末整数', en: 'Round at the end' },
  one_payer: { zh: '一家付多家', en: 'One payer for many' },
  voucher_series: { zh: '凭证号异常', en: 'Voucher number' },
  money_back: { zh: '资金转出', en: 'Money sent back' },
  just_passes: { zh: '刚过门槛', en: 'Just passes' },
  office_unlike: { zh: '本月突增', en: 'Sudden month' },
  copy: { zh: '与前期雷同', en: 'Like an earlier one' },
  photo: { zh: '照片存疑', en: 'Photo' },
  beyond_plan: { zh: '超过计划投资', en: 'Beyond the plan' },
  before_signing: { zh: '早于签约', en: 'Before signing' },
  bare: { zh: '无佐证', en: 'Nothing bears it out' },
};

export const signWord = (sign: SignName, language: Language): string => names[sign][language];

type Sentence = (say: (name: string) => string, yi: (name: string) => string) => string;
type Sentences = { readonly [Name in SignName]: Sentence | Readonly<Record<string, Sentence>> };

const zh: Sentences = {
  round_at_end: (say, yi) => `${say('on')}临近期末到账，金额${yi('fen')}是${yi('unitFen')}的整数倍`,
  one_payer: (say) =>
    `付款方“${say('payer')}”不是项目的投资方或承接企业，${say('days')}天内为${say('projects')}个项目付款`,
  voucher_series: {
    out_of_place: (say) =>
      `凭证号${say('no')}与同号段${say('series')}张凭证的先后次序不符：本笔${say('on')}，相邻号码${say('near')}`,
    follows: (say) => `凭证号${say('no')}与另一项目的${say('other')}（付款方“${say('payer')}”）相连`,
    shape: (say) => `凭证号${say('no')}的写法少见：同类凭证${say('all')}张中只有${say('alike')}张这样写`,
  },
  money_back: (say) => `${say('on')}到账，${say('backOn')}有佐证显示资金又转出`,
  just_passes: (_, yi) => `金额${yi('fen')}，刚刚超过${yi('threshold')}，只多${yi('over')}`,
  office_unlike: {
    sum: (say, yi) =>
      `本单位${say('month')}到位${yi('sum')}，此前各月一般为${yi('usual')}，同月其他${say('peers')}个单位没有这样增加`,
    rows: (say) =>
      `本单位${say('days')}天内到位${say('rows')}笔，此前一年同样天数一般为${say('usualRows')}笔，同期其他${say('peers')}个单位没有这样增加`,
  },
  copy: (say, yi) => `与${say('earlier')}的一笔金额相同（${yi('fen')}），本笔${say('on')}`,
  photo: {
    twice: (say) => `同一张照片出现在${say('projects')}个项目的到位资金中`,
    elsewhere: (say) => `照片拍摄地点与本项目（或本单位）其他照片相距约${say('kilometres')}公里`,
    old: (say) => `照片拍摄于${say('taken')}，远早于到账日${say('on')}`,
  },
  beyond_plan: (_, yi) => `项目累计到位${yi('sum')}，超过计划投资${yi('plan')}`,
  before_signing: (say) => `${say('on')}到账，项目${say('signedOn')}才签约`,
  bare: () => '没有凭证号，也没有已审核的佐证',
};

const en: Sentences = {
  round_at_end: (say, yi) =>
    `Came on ${say('on')}, at the end of a period, and ${yi('fen')} is a multiple of ${yi('unitFen')}`,
  one_payer: (say) =>
    `“${say('payer')}” is neither investor nor recipient and paid for ${say('projects')} projects within ${say('days')} days`,
  voucher_series: {
    out_of_place: (say) =>
      `Number ${say('no')} of ${say('on')} does not stand in the order of the ${say('series')} others: the next one is of ${say('near')}`,
    follows: (say) => `Number ${say('no')} follows ${say('other')} of another project (payer “${say('payer')}”)`,
    shape: (say) => `Number ${say('no')} is written as only ${say('alike')} of ${say('all')} of its kind are`,
  },
  money_back: (say) => `Came on ${say('on')}; on ${say('backOn')} a signal shows it leaving again`,
  just_passes: (_, yi) => `${yi('fen')} passes ${yi('threshold')} by ${yi('over')} only`,
  office_unlike: {
    sum: (say, yi) =>
      `The office has ${yi('sum')} in ${say('month')}, usually ${yi('usual')} a month; the other ${say('peers')} offices did not grow so`,
    rows: (say) =>
      `The office has ${say('rows')} arrivals within ${say('days')} days, in the year before usually ${say('usualRows')}; the other ${say('peers')} offices did not grow so`,
  },
  copy: (say, yi) => `As much (${yi('fen')}) as one of ${say('earlier')}; this one is of ${say('on')}`,
  photo: {
    twice: (say) => `The same photo stands at arrivals of ${say('projects')} projects`,
    elsewhere: (say) => `The photo was taken some ${say('kilometres')} km from the other ones`,
    old: (say) => `The photo was taken on ${say('taken')}, long before ${say('on')}`,
  },
  beyond_plan: (_, yi) => `The project has ${yi('sum')} by now, more than the ${yi('plan')} planned`,
  before_signing: (say) => `Came on ${say('on')}; the project was signed on ${say('signedOn')}`,
  bare: () => 'No voucher number and no verified signal',
};

export function reasonText({ sign, told }: SuspicionReason, language: Language): string {
  const of = (language === 'zh' ? zh : en)[sign];
  const sentence = typeof of === 'function' ? of : of[String(told['how'])];
  const say = (name: string) => String(told[name] ?? '');
  return sentence?.(say, (name) => yiWords(BigInt(told[name] ?? 0), language)) ?? '';
}

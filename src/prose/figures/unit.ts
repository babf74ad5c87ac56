// Units as printed, what they measure, and what one of them is in the base unit of its dimension.
import { multiply, ratio, type Rational, whole } from '../exact/rational.ts';

export interface PrintedUnit {
  /** As printed, with its multiplier: 亿元, 万吨, 个, %. */
  readonly name: string;
  /** What can be compared: units of one dimension convert into each other. */
  readonly dimension: string;
  /** One of it, in the base unit. */
  readonly scale: Rational;
  /** A whole number of it is exact, not a rounded measure. */
  readonly counts: boolean;
  readonly end: number;
}

export const money = 'money';
export const percent = 'percent';
export const pointsUnit = 'points';
export const times = 'times';
export const doublings = 'doublings';

const multipliers: readonly (readonly [string, bigint])[] = [
  ['万亿', 10n ** 12n],
  ['千亿', 10n ** 11n],
  ['百亿', 10n ** 10n],
  ['十亿', 10n ** 9n],
  ['千万', 10n ** 7n],
  ['百万', 10n ** 6n],
  ['十万', 10n ** 5n],
  ['亿', 10n ** 8n],
  ['万', 10n ** 4n],
  ['千', 10n ** 3n],
  ['百', 10n ** 2n],
];

interface Measure {
  readonly dimension: string;
  readonly counts: boolean;
  readonly names: readonly string[];
}

/** Names of one row count the same things, so that shares and sums may run across them. */
const measures: readonly Measure[] = [
  { dimension: money, counts: false, names: ['元人民币', '元'] },
  { dimension: 'money_usd', counts: false, names: ['美元', '美金'] },
  { dimension: 'money_hkd', counts: false, names: ['港元', '港币'] },
  { dimension: 'money_eur', counts: false, names: ['欧元'] },
  { dimension: 'money_jpy', counts: false, names: ['日元'] },
  { dimension: 'things', counts: true, names: ['个', '项', '宗', '件'] },
  { dimension: 'firms', counts: true, names: ['家', '户'] },
  { dimension: 'occasions', counts: true, names: ['场次', '场'] },
  { dimension: 'visits', counts: true, names: ['次'] },
  { dimension: 'batches', counts: true, names: ['批次', '批'] },
  { dimension: 'person_times', counts: true, names: ['人次'] },
  { dimension: 'people', counts: true, names: ['人', '名', '位'] },
  { dimension: 'deals', counts: true, names: ['笔', '单', '起'] },
  {
    dimension: 'pieces',
    counts: true,
    names: [
      '台套',
      '台',
      '套',
      '辆',
      '艘',
      '架',
      '条',
      '只',
      '支',
      '座',
      '栋',
      '所',
      '处',
      '种',
      '类',
      '款',
      '片',
      '轮',
      '期',
      '部',
    ],
  },
  { dimension: 'area_mu', counts: false, names: ['亩'] },
  { dimension: 'area', counts: false, names: ['平方米', '平米'] },
  { dimension: 'area_km', counts: false, names: ['平方公里', '平方千米'] },
  { dimension: 'area_ha', counts: false, names: ['公顷'] },
  { dimension: 'length_km', counts: false, names: ['公里', '千米'] },
  { dimension: 'length', counts: false, names: ['米'] },
  { dimension: 'weight', counts: false, names: ['吨'] },
  { dimension: 'volume', counts: false, names: ['立方米', '标箱'] },
  { dimension: 'energy', counts: false, names: ['千瓦时', '度'] },
  { dimension: 'power', counts: false, names: ['千瓦', '兆瓦'] },
  { dimension: 'months', counts: false, names: ['个月'] },
  { dimension: 'days', counts: false, names: ['个工作日', '工作日', '天'] },
  { dimension: 'years', counts: false, names: ['周年', '年'] },
  { dimension: 'hours', counts: false, names: ['个小时', '小时', '分钟'] },
  { dimension: percent, counts: false, names: ['%'] },
  { dimension: pointsUnit, counts: false, names: ['个百分点', '百分点', '个千分点', '千分点'] },
  { dimension: times, counts: false, names: ['倍'] },
  { dimension: doublings, counts: false, names: ['番'] },
];

/** Within a dimension, what one unit is in base units, where that is not 1. */
const scales: Readonly<Record<string, Rational>> = {
  兆瓦: whole(1000),
  个千分点: ratio(1n, 10n),
  千分点: ratio(1n, 10n),
};

const byName = measures
  .flatMap((measure) => measure.names.map((name) => ({ ...measure, name })))
  .toSorted((a, b) => b.name.length - a.name.length);

/** Han characters that turn a measure word into another word: 项目, 个人, 家庭, 名单, 人员, 条件, 次序, 年度. */
const othersWord: Readonly<Record<string, string>> = {
  项: '目',
  家: '庭长',
  名: '单称',
  人: '均民大才员',
  条: '件例',
  次: '序贷',
  位: '于列居',
  单: '位个体',
  部: '门委署',
  处: '于理级',
  类: '似',
  度: '假',
  支: '持撑',
  套: '餐',
  期: '间末初货',
  起: '步到来草',
  件: '次',
  米: '诺',
};

/** The unit that begins at `at`, with or without a multiplier in front; `10亿` alone is a unit of money. */
export function readUnit(text: string, at: number): PrintedUnit | undefined {
  const multiplier = multipliers.find(([name]) => text.startsWith(name, at));
  if (!multiplier) return readMeasure(text, at, '', 1n);
  const [name, factor] = multiplier;
  // 3000多万元 has its vague word in front of the multiplier, 2万余吨 behind it.
  const from = at + name.length + (/[余多]/.test(text[at + name.length] ?? '') ? 1 : 0);
  const measured = readMeasure(text, from, name, factor) ?? readMeasure(text, at, '', 1n);
  if (measured || factor < 10n ** 8n) return measured;
  return { name, dimension: money, scale: whole(factor), counts: false, end: from };
}

function readMeasure(text: string, at: number, multiplier: string, factor: bigint): PrintedUnit | undefined {
  const found = byName.find(({ name }) => text.startsWith(name, at));
  const end = at + (found?.name.length ?? 0);
  if (!found || othersWord[found.name]?.includes(text[end] ?? ' ')) return undefined;
  const { name, dimension, counts } = found;
  const scale = multiply(whole(factor), scales[name] ?? whole(1));
  return { name: multiplier + name, dimension, scale, counts: counts && multiplier === '', end };
}

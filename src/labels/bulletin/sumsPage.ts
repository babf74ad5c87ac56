// The page on which files of several cities are added up.
import { periodName } from '../figures/periods.ts';

const inWords = (period: string): string => periodName(period, 'zh');

export const sumsPageWords = {
  title: (name: string, period: string) => `${name}${inWords(period)}招商引资汇总`,
  howAdded: (count: number) =>
    `由${count}市公布的自证通报相加得出，各市的登记没有离开本市；两市各登记一次的同一项目、企业，各计一次`,
  totals: '合计',
  ratios: '由合计算出',
  byCity: '各市',
  figure: '指标',
  period: '期间',
  value: '数值',
  city: '市',
  inWords,
  ofPeriod: (name: string, period: string) => `${name}（${inWords(period)}）`,
  left: '下列指标并非各市都公布或口径不同，没有相加：',
  lacking: (figure: string, cities: readonly string[]) => `${figure}：缺${cities.join('、')}`,
  sources: (cities: readonly string[]) => `来源：${cities.join('；')}`,
  source: (city: string, no: number, fingerprint: string) => `${city}第${no}份（指纹${fingerprint}）`,
} as const;

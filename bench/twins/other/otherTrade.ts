// How the lists of trades are written down: name|short form|unit<most, one blank between products.
import { words } from './otherText.ts';
import type { Product, Trade } from './otherTypes.ts';

const activities = /(养殖|繁育|利用|测试|处置|处理|加工|拆解|翻新|孵化|育苗|牧场|大棚|基地|育种|再生|改装|提纯|切片)$/;

function product(text: string): Product {
  const [name = '', short = '', measure = ''] = text.split('|');
  const [unit = '', most = ''] = measure.split('<');
  const activity = activities.test(name);
  return {
    name,
    short: short === '' ? null : short,
    unit: unit === '' || activity ? null : unit,
    most: most === '' ? Infinity : Number(most),
    activity,
  };
}

export function trade(name: string, english: string, firmWords: string, products: string): Trade {
  return { name, english, words: words(firmWords), products: words(products).map(product), service: false };
}

/** Nobody says 年产 of a service, and 生产基地 neither. */
export function service(name: string, english: string, firmWords: string, products: string): Trade {
  const made = trade(name, english, firmWords, products);
  return { ...made, products: made.products.map((one) => ({ ...one, activity: true })), service: true };
}

const large = [50, 60, 80, 100, 120, 150, 200, 300, 500, 600, 800, 1000, 1200, 2000, 3000, 5000];
const small = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50];
const tons = [300, 500, 800, 1000, 1500, 2000, 3000, 5000, 6000, 8000, 10000, 12000, 20000, 30000, 50000];
const pieces = [100, 150, 200, 300, 500, 600, 800, 1000, 1200, 1500, 2000, 3000, 5000, 10000];

/** What an officer would believe of a plant. */
const ranges: Readonly<Record<string, readonly number[]>> = {
  万吨: [...small, 60, 80, 100],
  吨: tons,
  万套: large,
  万件: large,
  万只: large,
  万米: large,
  万平方米: large,
  万条: large,
  万片: large,
  万支: large,
  万瓶: large,
  万羽: large,
  万副: large,
  万双: large,
  万张: large,
  万台: small,
  万头: small,
  万立方米: [...small, 60],
  亿片: small,
  亿支: small,
  亿只: small,
  亿粒: small,
  亿瓶: small,
  万箱: large,
  GWh: [1, 2, 3, 5, 6, 8, 10],
  MW: [200, 500, 1000, 2000, 3000],
  台: pieces,
  套: pieces,
  头: pieces,
  辆: pieces,
};

export function quantitiesOf(unit: string, most: number): readonly number[] {
  const range = ranges[unit]?.filter((one) => one <= most);
  if (range === undefined || range.length === 0) throw new Error(`no quantities for ${unit}`);
  return range;
}

// The eight counties and four zones, how much of the year each has, and what each is known for.
import type { Chance } from './chance.ts';
import counties from './words/counties.json' with { type: 'json' };
import industries from './words/industries.json' with { type: 'json' };
import services from './words/services.json' with { type: 'json' };

export interface County {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly weight: number;
  readonly places: readonly string[];
}

export interface CountyLine {
  readonly county: County;
  readonly industry: string;
  readonly made: boolean;
  readonly chain: string | null;
  /** `product|unit|least|most`. */
  readonly product: string;
}

type Row = readonly [code: string, weight: number, products: string[]];

export const countyList: readonly County[] = counties;

export function countyOf(code: string): County {
  const county = countyList.find((one) => one.code === code);
  if (!county) throw new Error(`no county ${code}`);
  return county;
}

const madeIn = industries as unknown as Record<string, { chain: string; made: Row[] }>;
const { farm, any } = services as unknown as { farm: Row[]; any: Row[] };
const isFood = (row: Row) => /^1[34]/.test(row[0]);
const foodCounties = countyList.filter((one) => madeIn[one.code]?.made.some(isFood));

/** What a factory makes, in a county that is known for it; `food` for an agriculture conference. */
export function manufacturingLine(chance: Chance, food = false): CountyLine {
  const county = chance.weighted(food ? foodCounties : countyList, (one) => one.weight);
  const { made = [], chain = '' } = madeIn[county.code] ?? {};
  const row = chance.weighted(food ? made.filter(isFood) : made, (one) => one[1]);
  // The first line of a county is what its chain is named after.
  return { county, industry: row[0], made: true, product: chance.pick(row[2]), chain: row === made[0] ? chain : null };
}

export function serviceLine(chance: Chance, onFarm = false): CountyLine {
  const county = chance.weighted(countyList, (one) => one.weight);
  const row = chance.weighted(onFarm || chance.yes(0.15) ? farm : any, (one) => one[1]);
  return { county, industry: row[0], made: false, product: chance.pick(row[2]), chain: null };
}

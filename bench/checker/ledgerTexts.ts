// Briefings of a city and its counties written from the demo's ledger in words of their own, every figure right, and
// where year, place and numbers stand in them.
import type { Chance } from '../../src/demo/chance.ts';
import { parsePeriod } from '../../src/domain/figures/period.ts';
import { type CityFacts, latest } from '../../src/metrics/facts.ts';
import { figureOf } from '../../src/metrics/figure.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A figure of the text, by the question that gave it. */
export interface Written extends Place {
  readonly figure: string;
  readonly value: string;
  readonly year: number;
  readonly months: string;
  readonly officeId: string | null;
}

export interface LedgerText {
  readonly text: string;
  readonly years: readonly (Place & { readonly year: number })[];
  readonly offices: readonly (Place & { readonly officeId: string })[];
  readonly figures: readonly Written[];
}

/** Several ways to word a figure; none of them is the product's own name for it. */
const wordings: readonly (readonly [figure: string, unit: string, ...phrases: string[]])[] = [
  ['projects_new', '个', '新引进过亿元项目#', '新签约亿元以上项目#', '共引进亿元以上新项目#'],
  ['investment_new', '亿元', '新引进过亿元项目总投资#', '新签约亿元以上项目投资总额#'],
  ['projects_new_manufacturing', '个', '新引进过亿元制造业项目#', '新签约亿元以上制造业项目#'],
  ['investment_new_manufacturing', '亿元', '新引进过亿元制造业项目总投资#', '新签约亿元以上制造业项目计划投资#'],
  ['funds_arrived', '亿元', '招商引资到位资金#', '实际到位资金#', '落实到位资金#'],
  ['funds_arrived_manufacturing', '亿元', '制造业到位资金#', '制造业项目实际到位资金#'],
  ['projects_started', '个', '新开工项目#', '开工建设项目#'],
  ['investment_started', '亿元', '新开工项目总投资#', '新开工项目计划总投资#'],
];

const spans: readonly (readonly [months: string, words: string])[] = [
  ['', '年'],
  ['-H1', '年上半年'],
  ['-01..-09', '年1—9月'],
  ['-01..-11', '年1-11月份'],
];

/** The period of a year's part, as the product reads it. */
export function periodOf(year: number, months: string): string {
  return months.startsWith('-0')
    ? months
        .split('..')
        .map((month) => `${year}${month}`)
        .join('..')
    : `${year}${months}`;
}

export function valueOf(facts: CityFacts, figure: string, year: number, months: string, officeId: string | null) {
  const narrowed = officeId ? { officeId } : {};
  const period = parsePeriod(periodOf(year, months));
  return figureOf(figure, facts, { period, at: latest, ...narrowed })?.value ?? null;
}

/** A paragraph on the city or one county and one span, of three to five figures, and one on another of them. */
export function writeFromLedger(facts: CityFacts, chance: Chance): LedgerText {
  const counties = facts.offices.filter(({ kind }) => kind === 'county' || kind === 'zone');
  const [years, offices, figures] = [
    [] as LedgerText['years'][number][],
    [] as LedgerText['offices'][number][],
    [] as Written[],
  ];
  let text = '';
  for (const _ of [1, 2]) {
    const office = chance.yes(0.7) ? chance.pick(counties) : undefined;
    const year = chance.pick([2022, 2023, 2023, 2023]);
    const [months, words] = chance.pick([...spans]);
    const place = office ? office.name : chance.pick(['全市', '我市']);
    const dated = { start: text.length, end: text.length + 4, year };
    text += `${year}${words}，`;
    years.push(dated);
    if (office) offices.push({ start: text.length, end: text.length + place.length, officeId: office.id });
    text += place;
    const said = chance
      .shuffled([...wordings])
      .flatMap(([figure, unit, ...phrases]) => {
        const value = valueOf(facts, figure, year, months, office?.id ?? null);
        return value === null || /^0(\.0+)?$/.test(value)
          ? []
          : [{ figure, unit, value, phrase: chance.pick(phrases) }];
      })
      .slice(0, chance.int(3, 5));
    said.forEach(({ figure, unit, value, phrase }, at) => {
      text += (at > 0 ? chance.pick(['，', '；']) : '') + phrase.replace('#', '');
      const start = text.length;
      text += value + unit;
      figures.push({ start, end: start + value.length, figure, value, year, months, officeId: office?.id ?? null });
    });
    text += '。\n';
  }
  return { text, years, offices, figures };
}

// What speaks for a gap's being filled: the terms of `net/gaps` as sentences with their numbers, and what is said where
// nothing is known.
import type { Language, Words } from '../language.ts';

interface GapTermWords {
  readonly name: Words;
  readonly says: Words;
  readonly unknown: Words;
}

const noFirmsElsewhere: Words = { zh: '名录里没有外地同链企业', en: 'The register has no firm of the chain elsewhere' };

const terms: Readonly<Record<string, GapTermWords>> = {
  place_size: {
    name: { zh: '城市规模', en: 'Size of the place' },
    says: { zh: '全市 {firms} 家企业', en: '{firms} firms in the city' },
    unknown: { zh: '没有本市企业数', en: 'The number of local firms is not known' },
  },
  place_momentum: {
    name: { zh: '城市势头', en: 'Momentum of the place' },
    says: { zh: '近三年新增 {firms} 家企业', en: '{firms} new firms in three years' },
    unknown: { zh: '没有本市企业的成立时间', en: 'It is not known when local firms came' },
  },
  industry_size: {
    name: { zh: '行业规模', en: 'Size of the industry' },
    says: { zh: '外地有 {firms} 家企业做这一环', en: '{firms} firms elsewhere do this' },
    unknown: noFirmsElsewhere,
  },
  industry_spread: {
    name: { zh: '行业分布', en: 'Spread of the industry' },
    says: { zh: '外地 {of} 个城市中 {cities} 个有这一环', en: '{cities} of {of} cities elsewhere have it' },
    unknown: noFirmsElsewhere,
  },
  industry_momentum: {
    name: { zh: '行业势头', en: 'Momentum of the industry' },
    says: { zh: '近三年外地新增 {firms} 家', en: '{firms} new firms elsewhere in three years' },
    unknown: { zh: '没有外地企业的成立时间', en: 'It is not known when firms elsewhere came' },
  },
  relatedness: {
    name: { zh: '产业关联', en: 'Relatedness' },
    says: { zh: '本市已有 {nodes} 个相关环节', en: '{nodes} related nodes are here' },
    unknown: noFirmsElsewhere,
  },
  sector_here: {
    name: { zh: '同行业基础', en: 'Same sector here' },
    says: { zh: '本市同大类有 {firms} 家企业', en: '{firms} local firms of the same division' },
    unknown: {
      zh: '环节没有行业代码，或名录里没有外地企业',
      en: 'The node has no trade code, or no firm elsewhere is known',
    },
  },
  similar_places: {
    name: { zh: '相似城市', en: 'Similar places' },
    says: {
      zh: '与本市相似的城市（按相似度加权）{percent}% 有这一环',
      en: 'Of places like this one, weighted by likeness, {percent} in 100 have it',
    },
    unknown: noFirmsElsewhere,
  },
  region_has: {
    name: { zh: '省内基础', en: 'In the province' },
    says: { zh: '省内其他 {cities} 个城市有 {firms} 家', en: '{firms} firms in {cities} other cities of the province' },
    unknown: noFirmsElsewhere,
  },
  demand: {
    name: { zh: '本地需求', en: 'Local demand' },
    says: {
      zh: '下一环 {nodes} 个环节，{firms} 家本地企业要用',
      en: '{firms} local firms on {nodes} next nodes would buy',
    },
    unknown: { zh: '下一环没有连线，或没有核实', en: 'No next node is drawn, or none is known' },
  },
  supply: {
    name: { zh: '本地供应', en: 'Local supply' },
    says: {
      zh: '上一环 {nodes} 个环节，{firms} 家本地企业可供',
      en: '{firms} local firms on {nodes} nodes before could supply',
    },
    unknown: { zh: '上一环没有连线，或没有核实', en: 'No node before is drawn, or none is known' },
  },
};

export function gapTermName(id: string, language: Language): string {
  return terms[id]?.name[language] ?? id;
}

export function gapTermSays(id: string): Words {
  return terms[id]?.says ?? { zh: id, en: id };
}

export function gapTermUnknown(id: string, language: Language): string {
  return terms[id]?.unknown[language] ?? id;
}

/** Every term that has its words. */
export const gapTermIds: readonly string[] = Object.keys(terms);

// Why a node stands as it does: the reasons of `net/chain/state.ts` (`few_firms firms=2 least=5`) as sentences.
import type { Language, Words } from '../language.ts';
import { yiWords } from '../money.ts';

const sentences: Readonly<Record<string, Words>> = {
  nothing_to_find_by: {
    zh: '环节没有填产品和行业代码，无法查找企业',
    en: 'The node has no products and no industry codes by which firms could be found',
  },
  only_trade_shared: {
    zh: '{firms} 家企业的行业代码与其他环节共用，尚未确定在哪个环节',
    en: '{firms} firms share their industry code with other nodes; which node they stand on is not settled',
  },
  trade_shared: {
    zh: '另有 {firms} 家企业的行业代码与其他环节共用，未计入',
    en: '{firms} more firms share their industry code with other nodes and are not counted',
  },
  trade_not_said: {
    zh: '环节没有填行业代码，无从对照企业名录',
    en: 'The node has no industry code by which the list of firms could be looked through',
  },
  coverage_not_stated: {
    zh: '行业大类 {divisions} 的企业名录是否齐全没有登记，不能断定本市没有',
    en: 'Nobody has stated that the register has all firms of division {divisions}, so none can be said to be missing',
  },
  no_firm: {
    zh: '截至 {on} 的企业名录里没有这个环节的本市企业',
    en: 'The list of firms, whole to {on}, has none of the city here',
  },
  plants_running: { zh: '投产项目 {projects} 个', en: '{projects} projects in production' },
  large_plant: {
    zh: '有达到龙头投资标准的投产项目 {projects} 个',
    en: '{projects} projects in production of a leader’s size',
  },
  few_firms: {
    zh: '本市企业 {firms} 家，不足 {least} 家，且没有龙头企业',
    en: '{firms} firms, fewer than {least}, and no leader',
  },
  small_output: {
    zh: '本市企业产值合计 {outputFen}，不足 {leastFen}',
    en: 'The firms make {outputFen} together, less than {leastFen}',
  },
  many_firms: { zh: '本市企业 {firms} 家，达到 {least} 家', en: '{firms} firms, {least} or more' },
  has_leader: { zh: '有龙头企业 {leaders} 家', en: '{leaders} leading firms' },
  output_not_known: {
    zh: '{of} 家企业中 {firms} 家产值未掌握',
    en: 'The output of {firms} of {of} firms is not known',
  },
  projects_coming: { zh: '在谈在建项目 {projects} 个', en: '{projects} projects on their way' },
  projects_stuck: {
    zh: '{of} 个在谈在建项目中 {projects} 个暂停或长期无进展',
    en: '{projects} of {of} projects on their way are paused or have long stood still',
  },
  no_leader: {
    zh: '产业有、龙头无：企业 {firms} 家，掌握规模的 {sized} 家都未达到龙头标准',
    en: 'An industry without a leader: {firms} firms, none of the {sized} of known size leads',
  },
  leader_not_known: {
    zh: '企业 {firms} 家，规模均未掌握，有无龙头无法判断',
    en: '{firms} firms of unknown size; whether one leads cannot be said',
  },
  leader_coming: {
    zh: '在谈在建项目中有龙头项目 {projects} 个',
    en: '{projects} projects on their way bring a leader',
  },
};

export function chainReason(text: string, language: Language): string {
  const [rule = '', ...numbers] = text.split(' ');
  let sentence = sentences[rule]?.[language] ?? text;
  for (const pair of numbers) {
    const [name = '', value = ''] = pair.split('=');
    sentence = sentence.replace(`{${name}}`, name.endsWith('Fen') ? yiWords(BigInt(value), language) : value);
  }
  return sentence;
}

/** Every rule that has its sentence. */
export const chainReasonRules: readonly string[] = Object.keys(sentences);

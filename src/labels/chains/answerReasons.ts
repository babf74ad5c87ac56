// Why a gap is worth filling and a firm worth a call: the terms of `net/answer` as sentences with their numbers.
import { gapTermIds, gapTermSays } from './gapTerms.ts';
import type { Language, Words } from '../language.ts';
import { refusalCauseWord } from '../pursuits/words.ts';

const sentences: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(gapTermIds.map((id) => [`evidence_${id}`, gapTermSays(id)])),
  gap_missing: { zh: '名录齐全，本地没有企业', en: 'The register is whole and has no local firm' },
  gap_blocked: { zh: '在谈在建的项目都停滞了', en: 'Every project on its way stands still' },
  gap_weak: { zh: '本地只有 {firms} 家，少或小', en: '{firms} local firms, few or small' },
  gap_leaderless: { zh: '本地 {firms} 家企业，没有龙头', en: '{firms} local firms and no leader' },
  gap_key: { zh: '关键环节', en: 'A key part' },
  gap_coming: { zh: '已有 {projects} 个项目在补', en: '{projects} projects are filling it already' },
  tie_named: { zh: '已确定属于“{node}”环节', en: 'Said to stand on “{node}”' },
  tie_product: { zh: '产品“{by}”属于“{node}”环节', en: 'Makes “{by}”, which is on “{node}”' },
  tie_industry: { zh: '行业代码 {by} 属于“{node}”环节', en: 'Its trade {by} is that of “{node}”' },
  tie_name: { zh: '企业名称与“{node}”环节相符', en: 'Its name fits “{node}”' },
  tie_shared: {
    zh: '行业代码 {by} 与“{node}”等 {nodes} 个环节相符，做哪一环待核',
    en: 'Its trade {by} is that of {nodes} nodes, such as “{node}”; which one is not known',
  },
  fills_missing: { zh: '可补断点“{node}”', en: 'Would fill “{node}”, which is missing' },
  fills_blocked: { zh: '可通堵点“{node}”', en: 'Would unblock “{node}”' },
  fills_weak: { zh: '可强弱点“{node}”', en: 'Would strengthen “{node}”, which is weak' },
  fills_leaderless: { zh: '“{node}”有产业没龙头', en: '“{node}” has firms and no leader' },
  fills_key: { zh: '“{node}”是关键环节', en: '“{node}” is a key part' },
  supplies: { zh: '向本市{firm}等 {firms} 家企业供货', en: 'Supplies {firms} firms here, such as {firm}' },
  buys_from: { zh: '从本市{firm}等 {firms} 家企业采购', en: 'Buys from {firms} firms here, such as {firm}' },
  placed_elsewhere: { zh: '在外地 {cities} 个城市投过：{what}', en: 'Has built in {cities} other cities: {what}' },
  placed_in_province: { zh: '在本省投过：{what}', en: 'Has built in this province: {what}' },
  near: { zh: '距本市约 {km} 公里', en: 'About {km} km away' },
  same_trade: { zh: '本市同环节企业 {firms} 家', en: '{firms} firms here on the same node' },
  expanding: { zh: '正在扩产：{plan}', en: 'Is expanding: {plan}' },
  same_province: { zh: '同在本省', en: 'In the same province' },
  large: { zh: '职工 {employees} 人', en: '{employees} staff' },
  above_scale: { zh: '规模以上企业', en: 'Above the designated size' },
  listed: { zh: '上市公司（{exchange}）', en: 'Listed ({exchange})' },
  qualification_1: { zh: '入选{list} {batch}', en: 'On the list “{list}” {batch}' },
  qualification_2: { zh: '入选{list} {batch}', en: 'On the list “{list}” {batch}' },
  visited_here: { zh: '本市 {on} 拜访过', en: 'Visited by this city on {on}' },
  signed_here: { zh: '{on} 与本市签过约', en: 'Signed here on {on}' },
  refused_here: { zh: '{on} 谢绝过本市：{cause}', en: 'Declined this city on {on}: {cause}' },
  contacted: { zh: '本市已联系 {contacts} 次，最近 {on}', en: 'Contacted {contacts} times, last on {on}' },
  risk: { zh: '风险：{risk}', en: 'Risk: {risk}' },
};

export function netReason(id: string, numbers: Readonly<Record<string, string | number>>, language: Language): string {
  const sentence = sentences[id]?.[language] ?? id;
  const filled = Object.entries(numbers).reduce(
    (text, [name, value]) =>
      text.replaceAll(`{${name}}`, name === 'cause' ? refusalCauseWord(String(value), language) : String(value)),
    sentence,
  );
  // What a fact does not say leaves no colon behind it.
  return filled.trim().replace(/[：:]$/u, '');
}

/** Every term that has its sentence. */
export const netReasonIds: readonly string[] = Object.keys(sentences);

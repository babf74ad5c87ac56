// What a figure does in its sentence, from the words in front of it and behind it.
import type { PrintedFigure } from '../figures/figure.ts';
import { doublings, percent, pointsUnit, times } from '../figures/unit.ts';
import { bases, comparisons, falling, rising } from '../words/growth.ts';
import { completionVerbs, noTarget, targetNouns } from '../words/rates.ts';
import { shareNouns, shareVerbs } from '../words/shares.ts';
import type { MentionRole } from './mention.ts';

const any = (words: readonly string[]): string => [...words].toSorted((a, b) => b.length - a.length).join('|');

/** Words between what a figure says and the figure: 占比(分别为), 增长(了), 完成率(达到). */
const linking =
  /(?:分别|依次|各|均|都|也|就|已|仅|只|高达|达|到|为|是|至|占到|了|约|有|同比|今年|其|、|和|及|与|或|,|:|又|再)+$/;
export const unlinked = (lead: string): string => lead.replace(linking, '');

const isShareNoun = new RegExp(`(?:${any(shareNouns)})$`);
const hasShareVerb = new RegExp(`(?:${any(shareVerbs)})(?!地)`);
const isChange = new RegExp(`(?:${any([...rising, ...falling, ...comparisons])})(?:率|幅度|速度)?$`);
const isTo = /(?:增长|增加|上升|提高|提升|下降|降|减少|扩大|升|增)(?:到|至|为)(?:了)?$/;
const isRate = /率(?:\([^)]*\))?$/;
const isCompletion = new RegExp(`(?:${any(completionVerbs)}).{0,24}(?:${any(targetNouns)})${noTarget}.{0,10}$`);
const isMargin =
  /(?:超(?:出|过|前|额完成|额)?[^,]{0,8}(?:进度|目标|任务|计划)(?:目标|任务)?|超(?:序时|时间)?进度|快于[^,]{0,6}进度|高于[^,]{0,6}进度|(?:落后|滞后|慢于|低于)[^,]{0,6}进度)$/;
/** 亩均, 月均, 场均; 均衡 is none. */
const isAverage = /(?:平均|[人户亩日周月季场次批县镇村企项件单]均(?![衡匀势])|均价|单个|每个|每家|每项)/;
const isBase = new RegExp(`(?:${any(bases)})(?:的|为|是|仅|只有|数)*$`);
const isTarget =
  /(?:目标(?!企业|客商|公司)(?:任务|数|值|额)?|任务(?:数|额|量|目标)?|计划数|年度(?:投资)?计划(?:投资|总投资|新开工|开工)?|年度投资|计划(?:新开工|开工|引进|完成)|力争|预计|预期|下达|确保)[^,完成实际已]*$/;
/** What is still to be done; 按计划完成投资 is done. */
const isToComplete = /(?:年度|全年|今年|年内)计划完成(?:固定资产)?(?:投资)?(?:额)?$/;
const isPlanned = /^(?:年度|全年)?(?:任务数?|目标数?|计划数?)(?:占比)?(?:为)?$/;
const isThresholdTail =
  /^(?:级|的?(?:重大|大|重点|招商|产业|工业|制造业|优质|好|新|内资|外资|省外|市外|签约|龙头|特大|投资)*(?:项目|企业))/;

/** The role of a figure that is a percent; undefined where it goes on with the list before it. */
export function percentRole(lead: string): MentionRole | undefined {
  const said = unlinked(lead);
  if (isMargin.test(said) || isMargin.test(lead)) return 'margin';
  if (isTo.test(lead)) return undefined;
  if (isPlanned.test(lead)) return 'other';
  if (isChange.test(said)) return 'growth';
  if (isShareNoun.test(said)) return 'share';
  if (isCompletion.test(lead) && !hasShareVerb.test(lead)) return 'rate';
  if (hasShareVerb.test(lead))
    return new RegExp(`占.{0,14}(?:${any(targetNouns)})${noTarget}`).test(lead) ? 'rate' : 'share';
  if (isRate.test(said) || /完成(?:了)?$/.test(said)) return 'rate';
  if (isShareNoun.test(said.replace(/(?:由|从)?的?$/, ''))) return 'share';
  return undefined;
}

/** The role of a figure that is no percent. */
export function levelRole(figure: PrintedFigure, lead: string, tail: string, behind: string): MentionRole {
  const { dimension } = figure.unit;
  const said = unlinked(lead);
  if (dimension === pointsUnit) return isMargin.test(said) ? 'margin' : 'growth';
  if (dimension === times || dimension === doublings) return 'growth';
  if (dimension === percent || /^(?:months|days|years|hours)$/.test(dimension)) return 'other';
  if (isMargin.test(said)) return 'margin';
  if (isThreshold(figure, lead, tail, behind)) return 'threshold';
  if (saysIncrease(lead, said)) return 'increase';
  if (isAverage.test(lead) && !/平均(?:增长|每年)/.test(lead)) return 'average';
  if (isBase.test(said) || isBase.test(lead) || (/^(?:去年|上年)(?!以来)/.test(lead) && /今年|本年/.test(behind)))
    return 'base';
  if (isTarget.test(lead) || isToComplete.test(said)) return 'target';
  return 'level';
}

/** 较前四届平均高出8.4亿元 is a difference too. */
const saysIncrease = (lead: string, said: string): boolean =>
  !isTo.test(lead) && isChange.test(said) && /[增减降提升多少高低短]/.test(said.slice(-3)) && !said.endsWith('新增');

/** 5亿元以上的项目, 过50亿元项目, 100亿元级: a condition, not an amount. */
function isThreshold(figure: PrintedFigure, lead: string, tail: string, behind: string): boolean {
  if (!figure.unit.dimension.startsWith('money')) return false;
  const goesOn = tail !== '' || /^(?:\(含\))?级/.test(behind);
  if (/(?:以上|以下|以内)$/.test(figure.qualifier))
    return goesOn || behind.startsWith('、') || (lead.endsWith('投资') && goesOn);
  if (tail === '的' && figure.qualifier !== '') return true;
  return (isThresholdTail.test(tail) && !/(?:投资|到位|资金|金额)$/.test(lead)) || tail.startsWith('级');
}

// 口径 in words, made from the definition itself, so that what people read is what is counted.
import type { CreditCover } from '../../domain/credit/creditAgreement.ts';
import { labelKindOf, Labels } from '../../domain/figures/lists/labels.ts';
import type {
  Condition,
  CountingDefinition,
  Definition,
  RatioDefinition,
  SourceName,
} from '../../metrics/definition.ts';
import { creditCoverWord } from '../credit/words.ts';
import { sourceWords } from '../entries/nouns.ts';
import { labelWord } from './labelWord.ts';
import { measureText } from './measures.ts';
import { commonFigureName, unitWord } from './words.ts';
import { conditionField, conditionValue } from './conditions.ts';
import type { Language, Words } from '../language.ts';

const sources: Readonly<Record<SourceName, Words>> = {
  ...sourceWords,
  outing_member: { zh: '外出招商人员（每人每次一行）', en: 'people on outings, one row each' },
  outing_visit: { zh: '外出招商拜访记录', en: 'visits on outings' },
  outing_project: { zh: '外出招商洽谈项目（每次每项目一行）', en: 'projects discussed on outings' },
  activity_project: { zh: '招商活动所涉项目', en: 'projects of activities' },
  activity_attendee: { zh: '招商活动嘉宾名单（每位或每家一行）', en: 'guests of activities by name, one row each' },
  activity_speech: { zh: '招商活动发言名单（每次一行）', en: 'speeches at activities by name' },
  activity_report: { zh: '招商活动媒体报道', en: 'reports on activities' },
  chain_stock_node: { zh: '产业链盘点（每个环节一行）', en: 'stock-takings of chains, each node a row' },
  phase: { zh: '项目分期', en: 'phases of projects' },
  major_mark: { zh: '重大项目标注', en: 'marks of major projects' },
  promise_kept: {
    zh: '承诺兑现登记（以承诺到期日计）',
    en: 'what was kept of promises, by the day on which they are due',
  },
  promise_course: { zh: '承诺的到期与全部兑现', en: 'promises that fell due, and their keeping in whole' },
  obstacle_cleared: { zh: '堵点解决登记（归提出单位）', en: 'clearings of obstacles, of the office that raised them' },
  appraisal_concluded: {
    zh: '项目评审结论（通过、不予引进，归申报单位，以结论日期计）',
    en: 'conclusions of reviews (passed, refused) of the office that filed, by the day of the conclusion',
  },
  item_due: {
    zh: '交办事项（归责任单位，以办理时限计）',
    en: 'items of the office that does them, by the day on which they are due',
  },
  item_closed: {
    zh: '交办事项销号（归责任单位，以办理时限计）',
    en: 'closings of items, by the day on which the item was due',
  },
  item_course: { zh: '交办事项的到期与销号（归责任单位）', en: 'items that fell due, and their closing' },
  obstacle_course: { zh: '堵点的提出与解决', en: 'obstacles raised and cleared' },
  pursuit_step: {
    zh: '目标企业的分派（登记即计）、接触与拜访（以所关联的登记为准）',
    en: 'assignments of target companies (counted when recorded), and contacts and visits by the entries they rest on',
  },
  pursuit_lead: { zh: '由目标企业转成的线索项目', en: 'leads that target companies became' },
  pursuit_milestone: { zh: '目标企业转成项目后的节点', en: 'milestones of projects that were target companies' },
  pursuit_funds: { zh: '目标企业转成项目后的到位资金登记', en: 'fund arrivals of projects that were target companies' },
};

const once: Readonly<Record<NonNullable<CountingDefinition['once']>, Words>> = {
  project: { zh: '同一项目只计一次，以首次为准', en: 'A project counts once, at its first row' },
  credited_signing: {
    zh: '同一项目只计一次，以首次签约为准，更换业主的以更换后最后一次签约为准',
    en: 'A project counts once, at its first signing, or at the last one that changed its owner',
  },
};

/** The definition as sentences without full stops, one per line. */
export function definitionText(
  definition: Definition,
  language: Language,
  /** Names of the figures that a ratio is made of; absent: those that ship. */
  nameOf: (id: string) => string = (id) => commonFigureName(id, language),
  /** What the city says of its labels. */
  labels: Labels = new Labels([]),
): string[] {
  return definition.kind === 'counting'
    ? countingText(definition, language, labels)
    : ratioText(definition, language, nameOf);
}

/** What is counted, as one chooses it. */
export const sourceWord = (entries: SourceName, language: Language): string => sources[entries][language];

function countingText(definition: CountingDefinition, language: Language, labels: Labels): string[] {
  const zh = language === 'zh';
  const lines = [
    zh
      ? `统计对象：${sources[definition.entries].zh}，只计已审核的登记`
      : `Counts ${sources[definition.entries].en}, verified only`,
    zh
      ? `归属期：按${definition.day === 'audit' ? '审核日期' : '发生日期'}`
      : `Period: by ${definition.day === 'audit' ? 'audit' : 'event'} day`,
    zh
      ? `计量：${measureText(definition.measure, definition.entries, language)}`
      : `Measure: ${measureText(definition.measure, definition.entries, language)}`,
  ];
  if (definition.once) lines.push(once[definition.once][language]);
  if (definition.splitBy) lines.push(splitText(definition.splitBy, language));
  const conditions = definition.conditions.map((c) => conditionText(c, language, labels));
  if (conditions.length > 0) lines.push(`${zh ? '条件：' : 'Where '}${conditions.join(zh ? '；' : '; ')}`);
  return lines;
}

/** What happens to a row of a project whose credit is shared. */
function splitText(cover: CreditCover, language: Language): string {
  const what = creditCoverWord(cover, language);
  return language === 'zh'
    ? `按单位统计时按成绩分成协议分摊（覆盖${what}、当日有效），尾差归余数最大的单位，各单位合计等于全市`
    : `By office, split by the credit agreement in force on the day for ${what}, to the fen: offices add up to the city`;
}

function ratioText(
  definition: Extract<Definition, { kind: 'ratio' }>,
  language: Language,
  nameOf: (id: string) => string,
): string[] {
  const zh = language === 'zh';
  const top = nameOf(definition.numerator.figure);
  if (definition.ratio === 'growth')
    return [zh ? `（本期${top} − 上年同期）÷ 上年同期 × 100%` : `(${top} − year before) ÷ year before × 100%`];
  if (definition.ratio === 'completion' || definition.ratio === 'pace') return progressText(definition, top, language);
  const quotient = `${top} ÷ ${nameOf(definition.denominator?.figure ?? '')}`;
  return [definition.ratio === 'mean' ? quotient : `${quotient} × 100%`];
}

/** Of a figure's own name where a city gave it one. */
function progressText({ name, goal, ratio }: RatioDefinition, common: string, language: Language): string[] {
  const zh = language === 'zh';
  const top = name?.[language] ?? common;
  if (goal === 'period')
    return [zh ? `本期${top} ÷ 为本期（月、季）分解的目标 × 100%` : `${top} ÷ what was set for the period × 100%`];
  const since = zh ? '年初起累计到本期末' : 'Counted from the first day of the year to the last of the period';
  if (ratio === 'pace')
    return zh
      ? [
          `${top} ÷ 年度目标 × 100% − 已过天数 ÷ 全年天数 × 100%`,
          since,
          '时间按自然日计，节假日照计；未到期末的算到今天',
        ]
      : [
          `${top} ÷ target of the year × 100% − days that are over ÷ days of the year × 100%`,
          since,
          'By calendar days, holidays among them; of a period that still runs, until today',
        ];
  const target = goal === 'stretch' ? (zh ? '奋斗目标' : 'stretch target') : zh ? '年度目标' : 'target of the year';
  return [`${top} ÷ ${target} × 100%`, since];
}

function conditionText(condition: Condition, language: Language, labels: Labels): string {
  const zh = language === 'zh';
  const field = conditionField(condition.field, language);
  const word = (v: string | boolean): string => conditionValue(condition.field, v, language);
  switch (condition.op) {
    case 'eq':
      return zh ? `${field}为${word(condition.value)}` : `${field} is ${word(condition.value)}`;
    case 'ne':
      return zh ? `${field}不为${word(condition.value)}` : `${field} is not ${word(condition.value)}`;
    case 'in':
      return zh
        ? `${field}为${condition.value.map(word).join('或')}`
        : `${field} is ${condition.value.map(word).join(' or ')}`;
    case 'not_in':
      return zh
        ? `${field}不为${condition.value.map(word).join('、')}`
        : `${field} is none of ${condition.value.map(word).join(', ')}`;
    case 'contains':
      return zh
        ? `${field}含${condition.value.map((one) => `“${word(one)}”`).join('或')}`
        : `${field} contains ${condition.value.map((one) => `“${word(one)}”`).join(' or ')}`;
    case 'has':
      return hasText(condition, language, labels);
    case 'within':
      return zh
        ? `${field}在${condition.region}（${condition.value.map(word).join('、')}）`
        : `${field} is in ${condition.region} (${condition.value.map(word).join(', ')})`;
    case 'gte':
      return zh ? `${field}≥${amount(condition, language)}` : `${field} ≥ ${amount(condition, language)}`;
    case 'lt':
      return zh ? `${field}＜${amount(condition, language)}` : `${field} < ${amount(condition, language)}`;
  }
}

function hasText({ field, value }: Extract<Condition, { op: 'has' }>, language: Language, labels: Labels): string {
  const kind = labelKindOf(field);
  const word = kind ? labelWord(labels, kind, value, language) : conditionValue(field, value, language);
  const name = conditionField(field, language);
  return language === 'zh' ? `${name}含${word}` : `${name} includes ${word}`;
}

function amount(condition: Extract<Condition, { value: number }>, language: Language): string {
  if (!condition.field.endsWith('Fen')) return String(condition.value);
  return `${condition.value / 10_000_000_000}${language === 'en' ? ' ' : ''}${unitWord('yi', language)}`;
}

// What the checker says of a claim: its kind, its verdict, remarks, and what would explain a difference from the ledger.
import type { Language, Words } from '../language.ts';
import { periodName } from '../figures/periods.ts';

const kinds: Readonly<Record<string, Words>> = {
  share: { zh: '占比', en: 'Share' },
  sum: { zh: '合计', en: 'Sum' },
  growth: { zh: '增长', en: 'Growth' },
  average: { zh: '平均', en: 'Average' },
  rate: { zh: '比率', en: 'Rate' },
  margin: { zh: '差额', en: 'Difference' },
  repeat: { zh: '前后一致', en: 'Repeated' },
  ledger: { zh: '台账', en: 'Ledger' },
};

const verdicts: Readonly<Record<string, Words>> = {
  ok: { zh: '无误', en: 'Right' },
  within_rounding: { zh: '舍入之内', en: 'Within rounding' },
  truncated: { zh: '未四舍五入（截断）', en: 'Cut off, not rounded' },
  rounded_up: { zh: '向上取整', en: 'Rounded up' },
  in_doubt: { zh: '存疑', en: 'In doubt' },
  mismatch: { zh: '不符', en: 'Wrong' },
  cannot_check: { zh: '文中缺少依据', en: 'No base in the text' },
};

const remarks: Readonly<Record<string, Words>> = {
  label_switch: {
    zh: '分子与分母的指标名称不同，请确认是同一口径',
    en: 'Numerator and denominator have different labels',
  },
  implied_base: { zh: '由文中其他数推出基数', en: 'The base follows from other figures of the text' },
  implied_base_not_whole: { zh: '推出的基数不是整数', en: 'The base that follows is no whole number' },
  definition_differs: { zh: '两数口径不同', en: 'The two figures have different definitions' },
  parts_overlap: { zh: '各部分有重叠，不宜相加', en: 'The parts overlap' },
  base_in_error: {
    zh: '几处计算都指向这个数有误',
    en: 'Several claims come out, were this figure another',
  },
  on_wrong_base: {
    zh: '所依据的数有误，按改正后的数计算相符',
    en: 'It rests on a figure that is wrong, and comes out on the right one',
  },
  points_not_percent: { zh: '应为百分点，不是百分比', en: 'Percentage points, not per cent' },
  not_held: {
    zh: '核对这一处时系统出错，未能核对，请人工核对',
    en: 'Holding this one against the ledger failed: check it by hand',
  },
  rank: { zh: '与文中名次不符', en: 'Not in the order of rank that the text states' },
};

const causes: Readonly<Record<string, Words>> = {
  unit: { zh: '数量级不同，请核对单位与小数点', en: 'Of another magnitude: check the unit and the point' },
  period: { zh: '与{period}的数相同，请核对所属期', en: 'This is the value of {period}: check the period' },
  office: { zh: '与{office}的数相同，请核对范围', en: 'This is the value of {office}: check the scope' },
  definition: { zh: '与“{figure}”的数相同，请核对口径', en: 'This is the value of “{figure}”: check the definition' },
  not_verified: { zh: '计入待审核的记录后相同，审核通过后方可使用', en: 'It counts entries that are not verified yet' },
  known_then: {
    zh: '与{instant}时台账已知的数相同，此后有更正',
    en: 'This was known at {instant}; it has changed since',
  },
  not_sought: {
    zh: '与台账不同；全文不符之处太多，这一处没有再查原因',
    en: 'Not what the ledger counts; the text has too many differences to look for the cause of each',
  },
  value: {
    zh: '与台账不同，请以台账为准或说明口径',
    en: 'Not what the ledger counts: take its value, or state the definition',
  },
};

const archiveCauses: Readonly<Record<string, Words>> = {
  said_otherwise: {
    zh: '《{title}》作{printed}，请核对所属期、范围和口径',
    en: '“{title}” has {printed}: check period, scope and definition',
  },
  growth_of: {
    zh: '以《{title}》所载上年数{printed}计算',
    en: 'Reckoned on {printed} of the year before in “{title}”',
  },
  growth_denied: {
    zh: '以《{title}》所载上年数{printed}计算应为{computed}，请核对基数和口径',
    en: 'On {printed} of the year before in “{title}” it is {computed}: check base and definition',
  },
  growth_of_other: {
    zh: '以《{title}》所载上年数{printed}计算应为{computed}；恰是以{otherYear}年{other}（《{otherTitle}》）为基数的结果，请核对基数',
    en: 'On {printed} of the year before in “{title}” it is {computed}; it is what {other} of {otherYear} (“{otherTitle}”) gives: check the base',
  },
};

const of = (words: Readonly<Record<string, Words>>) => (id: string, language: Language) => words[id]?.[language] ?? '';

export const claimKind = of(kinds);
export const claimVerdict = of(verdicts);
export const claimRemark = of(remarks);

export interface CauseDetail {
  readonly period?: string;
  readonly office?: string;
  readonly figure?: string;
  readonly instant?: string;
}

export function claimCause(cause: string, detail: CauseDetail, language: Language): string {
  const values: Record<string, string | undefined> = {
    ...detail,
    period: detail.period && (language === 'zh' ? periodName(detail.period, 'zh') : detail.period),
  };
  return of(causes)(cause, language).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export interface ArchiveDetail {
  readonly title: string;
  readonly printed: string;
  readonly computed: string;
  readonly otherTitle: string;
  readonly otherYear: string;
  readonly other: string;
}

export function archiveCause(cause: string, detail: ArchiveDetail, language: Language): string {
  return of(archiveCauses)(cause, language).replace(/\{(\w+)\}/g, (_, name) => detail[name as keyof ArchiveDetail]);
}

/** Lines of a comment in a Word document, and the name under which it is written. */
export const commentWords = {
  author: '一网核数',
  initials: '核',
  fileEnd: '（核数批注）.docx',
  head: (kind: string, verdict: string) => `${kind}：${verdict}`,
  ledger: (figure: string, display: string) => `台账：${figure} ${display}`,
  suggestion: (text: string) => `建议改为：${text}`,
  taken: (text: string) => `已采纳，请改为：${text}`,
} as const;

// What a column of a table holds, from its heading: an amount, a plan, last year's, a share, a rate, a growth.
import { readUnit, type PrintedUnit } from '../figures/unit.ts';
import { whole } from '../exact/rational.ts';
import { comparisons } from '../words/growth.ts';
import { targetNouns } from '../words/rates.ts';
import { shareNouns } from '../words/shares.ts';

export type ColumnRole = 'amount' | 'plan' | 'base' | 'share' | 'rate' | 'growth' | 'points' | 'mean' | 'other';

export interface TableColumn {
  readonly heading: string;
  readonly role: ColumnRole;
  readonly unit: PrintedUnit;
}

const plainUnit: PrintedUnit = { name: '', dimension: 'things', scale: whole(1), counts: true, end: 0 };
const percentUnit: PrintedUnit = { name: '%', dimension: 'percent', scale: whole(1), counts: false, end: 0 };
const points: PrintedUnit = { name: '个百分点', dimension: 'points', scale: whole(1), counts: false, end: 0 };

/** `common`: the units that stand above the table, for columns that name none. */
export function columnUnder(heading: string, common: readonly PrintedUnit[]): TableColumn {
  const role = roleOf(heading);
  if (role === 'points') return { heading, role, unit: points };
  const isPercent = role === 'share' || role === 'rate' || role === 'growth';
  const isCount = /(?<!绝对|总)数(?:量)?(?:\(|$)/.test(heading);
  const unit = unitIn(heading) ?? common.find(({ counts }) => counts === isCount);
  return { heading, role, unit: isPercent ? percentUnit : (unit ?? plainUnit) };
}

/** 单位:个、亿元. */
export function unitsAbove(line: string): readonly PrintedUnit[] {
  const at = line.lastIndexOf('单位');
  if (at < 0) return [];
  return line
    .slice(at + 2)
    .split(/[:、,/()\s]+/)
    .flatMap((word) => {
      const unit = word === '' ? undefined : readUnit(word, 0);
      return unit && unit.end === word.length ? [unit] : [];
    });
}

function roleOf(heading: string): ColumnRole {
  if (/序号|排名|名次|位次|代码|编号|年份|电话|日期|时间$/.test(heading)) return 'other';
  if (/百分点/.test(heading)) return 'points';
  if (shareNouns.some((noun) => heading.includes(noun)) || /占.{0,6}[%比]/.test(heading)) return 'share';
  if (/率/.test(heading) && !/增长率|增减率/.test(heading)) return 'rate';
  if (/完成.{0,6}%/.test(heading)) return 'rate';
  if (/平均|人均|户均|均价|亩均/.test(heading)) return 'mean';
  if (/去年同期|上年同期|同期数|基数|上年|去年/.test(heading) && !/比|增|±/.test(heading)) return 'base';
  if (comparisons.some((word) => heading.includes(word)) || /增长|±|比上年|比去年/.test(heading))
    return /额|量|增加数|绝对/.test(heading) ? 'amount' : 'growth';
  return targetNouns.some((noun) => heading.includes(noun)) && !/完成|实际|总投资/.test(heading) ? 'plan' : 'amount';
}

/** 金额(亿元), 单位:亿元, 到位资金 亿元. */
function unitIn(heading: string): PrintedUnit | undefined {
  const at = Math.max(heading.lastIndexOf('('), heading.lastIndexOf(':'), heading.lastIndexOf('/'));
  return (at >= 0 ? readUnit(heading, at + 1) : undefined) ?? unitAtEnd(heading);
}

const longestUnit = 4;

/** A unit of money or of area that ends the heading; 个 and 家 may end other words. */
function unitAtEnd(heading: string): PrintedUnit | undefined {
  for (let length = longestUnit; length > 1; length--) {
    const unit = readUnit(heading, heading.length - length);
    if (unit && heading.length > length && unit.end === heading.length) return unit;
  }
  return undefined;
}

// What a column of a table holds, from its heading: an amount, a plan, last year's, a share, a rate, a growth.
import { readUnit, type PrintedUnit } from '../figures/unit.ts';
import { whole } from '../exact/rational.ts';
import { comparisons } from '../words/growth.ts';
import { targetNouns } from '../words/rates.ts';
import { shareNouns } from '../words/shares.ts';

export type ColumnRole = 'amount' | 'plan' | 'base' | 'share' | 'rate' | 'growth' | 'other';

export interface TableColumn {
  readonly heading: string;
  readonly role: ColumnRole;
  readonly unit: PrintedUnit;
}

const plainUnit: PrintedUnit = { name: '', dimension: 'things', scale: whole(1), counts: true, end: 0 };
const percentUnit: PrintedUnit = { name: '%', dimension: 'percent', scale: whole(1), counts: false, end: 0 };

export function columnUnder(heading: string): TableColumn {
  const role = roleOf(heading);
  const isPercent = role === 'share' || role === 'rate' || role === 'growth';
  return { heading, role, unit: isPercent ? percentUnit : unitIn(heading) };
}

function roleOf(heading: string): ColumnRole {
  if (/序号|排名|名次|位次|代码|编号|年份/.test(heading)) return 'other';
  if (shareNouns.some((noun) => heading.includes(noun)) || /占.{0,6}[%比]/.test(heading)) return 'share';
  if (/率/.test(heading) && !/增长率|增减率/.test(heading)) return 'rate';
  if (/完成.{0,6}%/.test(heading)) return 'rate';
  if (/去年同期|上年同期|同期数|基数|上年|去年/.test(heading) && !/比|增|±/.test(heading)) return 'base';
  if (comparisons.some((word) => heading.includes(word)) || /增长|±|比上年|比去年/.test(heading))
    return /额|量|增加数|绝对/.test(heading) ? 'other' : 'growth';
  return targetNouns.some((noun) => heading.includes(noun)) && !/完成|实际|总投资/.test(heading) ? 'plan' : 'amount';
}

/** 金额(亿元), 单位:亿元. */
function unitIn(heading: string): PrintedUnit {
  const at = Math.max(heading.lastIndexOf('('), heading.lastIndexOf(':'), heading.lastIndexOf('/'));
  return (at >= 0 ? readUnit(heading, at + 1) : undefined) ?? plainUnit;
}

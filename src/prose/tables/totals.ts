// Lines of totals: which lines each is the sum of, and which of its columns do not add up though others do.
import { point, sum as sumOf } from '../exact/interval.ts';
import { add, zero } from '../exact/rational.ts';
import { type Finding, passes } from '../claims/claim.ts';
import { judgeSum } from '../claims/judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { mendingOf } from '../readings/slips.ts';
import { sumFinding } from '../sums/sums.ts';
import { type Grid, isAmountColumn } from './formulas.ts';
import { isTotal, type TableLine } from './tableLines.ts';

const subtotal = /小计/;
const partOfLine = /^(?:其中|#|[(（]?其中)/;
const isTop = /^[一二三四五六七八九十]+[、.]/;
const isBelow = /^(?:\d+[、.]|\([一二三四五六七八九十\d]+\))/;

export function totalFindings(grid: Grid): readonly Finding[] {
  const columns = grid.columns.map((_, at) => at).filter((at) => isAmountColumn(grid, at));
  return grid.lines.flatMap((line, at) => {
    if (!isTotal(line)) return [];
    const ways = partitionsOf(grid.lines, at).map((parts) => closedBy(line, parts, columns));
    const best = ways.reduce((most, one) => (one.closed > most.closed ? one : most), ways[0] ?? none);
    return best.found.flatMap((finding) => judged(finding, best.closed));
  });
}

interface Way {
  readonly found: readonly Finding[];
  /** How many columns add up, nought aside. */
  readonly closed: number;
}
const none: Way = { found: [], closed: 0 };

/** All other lines; without those of which they say that they are parts of another; the top of a numbered list; subtotals. */
function partitionsOf(lines: readonly TableLine[], at: number): readonly (readonly TableLine[])[] {
  const line = lines[at];
  if (line && subtotal.test(line.name)) {
    const last = lines.slice(0, at).findLastIndex(isTotal);
    return [lines.slice(last + 1, at)];
  }
  const plain = lines.filter((one) => !isTotal(one));
  const tops = plain.filter(({ name }) => isTop.test(name));
  return [
    plain,
    plain.filter(({ name }) => !partOfLine.test(name)),
    tops.length > 1 && plain.some(({ name }) => isBelow.test(name)) ? tops : [],
    lines.filter(({ name }) => subtotal.test(name)),
  ];
}

function closedBy(total: TableLine, parts: readonly TableLine[], columns: readonly number[]): Way {
  const found = columns.flatMap((column) => {
    const whole = total.cells[column];
    const items = parts.flatMap(({ cells }) => cells[column] ?? []);
    return whole && items.length > 1 ? (sumOver(whole, items) ?? []) : [];
  });
  const closed = found.filter(({ verdict, mention }) => passes(verdict) && mention.figure.size !== 0).length;
  return { found, closed };
}

function sumOver(whole: Mention, items: readonly Mention[]): Finding | undefined {
  if (items.some(({ figure }) => figure.unit.dimension !== whole.figure.unit.dimension)) return undefined;
  const total = items.reduce((value, { figure }) => add(value, figure.amount), zero);
  const range = items.reduce((value, { figure }) => sumOf(value, figure.range), point(zero));
  return sumFinding({ whole, items, total, verdict: judgeSum(whole.figure, total, range) });
}

const tellingDigits = 3;

/** Where no other column adds up, the lines may be some of many. */
function judged(finding: Finding, closed: number): readonly Finding[] {
  if (finding.verdict !== 'mismatch' || closed > 0) return [finding];
  return [{ ...finding, verdict: isOneSlip(finding) ? 'mismatch' : 'in_doubt' }];
}

function isOneSlip({ mention: whole, terms }: Finding): boolean {
  const items = terms.filter((term): term is Mention => 'figure' in term);
  const total = items.reduce((sum, { figure }) => sum + figure.size, 0);
  const near = 1e-9 * Math.max(Math.abs(total), Math.abs(whole.figure.size));
  const missing = whole.figure.size - total;
  const { longest } = mendingOf(
    [whole, ...items],
    (figure, size) => Math.abs(size - (figure === whole ? total : figure.figure.size + missing)) <= near,
  );
  return longest >= tellingDigits;
}

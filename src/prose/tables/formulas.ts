// Formulas that a column of a table may follow, line by line: a share of the total, one column over another, growth, what is
// more or less, points between two percents, and a sum of columns. Which of them it follows, the digits of its lines say.
import { point, sum as sumOf, intervalDifference } from '../exact/interval.ts';
import { add, subtract, zero } from '../exact/rational.ts';
import type { ClaimKind, Finding, Implied } from '../claims/claim.ts';
import { fractionFinding, hold } from '../claims/fraction.ts';
import { judge, judgeSum } from '../claims/judge.ts';
import { writtenIn } from '../claims/numbers.ts';
import { percent, pointsUnit } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import { growthReading } from '../relations/growths/growthReading.ts';
import { sumFinding } from '../sums/sums.ts';
import type { ColumnRole, TableColumn } from './column.ts';
import { isTotal, type TableLine } from './tableLines.ts';

export interface Formula {
  /** Its own columns' heads say so. */
  readonly isSaid: boolean;
  /** About, for each line that has its figures. */
  valueIn(line: TableLine): number | undefined;
  findingIn(line: TableLine): Finding | undefined;
}

export interface Grid {
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
}

/** Formulas are looked for among so many columns to either side. */
const reach = 12;
const longestSum = 10;

export function formulasOf(grid: Grid, column: number): readonly Formula[] {
  const { columns, lines } = grid;
  const dimension = columnDimension(lines, column);
  const near = columns.map((_, at) => at).slice(Math.max(0, column - reach), column + reach + 1);
  const amounts = near.filter((at) => at !== column && isAmountColumn(grid, at));
  if (dimension === percent) return ofPercents(grid, column, amounts);
  if (dimension === pointsUnit) {
    const percents = near.filter((at) => at !== column && columnDimension(lines, at) === percent);
    return pairs(percents).map((pair) => pointsFormula(column, pair, columns[column]?.role === 'points'));
  }
  if (!isAmountColumn(grid, column)) return [];
  const alike = amounts.filter((at) => columnDimension(lines, at) === dimension);
  return [...sumFormulas(grid, column, alike), ...differenceFormulas(grid, column, alike)];
}

const roleOf = ({ columns }: Grid, at: number): ColumnRole => columns[at]?.role ?? 'other';

export const isAmountColumn = (grid: Grid, at: number): boolean =>
  ['amount', 'plan', 'base'].includes(roleOf(grid, at)) && columnDimension(grid.lines, at) !== percent;

/** Of its first figure. */
export const columnDimension = (lines: readonly TableLine[], column: number): string =>
  lines.find(({ cells }) => cells[column])?.cells[column]?.figure.unit.dimension ?? '';

type Pair = readonly [a: number, b: number];

const pairs = (columns: readonly number[]): readonly Pair[] =>
  columns.flatMap((a) => columns.flatMap((b): Pair[] => (a === b ? [] : [[a, b]])));

function ofPercents(grid: Grid, column: number, amounts: readonly number[]): readonly Formula[] {
  const role = roleOf(grid, column);
  const nearest = (of: ColumnRole): number | undefined =>
    amounts.filter((at) => at < column && roleOf(grid, at) === of).at(-1);
  const own = nearest('amount');
  const isSaid = (as: ColumnRole, [a, b]: Pair): boolean =>
    role === as && a === own && b === nearest(as === 'rate' ? 'plan' : 'base');
  const alike = pairs(amounts).filter(([a, b]) => columnDimension(grid.lines, a) === columnDimension(grid.lines, b));
  return [
    ...amounts.map((a) => shareFormula(grid, column, a, role === 'share' && a === own)),
    ...alike.map((pair) => ratioFormula(column, pair, role === 'share' ? 'share' : 'rate', isSaid('rate', pair))),
    ...alike.map((pair) => growthFormula(column, pair, isSaid('growth', pair))),
  ];
}

const sizeIn = ({ cells }: TableLine, at: number): number => cells[at]?.figure.size ?? Number.NaN;

/** Of the line of totals; where there is none, of what the lines come to. */
function shareFormula({ lines }: Grid, column: number, part: number, isSaid: boolean): Formula {
  const total = lines.find((line) => isTotal(line) && line.cells[part]);
  const [whole, size] = total ? [total.cells[part], sizeIn(total, part)] : impliedTotal(lines, part);
  return {
    isSaid,
    valueIn: (line) => (line === total ? undefined : (100 * sizeIn(line, part)) / size),
    findingIn: (line) => {
      const [claim, own] = [line.cells[column], line.cells[part]];
      return line === total ? undefined : ratioFinding('share', claim, own, whole);
    },
  };
}

function impliedTotal(lines: readonly TableLine[], part: number): readonly [Implied | undefined, number] {
  const figures = lines.flatMap(({ cells }) => cells[part] ?? []);
  const [from] = figures;
  if (!from) return [undefined, Number.NaN];
  const implied = figures.reduce((sum, { figure }) => add(sum, figure.amount), zero);
  return [{ implied, unit: from.figure.unit, from }, figures.reduce((sum, { figure }) => sum + figure.size, 0)];
}

const ratioFormula = (column: number, [a, b]: Pair, kind: ClaimKind, isSaid: boolean): Formula => ({
  isSaid,
  valueIn: (line) => (100 * sizeIn(line, a)) / sizeIn(line, b),
  findingIn: ({ cells }) => ratioFinding(kind, cells[column], cells[a], cells[b]),
});

function ratioFinding(
  kind: ClaimKind,
  claim: Mention | undefined,
  part: Mention | undefined,
  base: Mention | Implied | undefined,
): Finding | undefined {
  const held = claim && part && base ? hold(claim, part, base) : undefined;
  return held && claim && part && base ? fractionFinding(kind, claim, part, base, held) : undefined;
}

const growthFormula = (column: number, [a, b]: Pair, isSaid: boolean): Formula => ({
  isSaid,
  valueIn: (line) => 100 * (sizeIn(line, a) / sizeIn(line, b) - 1),
  findingIn: ({ cells }) => {
    const [claim, now, base] = [cells[column], cells[a], cells[b]];
    const worked = claim && now && base ? growthReading(claim, now, base, []).exact() : undefined;
    if (!claim || !now || !base || !worked) return undefined;
    const { formula, computed, range } = worked;
    const verdict = judge(claim.figure, computed, range);
    return { kind: 'growth', mention: claim, terms: [now, base], formula, computed, verdict };
  },
});

const pointsFormula = (column: number, [a, b]: Pair, isSaid: boolean): Formula => ({
  isSaid,
  valueIn: (line) => sizeIn(line, a) - sizeIn(line, b),
  findingIn: ({ cells }) => differenceFinding('margin', cells[column], cells[a], cells[b]),
});

function differenceFormulas(grid: Grid, column: number, alike: readonly number[]): readonly Formula[] {
  const heading = grid.columns[column]?.heading ?? '';
  if (!/增|减|差|净|余/.test(heading)) return [];
  return pairs(alike).map(
    ([a, b]): Formula => ({
      isSaid: roleOf(grid, b) === 'base' && roleOf(grid, a) === 'amount',
      valueIn: (line) => sizeIn(line, a) - sizeIn(line, b),
      findingIn: ({ cells }) => differenceFinding('growth', cells[column], cells[a], cells[b]),
    }),
  );
}

function differenceFinding(
  kind: ClaimKind,
  claim: Mention | undefined,
  one: Mention | undefined,
  other: Mention | undefined,
): Finding | undefined {
  if (!claim || !one || !other) return undefined;
  const computed = subtract(one.figure.amount, other.figure.amount);
  const verdict = judge(claim.figure, computed, intervalDifference(one.figure.range, other.figure.range));
  const formula = `${writtenIn(one, claim.figure.unit)}-${writtenIn(other, claim.figure.unit)}`;
  return { kind, mention: claim, terms: [one, other], formula, computed, verdict };
}

/** Columns that stand together behind the column or before it, or that stand alike in their groups. */
function sumFormulas(grid: Grid, column: number, alike: readonly number[]): readonly Formula[] {
  const isSaid = /合计|总计|小计|总数|总额|总量/.test(grid.columns[column]?.heading ?? '');
  const [before, behind] = [alike.filter((at) => at < column).toReversed(), alike.filter((at) => at > column)];
  return [before, behind].flatMap((side) =>
    side.slice(1, longestSum).map((_, at): Formula => sumFormula(column, side.slice(0, at + 2), isSaid)),
  );
}

const sumFormula = (column: number, parts: readonly number[], isSaid: boolean): Formula => ({
  isSaid,
  valueIn: (line) => parts.reduce((sum, at) => sum + sizeIn(line, at), 0),
  findingIn: ({ cells }) => {
    const [whole, items] = [cells[column], parts.flatMap((at) => cells[at] ?? [])];
    if (!whole || items.length < parts.length) return undefined;
    const total = items.reduce((sum, { figure }) => add(sum, figure.amount), zero);
    const range = items.reduce((sum, { figure }) => sumOf(sum, figure.range), point(zero));
    return sumFinding({ whole, items, total, verdict: judgeSum(whole.figure, total, range) });
  },
});

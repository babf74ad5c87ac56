// A table recomputed: columns against their total row, shares, rates of completion and growth against their columns.
import { point, sum as sumOf } from '../exact/interval.ts';
import { add, zero } from '../exact/rational.ts';
import type { Finding, ClaimKind } from '../claims/claim.ts';
import { fractionFinding, hold } from '../claims/fraction.ts';
import { growthReading } from '../relations/growths/growthReading.ts';
import { judge, judgeSum } from '../claims/judge.ts';
import { sumFinding } from '../sums/sums.ts';
import type { Mention } from '../mentions/mention.ts';
import type { TableColumn, ColumnRole } from './column.ts';
import type { TextTable } from './findTables.ts';
import { isTotal, type TableLine, readTable } from './tableLines.ts';

const subtotalRow = /小计/;

export function tableFindings(text: string, table: TextTable): readonly Finding[] {
  const read = readTable(text, table);
  if (!read) return [];
  const { columns, lines } = read;
  return [...totals(lines, columns), ...lines.flatMap((line) => across(line, columns, lines))];
}

/** Each amount of the total row is the sum of the rows that it closes or heads; subtotals of the rows since the last. */
function totals(lines: readonly TableLine[], columns: readonly TableColumn[]): readonly Finding[] {
  const plainLines = lines.filter((line) => !isTotal(line));
  return lines.flatMap((line, at) => {
    if (!isTotal(line)) return [];
    const parts = subtotalRow.test(line.name) ? since(lines, at) : plainLines;
    return columns.flatMap(({ role }, column) => {
      const total = line.cells[column];
      const items = parts.flatMap(({ cells }) => cells[column] ?? []);
      if (
        !total ||
        items.length < 2 ||
        !['amount', 'plan', 'base'].includes(role) ||
        items.some(({ figure }) => figure.unit.dimension !== total.figure.unit.dimension)
      )
        return [];
      const sum = items.reduce((value, item) => add(value, item.figure.amount), zero);
      const range = items.reduce((value, item) => sumOf(value, item.figure.range), point(zero));
      return [sumFinding({ whole: total, items, total: sum, verdict: judgeSum(total.figure, sum, range) })];
    });
  });
}

function since(lines: readonly TableLine[], at: number): readonly TableLine[] {
  const last = lines.slice(0, at).findLastIndex(isTotal);
  return lines.slice(last + 1, at);
}

/** Shares, rates and growth of one row. */
function across(line: TableLine, columns: readonly TableColumn[], lines: readonly TableLine[]): readonly Finding[] {
  const total = lines.find(isTotal);
  return columns.flatMap(({ role }, at): readonly Finding[] => {
    const claim = line.cells[at];
    if (!claim) return [];
    const done = nearest(line, columns, at, 'amount');
    if (role === 'share' && total && done && total !== line)
      return ratioOf('share', claim, done.cell, total.cells[done.at]);
    if (role === 'rate') return ratioOf('rate', claim, done?.cell, nearest(line, columns, at, 'plan')?.cell);
    const base = nearest(line, columns, at, 'base')?.cell;
    return role === 'growth' && done && base ? growthOver(claim, done.cell, base) : [];
  });
}

function ratioOf(
  kind: ClaimKind,
  claim: Mention,
  part: Mention | undefined,
  base: Mention | undefined,
): readonly Finding[] {
  if (!part || !base || part.figure.unit.dimension !== base.figure.unit.dimension) return [];
  const held = hold(claim, part, base);
  return held ? [fractionFinding(kind, claim, part, base, held)] : [];
}

function nearest(
  { cells }: TableLine,
  columns: readonly TableColumn[],
  from: number,
  role: ColumnRole,
): { cell: Mention; at: number } | undefined {
  for (let at = from - 1; at >= 0; at--) {
    const cell = cells[at];
    if (cell && columns[at]?.role === role) return { cell, at };
  }
  return undefined;
}

function growthOver(claim: Mention, now: Mention, base: Mention): readonly Finding[] {
  const worked = growthReading(claim, now, base, []).exact();
  if (!worked) return [];
  const { formula, computed, range } = worked;
  return [
    {
      kind: 'growth',
      mention: claim,
      terms: [now, base],
      formula,
      computed,
      verdict: judge(claim.figure, computed, range),
    },
  ];
}

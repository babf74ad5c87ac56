// The figures of a table that the text says too: 第一产业增加值29811万元，增长4.0% and its line in the table behind.
import { equal } from '../exact/rational.ts';
import { meet } from '../exact/interval.ts';
import type { Finding } from '../claims/claim.ts';
import { isLevel } from '../claims/draft.ts';
import { writtenIn } from '../claims/numbers.ts';
import { contentOf, coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { digitsOf } from '../readings/digitsOf.ts';
import { isFall } from '../relations/growths/isFall.ts';
import { isRelative } from '../readings/section.ts';
import { isOneSlipFrom } from '../readings/slips.ts';
import type { Grid } from './formulas.ts';
import type { ColumnRole } from './column.ts';
import type { TableLine } from './tableLines.ts';

const fewestDigits = 3;
const alikeFrom = 0.6;
const mostPassed = 3;
/** So many figures of the text are looked at for what a table says more finely. */
const mostRounded = 200;

/** Each amount that the text says of the same thing, and the growth that follows it there. */
export function findingsAgainstText(mentions: readonly Mention[], { columns, lines }: Grid): readonly Finding[] {
  const levels = mentions.filter(isLevel);
  const said = Map.groupBy(levels, valueOf);
  const rounded = levels.slice(0, mostRounded);
  return lines.flatMap((line) =>
    line.cells.flatMap((cell, at) => {
      if (!cell || columns[at]?.role !== 'amount' || digitsOf(cell).length < fewestDigits) return [];
      const own = contentOf(line.name);
      const heading = contentOf(columns[at]?.heading ?? '');
      const known =
        said.get(valueOf(cell))?.find((one) => isOf(one, own, heading)) ??
        rounded.find((one) => isRoundedOf(one, cell) && isOf(one, own, heading));
      return known ? [saidAgain(cell, known), ...growthsBeside(mentions, { columns, line, known })] : [];
    }),
  );
}

const valueOf = ({ figure: { unit, amount } }: Mention): string => `${unit.dimension} ${amount.n}/${amount.d}`;

/** 126.3亿元 in the text, 1262635万元 in the table. */
const isRoundedOf = (told: Mention, cell: Mention): boolean =>
  told.figure.unit.dimension === cell.figure.unit.dimension &&
  digitsOf(told).length >= fewestDigits &&
  meet(told.figure.range, cell.figure.range);

/** The words of the line, or of its column, are those of the text. */
function isOf({ label, tail }: Mention, line: string, heading: string): boolean {
  const words = contentOf(label + tail);
  const isNamed = (name: string): boolean =>
    name.length > 1 && (coverage(name, words) >= alikeFrom || (words.length > 1 && coverage(words, name) >= alikeFrom));
  return isNamed(line) || isNamed(heading);
}

interface Matched {
  readonly columns: Grid['columns'];
  readonly line: TableLine;
  /** Where the text says its amount. */
  readonly known: Mention;
}

/** The one growth of the line, and the one that the text tells of the same amount: here a slip is proven by its neighbour. */
function growthsBeside(mentions: readonly Mention[], { columns, line, known }: Matched): readonly Finding[] {
  const filled = (asked: ColumnRole) =>
    line.cells.flatMap((cell, column) => (cell && columns[column]?.role === asked ? [cell] : []));
  const growths = filled('growth');
  const cell = growths.length === 1 && filled('amount').length === 1 ? growths[0] : undefined;
  const told = growthAfter(mentions, known);
  if (!cell || !told || cell.figure.unit.dimension !== told.figure.unit.dimension) return [];
  if (isFall(told) || cell.figure.size < 0) return [];
  const finding = saidAgain(cell, told);
  // Growth in prices of last year and of this one stand side by side: only a slip of the hand tells them from an error.
  return finding.verdict === 'in_doubt' ? [] : [finding];
}

function growthAfter(mentions: readonly Mention[], amount: Mention): Mention | undefined {
  for (const one of mentions.slice(amount.index + 1, amount.index + 1 + mostPassed)) {
    if (one.sentence !== amount.sentence || !isRelative(one)) return undefined;
    if (one.role === 'growth') return one;
  }
  return undefined;
}

function saidAgain(cell: Mention, known: Mention): Finding {
  const same = equal(cell.figure.amount, known.figure.amount);
  const isNear = meet(cell.figure.range, known.figure.range);
  return {
    kind: 'repeat',
    mention: cell,
    terms: [known],
    formula: writtenIn(known, cell.figure.unit),
    computed: known.figure.amount,
    verdict: same ? 'ok' : isNear ? 'within_rounding' : isOneSlipFrom(cell, known) ? 'mismatch' : 'in_doubt',
  };
}

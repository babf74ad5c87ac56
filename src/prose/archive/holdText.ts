// A text held against what other texts have printed. Whatever is found is at most 存疑: period, place and definition of two
// texts may differ in ways that their words do not tell. A growth that two printed levels make is right.
import type { ClaimKind, Verdict } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import { type Claim, claimOf } from '../claims/report.ts';
import { meet, quotient } from '../exact/interval.ts';
import {
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  roundedText,
  subtract,
  whole,
  zero,
} from '../exact/rational.ts';
import type { Mention } from '../mentions/mention.ts';
import {
  type ArchiveFigure,
  type ArchiveMention,
  type ArchiveText,
  isSameAs,
  levelKey,
  sameMonths,
} from './archiveFigures.ts';

/** What another text says, and which one: the latest first. */
export interface PrintedLevel<S> {
  readonly source: S;
  readonly figure: ArchiveFigure;
}

/** said_otherwise: the same figure; growth_of: two levels; growth_of_other: they deny it, and another year's make it. */
export type ArchiveCause = 'said_otherwise' | 'growth_of' | 'growth_denied' | 'growth_of_other';

export interface ArchiveClaim<S> {
  readonly claim: Claim;
  readonly cause: ArchiveCause;
  /** What the other text makes of it, as the draft would print it. */
  readonly expected: string;
  /** What is named, and opened: of a growth its base. */
  readonly printed: PrintedLevel<S>;
  /** Of a growth that another year's level makes: that level. */
  readonly instead?: PrintedLevel<S>;
}

/** The levels of other texts, by what they measure and where. */
export type PrintedLevels<S> = ReadonlyMap<string, readonly PrintedLevel<S>[]>;

export function holdText<S>(text: ArchiveText, levels: PrintedLevels<S>): ArchiveClaim<S>[] {
  const said = text.levels.flatMap((one) => saidOtherwise(text, one, levels) ?? []);
  return [...said, ...text.growths.flatMap((one) => growthClaim(text, one, levels) ?? [])];
}

function saidOtherwise<S>(
  text: ArchiveText,
  { mention, figure }: ArchiveMention,
  levels: PrintedLevels<S>,
): ArchiveClaim<S> | undefined {
  const same = (levels.get(levelKey(figure)) ?? []).filter(({ figure: other }) => isSameAs(other, figure));
  const [printed] = same;
  if (!printed || same.some(({ figure: other }) => meet(other.range, figure.range))) return undefined;
  const { amount } = printed.figure;
  const claim = claimIn(text, mention, {
    kind: 'repeat',
    formula: printed.figure.text,
    computed: amount,
    verdict: 'in_doubt',
  });
  return { claim, cause: 'said_otherwise', expected: printed.figure.text, printed };
}

function growthClaim<S>(
  text: ArchiveText,
  { mention, figure, growth }: ArchiveMention,
  levels: PrintedLevels<S>,
): ArchiveClaim<S> | undefined {
  if (!growth || growth.real) return undefined;
  const own = text.levels.findLast(
    ({ mention: level, isLastYear }) =>
      !isLastYear && level.index < mention.index && level.sentence === mention.sentence,
  );
  const now =
    own && levelKey(own.figure) === levelKey(figure) && sameMonths(own.figure, figure) ? own.figure : undefined;
  if (!now || mention.figure.bound !== 'exact') return undefined;
  const printed = (levels.get(levelKey(now)) ?? []).filter(
    ({ figure: other }) => sameMonths(other, now) && compare(other.amount, zero) > 0,
  );
  const bases = printed.filter(({ figure: other }) => other.year === now.year - 1);
  const [base] = bases;
  if (!base) return undefined;
  const right = bases.find(({ figure: other }) => comesOut(mention, growth.falls, now, other));
  const shown = right ?? base;
  const computed = change(now.amount, shown.figure.amount, growth.falls);
  const formula = `${numberOf(now)}/${numberOf(shown.figure)}-1`;
  const of = (verdict: Verdict) => claimIn(text, mention, { kind: 'growth', formula, computed, verdict });
  const expected = `${roundedText(computed, mention.figure.decimals)}${mention.figure.unit.name}`;
  if (right) return { claim: of(judged(mention, computed)), cause: 'growth_of', expected, printed: right };
  // A growth on another year's level is how last year's figure comes to be this year's base.
  const instead = printed.find(
    ({ figure: other }) =>
      other.year !== now.year - 1 && other.year !== now.year && comesOut(mention, growth.falls, now, other),
  );
  return instead
    ? { claim: of('in_doubt'), cause: 'growth_of_other', expected, printed: base, instead }
    : { claim: of('in_doubt'), cause: 'growth_denied', expected, printed: base };
}

const hundred = whole(100);

function change(now: Rational, before: Rational, falls: boolean): Rational {
  const grown = multiply(subtract(divide(now, before), whole(1)), hundred);
  return falls ? negate(grown) : grown;
}

/** Whether what two levels print leaves room for the growth as printed. */
function comesOut({ figure }: Mention, falls: boolean, now: ArchiveFigure, before: ArchiveFigure): boolean {
  const ratio = quotient(now.range, before.range);
  if (!ratio) return false;
  const grown = (value: Rational) => multiply(subtract(value, whole(1)), hundred);
  const [low, high] = [grown(ratio.low), grown(ratio.high)];
  return meet(falls ? { low: negate(high), high: negate(low) } : { low, high }, figure.range);
}

const judged = ({ figure }: Mention, computed: Rational): Verdict =>
  judge(figure, computed, { low: computed, high: computed }) === 'ok' ? 'ok' : 'within_rounding';

const numberOf = ({ text }: ArchiveFigure): string => text.replace(/[^\d.,]/g, '');

interface Found {
  readonly kind: ClaimKind;
  readonly formula: string;
  readonly computed: Rational;
  readonly verdict: Verdict;
}

function claimIn({ reading }: ArchiveText, mention: Mention, found: Found): Claim {
  return claimOf(reading, { mention, terms: [], ...found });
}

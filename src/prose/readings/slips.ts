// Slips of the hand: two digits swapped, a point shifted, 亿 for 万, one digit another. How likely one of them made a
// reading come out wrong, given that one happened to one of its figures.
import { isImplied } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Printed } from './digits.ts';
import { digitsOf } from './digitsOf.ts';
import type { RelationReading } from './reading.ts';

/** How often each kind happens; within a kind each slip alike. */
const kinds = { shift: 0.3, swap: 0.35, digit: 0.35 } as const;

export interface Slip {
  readonly kind: keyof typeof kinds;
  readonly size: number;
}

export interface Mends {
  /** The chance that a slip is one of those that mend it. */
  readonly mending: number;
  /** Digits of the longest figure that a slip mends: short ones are one slip away from everything. */
  readonly longest: number;
  /** Which figures were what, where the slip is undone. */
  readonly undone: readonly Undone[];
}

export interface Undone {
  readonly figure: Mention;
  readonly size: number;
}

export function mendsOf(claim: Mention, printed: Printed, reading: RelationReading): Mends {
  const figures = [claim, ...reading.terms.flatMap((term) => (isImplied(term) ? [] : [term]))];
  const comesOut = (value: number, shown: number): boolean =>
    Math.abs(value - shown) <= printed.step / 2 + 1e-9 * Math.abs(shown);
  return mendingOf([...new Set(figures)], (figure, size) =>
    figure === claim
      ? comesOut(reading.value, size)
      : comesOut(
          reading.at((one) => (one === figure ? size : one.figure.size)),
          printed.value,
        ),
  );
}

/** Of all single slips that may have happened to the figures, those that were undone make it come out. */
export function mendingOf(figures: readonly Mention[], comesOut: (figure: Mention, size: number) => boolean): Mends {
  const tried = { shift: 0, swap: 0, digit: 0 };
  const mended = { shift: 0, swap: 0, digit: 0 };
  const undone: Undone[] = [];
  let longest = 0;
  for (const figure of figures) {
    for (const { kind, size } of slipsOf(figure)) {
      tried[kind]++;
      if (!comesOut(figure, size)) continue;
      mended[kind]++;
      undone.push({ figure, size });
      longest = Math.max(longest, digitsOf(figure).length);
    }
  }
  const share = (kind: keyof typeof kinds): number =>
    tried[kind] > 0 ? (kinds[kind] * mended[kind]) / tried[kind] : 0;
  return { mending: share('shift') + share('swap') + share('digit'), longest, undone };
}

const fewestDigits = 3;

/** One is the other after one slip; short numbers are one slip away from everything. */
export const isOneSlipFrom = (one: Mention, other: Mention): boolean =>
  digitsOf(one).length >= fewestDigits &&
  slipsOf(one).some(({ size }) => Math.abs(size - other.figure.size) <= 1e-9 * Math.abs(size));

const kept = new WeakMap<Mention, readonly Slip[]>();

/** What the figure would have been, had one slip not happened. */
function slipsOf(mention: Mention): readonly Slip[] {
  const known = kept.get(mention);
  if (known) return known;
  const { figure } = mention;
  const digits = digitsOf(mention);
  const unit = (Number(figure.unit.scale.n) / Number(figure.unit.scale.d)) * 10 ** -figure.decimals;
  const factors = figure.unit.dimension.startsWith('money') ? [10, 0.1, 1e4, 1e-4] : [10, 0.1];
  const found: Slip[] = factors.map((factor) => ({ kind: 'shift', size: figure.size * factor }));
  for (let at = 0; at < digits.length; at++) {
    const [a, b] = [digits[at] ?? '', digits[at + 1] ?? ''];
    if (b !== '' && a !== b)
      found.push({ kind: 'swap', size: Number(digits.slice(0, at) + b + a + digits.slice(at + 2)) * unit });
    for (let other = 0; other < 10; other++)
      if (String(other) !== a && (at > 0 || other > 0))
        found.push({ kind: 'digit', size: Number(digits.slice(0, at) + other + digits.slice(at + 1)) * unit });
  }
  kept.set(mention, found);
  return found;
}

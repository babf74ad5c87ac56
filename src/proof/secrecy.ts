// Which figures are proved openly, so that no few rows can be told from what is shown. A mask of one row is its amount, and so
// is what two masks differ by, or any sum of them with any signs: all that can be worked out of several of them together.
import { fewestRows } from './masks.ts';

/** A prime below 2^26: products stay exact, and that it divides a number by chance costs a mask too few at the worst. */
const prime = 67_108_859;

const mod = (n: number): number => ((n % prime) + prime) % prime;

function inverse(n: number): number {
  let [r, next, t, after] = [prime, n, 0, 1];
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [t, after] = [after, t - quotient * after];
  }
  return mod(t);
}

/** Classes of rows that stand in the same sets; and of each set the classes that it is made of. */
function classesOf(sets: readonly (readonly number[])[]): { sizes: number[]; made: Set<number>[] } {
  const stands = new Map<number, number[]>();
  for (const [set, rows] of sets.entries())
    for (const row of rows) {
      const own = stands.get(row) ?? [];
      own.push(set);
      stands.set(row, own);
    }
  const byPattern = new Map<string, { size: number; sets: readonly number[] }>();
  for (const own of stands.values()) {
    const key = own.join(' ');
    byPattern.set(key, { size: (byPattern.get(key)?.size ?? 0) + 1, sets: own });
  }
  const made = sets.map(() => new Set<number>());
  const sizes = [...byPattern.values()].map(({ size, sets: own }, at) => {
    for (const set of own) made[set]?.add(at);
    return size;
  });
  return { sizes, made };
}

/** Sets that may be shown together, the `first` and the larger ones first; of those that are only counted no sum is told (`summed`: the others). */
export function shownSets(
  sets: readonly (readonly number[])[],
  summed: ReadonlySet<number>,
  first: ReadonlySet<number>,
): Set<number> {
  const { sizes, made } = classesOf(sets);
  const rank = (at: number) => (first.has(at) ? 0 : 1);
  const order = sets
    .map((_, at) => at)
    .toSorted((a, b) => rank(a) - rank(b) || (sets[b]?.length ?? 0) - (sets[a]?.length ?? 0));
  const shown = new Set<number>();
  let basis: Line[] = [];
  for (const set of order) {
    const rows = sets[set]?.length ?? 0;
    if (rows > 0 && rows < fewestRows) continue;
    shown.add(set);
    if (!summed.has(set)) continue;
    const line = sizes.map((_, at) => (made[set]?.has(at) ? 1 : 0));
    const wider = withLine(basis, line);
    if (wider && tellsFew(wider, sizes)) shown.delete(set);
    else basis = wider ?? basis;
  }
  return shown;
}

/** A line of the reduced basis: 1 at its pivot, where all others have nought. */
interface Line {
  readonly pivot: number;
  readonly at: readonly number[];
}

/** Undefined where the line follows from the others. */
function withLine(basis: readonly Line[], line: readonly number[]): Line[] | undefined {
  let rest = [...line];
  for (const one of basis) rest = without(rest, one);
  const pivot = rest.findIndex((n) => n !== 0);
  if (pivot < 0) return undefined;
  const by = inverse(rest[pivot] ?? 1);
  const own = { pivot, at: rest.map((n) => mod(n * by)) };
  return [...basis.map((one) => ({ pivot: one.pivot, at: without(one.at, own) })), own];
}

function without(line: readonly number[], { pivot, at }: Line): number[] {
  const times = line[pivot] ?? 0;
  return times === 0 ? [...line] : line.map((n, i) => mod(n - times * (at[i] ?? 0)));
}

/** Whether some sum of the lines is of fewer rows than may be told: a line itself, or two that differ at their pivots alone. */
function tellsFew(basis: readonly Line[], sizes: readonly number[]): boolean {
  const pivots = new Set(basis.map(({ pivot }) => pivot));
  const single = new Set<string>();
  for (const { pivot, at } of basis) {
    const others = at.flatMap((n, i) => (n !== 0 && !pivots.has(i) ? [[i, n] as const] : []));
    const size = [...others.map(([i]) => i), pivot].reduce((sum, i) => sum + (sizes[i] ?? 0), 0);
    if (size < fewestRows) return true;
    if (sizes[pivot] !== 1) continue;
    const by = inverse(others[0]?.[1] ?? 1);
    const key = others.map(([i, n]) => `${i}:${mod(n * by)}`).join(' ');
    if (single.has(key)) return true;
    single.add(key);
  }
  return false;
}

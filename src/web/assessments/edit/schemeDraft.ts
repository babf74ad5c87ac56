// A scheme while it is written.
import type { PointFormula, SchemeInput } from '../../../domain/assessments/formula.ts';
import type { Indicator, SchemeBody } from '../../../domain/assessments/scheme.ts';

export type Sets<T> = (to: T) => void;

export const figureNamed = (figure: string): SchemeInput => ({ by: 'figure', figure });

/** A formula of another kind begins with the first number of the one before. */
export function freshFormula(how: PointFormula['how'], input: SchemeInput): PointFormula {
  const none = { cap: null, floor: null };
  switch (how) {
    case 'rate':
      return { how, parts: [{ input, goal: { is: 'fixed', value: '1' }, share: '100' }], weight: '10', ...none };
    case 'spread':
      return { how, input, weight: '10', base: '60', equal: 'full', lessIsMore: false };
    case 'tiers':
      return { how, weight: '1', tiers: [{ input, need: '1' }], off: '0.1', floor: '0' };
    case 'items':
      return { how, start: '0', items: [{ input, each: '1' }], ...none };
    case 'growth':
      return { how, input, goal: '10', weight: '10', ...none };
  }
}

/** An id that none has. */
export function freeId(prefix: string, taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`;
}

export const newIndicator = (taken: readonly Indicator[], name: string): Indicator => ({
  id: freeId(
    'i',
    taken.map(({ id }) => id),
  ),
  name,
  part: 'score',
  formula: { ...freshFormula('rate', figureNamed('funds_arrived')) },
  decimals: 2,
  missing: 'unplaced',
  requires: null,
});

/** What is begun with where there is neither a scheme nor an example. */
export const emptyBody = (name: string): SchemeBody => ({
  period: 'year',
  basis: '',
  groups: [{ name, kinds: ['county'], offices: [], size: null }],
  excluded: [],
  indicators: [],
  vetoes: [],
  grades: [],
  lifts: [],
  decimals: 2,
  ties: 'skip',
  tieBreak: [],
  often: null,
  objectionDays: 5,
});

/** Numbers given by hand that a scheme names, by code. */
export function handsIn(body: SchemeBody): ReadonlyMap<string, string> {
  const hands = new Map<string, string>();
  JSON.stringify(body, (_, value: unknown) => {
    const input = value as { by?: string; hand?: string; name?: string } | null;
    if (input?.by === 'hand' && input.hand) hands.set(input.hand, input.name ?? '');
    return value;
  });
  return hands;
}

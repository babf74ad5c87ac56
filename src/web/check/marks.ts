// Where a draft is marked, and how the marks move while somebody types.
import type { CheckView, ClaimState, ClaimView } from '../../server/check/views.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly state: ClaimState;
  /** Claims about this figure; none for one that nothing is said of. */
  readonly claims: readonly number[];
}

const worst: readonly ClaimState[] = ['wrong', 'doubtful', 'right', 'open'];

/** One mark for each figure, of the worst that is said of it. */
export function marksOf(view: CheckView): Mark[] {
  const marks = new Map<number, Mark>();
  for (const claim of view.claims) {
    const before = marks.get(claim.start);
    const state = before && worst.indexOf(before.state) < worst.indexOf(claim.state) ? before.state : claim.state;
    marks.set(claim.start, {
      start: claim.start,
      end: claim.end,
      state,
      claims: [...(before?.claims ?? []), claim.id],
    });
  }
  const others = view.others.map(({ start, end }): Mark => ({ start, end, state: 'open', claims: [] }));
  return withoutOverlaps([...marks.values(), ...others].toSorted((a, b) => a.start - b.start));
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** The marks of a text that was changed in one place: those behind it move, those it touches are gone. */
export function movedMarks(marks: readonly Mark[], before: string, after: string): Mark[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const changedTo = before.length - end;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end < start || (mark.end === start && start === changedTo)) return [mark];
    return mark.start >= changedTo ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : [];
  });
}

/** What a person goes through: what is wrong or doubtful, and remarks. */
export function isProblem({ state, remarkText }: ClaimView): boolean {
  return state === 'wrong' || state === 'doubtful' || remarkText !== '';
}

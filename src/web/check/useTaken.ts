// Suggestions that were taken.
import { useState } from 'react';
import type { ClaimView } from '../../server/check/views.ts';
import { useCheck } from './useCheck.ts';

const none: ReadonlySet<number> = new Set();

/** What was taken belongs to one file; with others it is gone. */
export function useTaken(check: ReturnType<typeof useCheck>) {
  const { file, text } = check;
  const [takenOf, setTakenOf] = useState<ReadonlyMap<File, ReadonlySet<number>>>(new Map());
  const taken = (file && takenOf.get(file)) ?? none;

  /** In typed text the suggestion is put in at once; a file stays as it is, and its comments say so. */
  function take(claim: ClaimView): void {
    if (!claim.suggestion) return;
    if (!file) check.type(text.slice(0, claim.start) + claim.suggestion + text.slice(claim.end));
    else setTakenOf(new Map(takenOf).set(file, switched(taken, claim.id)));
  }

  return { taken, take };
}

function switched(some: ReadonlySet<number>, one: number): ReadonlySet<number> {
  const other = new Set(some);
  if (!other.delete(one)) other.add(one);
  return other;
}

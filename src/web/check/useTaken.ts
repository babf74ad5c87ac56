// Suggestions that were taken.
import { useState } from 'react';
import type { ClaimView } from '../../server/check/views.ts';
import { useCheck } from './useCheck.ts';

const none: ReadonlySet<number> = new Set();

/** What was taken belongs to one file; with another one it is gone. */
export function useTaken(check: ReturnType<typeof useCheck>) {
  const { file, text } = check;
  const [takenOf, setTakenOf] = useState<{ file: File | null; ids: ReadonlySet<number> }>({ file: null, ids: none });
  const taken = takenOf.file === file ? takenOf.ids : none;

  /** In typed text the suggestion is put in at once; a file stays as it is, and its comments say so. */
  function take(claim: ClaimView): void {
    if (!claim.suggestion) return;
    if (!file) check.type(text.slice(0, claim.start) + claim.suggestion + text.slice(claim.end));
    else setTakenOf({ file, ids: taken.has(claim.id) ? without(taken, claim.id) : new Set([...taken, claim.id]) });
  }

  return { taken, take };
}

function without(some: ReadonlySet<number>, one: number): ReadonlySet<number> {
  const left = new Set(some);
  left.delete(one);
  return left;
}

// Every kind of claim, found in turn.
import type { Finding } from './claim.ts';
import type { Draft } from './draft.ts';
import { shareFindings } from './shares.ts';

export function findingsOf(draft: Draft): readonly Finding[] {
  return [...shareFindings(draft)];
}

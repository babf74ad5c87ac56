// Rows of a bulletin that is published are committed to.
import { type Committed, commitRows, type ProofPlan } from '../../../proof/make.ts';

export function runProof(plan: ProofPlan): Committed {
  return commitRows(plan);
}

// Whether a decision to keep two projects apart still holds: until one of them names another firm, name, amount or office,
// or their credit codes say something else.
import type { KeptApart } from '../../storage/radar/keptApart.ts';
import { materialDigest, type TwinFacts } from './twinFacts.ts';
import type { TwinLedger, TwinPair } from './twins.ts';

/** The decision that holds on a pair; a `past` one has been overtaken by a change. */
export function decisionOn(
  ledger: TwinLedger,
  { key, earlier, later, likeness }: TwinPair,
): { readonly holds: KeptApart } | { readonly past: KeptApart } | undefined {
  const decision = ledger.apart.get(key);
  if (!decision) return undefined;
  const [one, other] = earlier.facts.id === decision.projectId ? [earlier, later] : [later, earlier];
  const holds =
    materialDigest(one.facts) === decision.projectDigest &&
    materialDigest(other.facts) === decision.otherDigest &&
    likeness.codes === decision.codeFinding;
  return holds ? { holds: decision } : { past: decision };
}

/**
 * Whether what a row states has been found to be another project than `projectId` before, as the project that an earlier
 * import of the same row founded: an import that was undone and sent again asks nothing twice.
 */
export function isKnownApart(
  ledger: TwinLedger,
  row: TwinFacts,
  project: TwinFacts & { readonly id: string },
): boolean {
  const [rowDigest, projectDigest] = [materialDigest(row), materialDigest(project)];
  for (const decision of ledger.apart.values()) {
    if (decision.projectId === project.id)
      if (decision.projectDigest === projectDigest && decision.otherDigest === rowDigest) return true;
    if (decision.otherId === project.id)
      if (decision.otherDigest === projectDigest && decision.projectDigest === rowDigest) return true;
  }
  return false;
}

export function isOpen(ledger: TwinLedger, pair: TwinPair): boolean {
  const decision = decisionOn(ledger, pair);
  return !decision || 'past' in decision;
}

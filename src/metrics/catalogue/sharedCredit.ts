// Amounts whose credit is shared: every common figure that adds up investment or funds of projects has, for each of its
// versions, a later one that says by which kind of agreement it splits among offices. Counts of projects stay with the
// host. The later one is in force on the same days: an agreement names its own days, and without one both count the
// same; what was published keeps the version it names. A city's own figure says `splitBy` itself, or does not split.
import type { CreditCover } from '../../domain/credit/creditAgreement.ts';
import { addDays } from '../../domain/day.ts';
import { isEntryKind, nounOf } from '../../domain/entries/nouns.ts';
import type { CountingInput, DefinitionInput } from '../definition.ts';

function coverOf({ entries, measure, conditions, splitBy }: CountingInput): CreditCover | undefined {
  if (splitBy || measure.kind !== 'sum' || !measure.of.endsWith('Fen')) return undefined;
  if (entries === 'pursuit_funds' || (isEntryKind(entries) && nounOf(entries).claims)) return 'funds_arrived';
  const reached = (milestone: string) =>
    isEntryKind(entries) && conditions.some((c) => c.field === 'milestone' && c.op === 'eq' && c.value === milestone);
  if (reached('signed')) return 'investment_signed';
  return reached('started') ? 'investment_started' : undefined;
}

/** The definitions, and a splitting version of each version that adds up what can be shared. */
export function withSharedCredit(definitions: readonly DefinitionInput[]): DefinitionInput[] {
  const versions = Map.groupBy(definitions, ({ id }) => id);
  const splitting = [...versions.values()].flatMap((all) => {
    const ordered = all.toSorted((a, b) => a.version - b.version);
    const last = ordered.at(-1)?.version ?? 0;
    return ordered.flatMap((each, n) => {
      const splitBy = each.kind === 'counting' ? coverOf(each) : undefined;
      if (each.kind !== 'counting' || !splitBy) return [];
      const next = ordered[n + 1];
      const effectiveTo = next ? addDays(next.effectiveFrom, -1) : each.effectiveTo;
      return [{ ...each, version: last + n + 1, splitBy, ...(effectiveTo ? { effectiveTo } : {}) }];
    });
  });
  return [...definitions, ...splitting];
}

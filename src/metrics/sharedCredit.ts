// Amounts whose credit is shared: a later version of each of these definitions says by which kind of agreement it splits
// among offices. Counts of projects stay with the host. The version is in force from the same day as the one before it:
// an agreement names its own days, and without one both count the same; what was published keeps the version it names.
import type { CreditCover } from '../domain/creditAgreement.ts';
import type { DefinitionInput } from './definition.ts';

const covers: Readonly<Record<string, CreditCover>> = {
  investment_new: 'investment_signed',
  investment_new_manufacturing: 'investment_signed',
  investment_started: 'investment_started',
  funds_arrived: 'funds_arrived',
  funds_arrived_manufacturing: 'funds_arrived',
  funds_arrived_overseas: 'funds_arrived',
};

/** The definitions with a next version of those that share credit, made from their latest one. */
export function withSharedCredit(definitions: readonly DefinitionInput[]): DefinitionInput[] {
  const shared = Object.entries(covers).flatMap(([id, splitBy]) => {
    const last = definitions.filter((d) => d.id === id).toSorted((a, b) => b.version - a.version)[0];
    return last?.kind === 'counting' ? [{ ...last, version: last.version + 1, splitBy }] : [];
  });
  return [...definitions, ...shared];
}

// What of a city's file can be added to that of others.
import { commitTo } from '../commit.ts';
import type { FactDefinition, ProvedFact, ToldFacts } from '../facts.ts';

/** A total of a city: neither of an office, a section nor an activity, and no ratio, target or largest row. */
export function isPart({ as, office, section, way, value }: ProvedFact): boolean {
  const isWhole = office === undefined && section === undefined && way === undefined;
  return isWhole && (as === 'count' || as === 'sum' || as === 'withheld') && /^-?\d+$/.test(value ?? '');
}

/** Figures of two cities are one where they are defined alike, in words too, and told of one period. */
export function partKey(definition: FactDefinition | undefined, period: string): string {
  const { id, version, name, says, unit, per } = definition ?? {};
  return JSON.stringify([id, version, name, says, unit, per, period]);
}

export const partKeyIn = ({ definitions }: Pick<ToldFacts, 'definitions'>, { d, period }: ProvedFact): string =>
  partKey(definitions[d], period);

export const blindingIn = ({ blinding = '0' }: ProvedFact): bigint => BigInt(`0x${blinding}`);

/** What a city's fact is committed to: of a sum the rows' own commitments added up, of what has no blinding its bare value. */
export const partCommitment = (fact: ProvedFact): Uint8Array =>
  commitTo(BigInt(fact.value ?? '0'), blindingIn(fact)).toBytes();

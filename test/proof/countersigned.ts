// What counties of a city that never was signed of its year: figures of theirs as they stand in the file, and what is opened of them.
import { blindingOfClosed, type OfficeSigned, sealedValue, statementLine } from '../../src/proof/beside/statement.ts';
import type { FactDefinition } from '../../src/proof/facts.ts';
import type { PlannedFact } from '../../src/proof/make.ts';
import type { Chance } from './chance.ts';
import { signedBy } from './officeSigner.ts';

export interface SignedYear {
  readonly city: string;
  /** Of the close; what is told in the file is of 2023. */
  readonly period?: string;
  readonly definitions: readonly FactDefinition[];
  readonly facts: readonly PlannedFact[];
}

export function countiesSigned(
  chance: Chance,
  { city, period = '2023', definitions, facts }: SignedYear,
): OfficeSigned[] {
  const offices = [...new Set(facts.flatMap(({ office }) => office ?? []))];
  return offices.map((office) => {
    const own = facts.flatMap((fact) => {
      const definition = definitions[fact.d];
      if (fact.office !== office || (fact.as !== 'sum' && fact.as !== 'count') || !definition) return [];
      const { id, version } = definition;
      const rows = fact.rows.map((row) => `${row} ${chance.below(1_000_000)}`);
      return [{ id, version, value: BigInt(fact.value), blinding: blindingOfClosed(id, version, rows) }];
    });
    const statement = statementLine({
      city,
      office,
      period,
      closedAt: '2024-01-10T02:00:00.000Z',
      figures: own.map(({ id, version, value, blinding }) => ({ id, version, sealed: sealedValue(value, blinding) })),
    });
    const secret = Uint8Array.from({ length: 32 }, () => chance.below(256));
    return {
      office,
      signed: [{ statement, ...signedBy(secret, statement) }],
      opened: own.map(({ id, version, blinding }) => ({
        id,
        version,
        period: '2023',
        blinding: blinding.toString(16).padStart(64, '0'),
      })),
    };
  });
}

// What facts and rows say together: none of them twice, and a definition one thing.
import { bytesToHex } from '@noble/hashes/utils.js';
import { commitmentBytes } from './commit.ts';
import type { FactDefinition, ToldFacts } from './facts.ts';

export type TogetherFault =
  /** Another one of the same id and version stands before it, or what is printed by its unit is not what was added up. */
  | { readonly fault: 'definition_wrong'; readonly definition: string }
  /** The same figure stands before it. */
  | { readonly fault: 'fact_twice'; readonly fact: number };

export function togetherFaults({ definitions, facts }: ToldFacts): TogetherFault[] {
  const summed = new Set(facts.flatMap(({ as, d }) => (as === 'sum' ? [d] : [])));
  const known = new Map<string, FactDefinition>();
  const wrong = definitions.flatMap((one, d): TogetherFault[] => {
    const key = JSON.stringify([one.id, one.version]);
    const before = known.get(key) ?? one;
    known.set(key, before);
    const isSame = (['name', 'says', 'unit', 'per'] as const).every((word) => before[word] === one[word]);
    return isSame && isOfItsUnit(one, summed.has(d)) ? [] : [{ fault: 'definition_wrong', definition: one.name }];
  });
  const told = new Set<string>();
  const twice = facts.flatMap(({ d, period, office, section, way }, fact): TogetherFault[] => {
    const { id, version } = definitions[d] ?? {};
    const key = JSON.stringify([id, version, period, office ?? null, section ?? null, way ?? null]);
    const isTwice = id !== undefined && told.has(key);
    told.add(key);
    return isTwice ? [{ fault: 'fact_twice', fact }] : [];
  });
  return [...wrong, ...twice];
}

/** Money is added up in hundredths; what is told of it besides may be in its unit, as all else is. */
function isOfItsUnit({ unit, per }: FactDefinition, isSummed: boolean): boolean {
  if (!unit.endsWith('元')) return per === '1';
  const many = (word: string) => unit.split(word).length - 1;
  const noughts = 2 + 4 * many('万') + 8 * many('亿');
  return per === `1${'0'.repeat(noughts)}` || (per === '1' && !isSummed);
}

/** Rows whose commitment stands before them, and so the same amount of the same: none but the first is one. */
export function rowsTwice(rows: readonly Uint8Array[]): number[] {
  const known = new Set<string>();
  return rows.flatMap((row, at) => {
    const commitment = bytesToHex(row.subarray(0, commitmentBytes));
    const isTwice = known.has(commitment);
    known.add(commitment);
    return isTwice ? [at] : [];
  });
}

// From weights to what is done with a pair, and from pairs to groups of records of one project.
import { type Field, fieldNames, fields, findingsOf, patternCount } from './pattern.ts';
import { type Weights, bitsOf, probability } from './weights.ts';

export const verdicts = ['apart', 'ask', 'same'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Thresholds {
  /** From this probability on, two records are one project without asking. */
  readonly same: number;
  /** From this on, a person looks at them. */
  readonly ask: number;
}
export const thresholds: Thresholds = { same: 0.99, ask: 0.2 };

const codeAt = fieldNames.indexOf('code');
const otherCode = fields.code.indexOf('other');

/** The verdict of every pattern, as its number in `verdicts`. Two different valid codes are apart, whatever else agrees. */
export function verdictTable(weights: Weights, { same, ask }: Thresholds = thresholds): Uint8Array {
  const table = new Uint8Array(patternCount);
  for (let pattern = 0; pattern < patternCount; pattern++) {
    const findings = findingsOf(pattern);
    const chance = findings[codeAt] === otherCode ? 0 : probability(bitsOf(weights, findings));
    table[pattern] = chance >= same ? 2 : chance >= ask ? 1 : 0;
  }
  return table;
}

export interface Evidence {
  readonly field: Field;
  readonly finding: string;
  /** Bits: above 0 speaks for one project, below 0 against. */
  readonly bits: number;
}

/** What speaks for and against, the strongest first; `prior` is what stood before. */
export function evidenceOf(weights: Weights, pattern: number): readonly Evidence[] {
  const findings = findingsOf(pattern);
  return fieldNames
    .map((field, f) => ({
      field,
      finding: fields[field][findings[f] ?? 0] ?? '',
      bits: weights.bits[field][findings[f] ?? 0] ?? 0,
    }))
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
}

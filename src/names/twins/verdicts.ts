// From the model to what is done with a pair.
import { fieldNames, fields } from './pattern.ts';
import { type Model, chancesOf } from './weights.ts';

const verdicts = ['apart', 'ask', 'same'] as const;
export type TwinVerdict = (typeof verdicts)[number];

export interface Thresholds {
  /** From this probability on, two records are one project without asking. */
  readonly same: number;
  /** From this on, a person looks at them. */
  readonly ask: number;
}
export const thresholds: Thresholds = { same: 0.95, ask: 0.1 };

const codeAt = fieldNames.indexOf('code');
const otherCode = fields.code.indexOf('other');

/** Two different valid codes are two companies, whatever else agrees. */
export function chanceOfTwins(model: Model, findings: readonly number[]): number {
  return findings[codeAt] === otherCode ? 0 : chancesOf(model, findings).twins;
}

export function verdictOf(chance: number, { same, ask }: Thresholds = thresholds): TwinVerdict {
  return chance >= same ? 'same' : chance >= ask ? 'ask' : 'apart';
}

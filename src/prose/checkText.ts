// Any Chinese text in, every figure claim in it out, each with its verdict. Pure: no text leaves, nothing is remembered.
import { type Claim, claimOf } from './claims/report.ts';
import { findingsOf } from './claims/findings.ts';
import { readPeriod } from './figures/period.ts';
import { type DraftFigures, draftFigures } from './governed/draftFigures.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { tableFindings } from './tables/checkTable.ts';
import { read } from './reading/reading.ts';

export interface CheckOptions {
  /** The period that the draft is about, where it names none itself: 2023年1-10月. */
  readonly period?: string;
}

export interface Checked {
  readonly claims: readonly Claim[];
  readonly quantities: readonly Quantity[];
}

export function checkText(text: string, options: CheckOptions = {}): Checked {
  return checkFigures(draftFigures(text), options);
}

/** The same of a text whose figures have been found. */
export function checkFigures(figures: DraftFigures, { period = '' }: CheckOptions = {}): Checked {
  const { reading, tables, mentions } = figures;
  const months = readPeriod(read(period).text, 0)?.months;
  const findings = [
    ...findingsOf({ mentions, ...(months ? { months } : {}) }),
    ...tables.flatMap((table) => tableFindings(reading.text, table, mentions)),
  ];
  return {
    claims: findings.map((finding) => claimOf(reading, finding)).toSorted((a, b) => a.start - b.start || a.end - b.end),
    quantities: mentions.map((mention) => quantityOf(reading, mentions, mention, period)),
  };
}

// What is compared of each record: pairs of neighbouring characters of both names, sorted, so that two records' overlap is
// one walk; the code as exact numbers; and the keys under which records meet.
import { creditCodeIsValid } from '../../domain/companies/company.ts';
import { companyName } from '../company/companyName.ts';
import { projectName } from '../project/projectName.ts';
import { type Columns, nameTextAt } from './columns.ts';
import { wordHash, keyCount, keysOf } from './keys.ts';

/** Room for so many pairs of a name; what is longer is compared by its first ones. */
export const companyPairs = 12;
export const projectPairs = 20;

export interface Features {
  readonly company: Uint32Array;
  readonly companyCount: Uint8Array;
  readonly companyHash: Uint32Array;
  readonly project: Uint32Array;
  readonly projectCount: Uint8Array;
  readonly phase: Uint8Array;
  /** A valid code's first and last nine characters in base 36; 0 where there is none. */
  readonly codeHigh: Float64Array;
  readonly codeLow: Float64Array;
  /** `keys[k * size + n]`; 0 where the record has no such key. */
  readonly keys: Uint32Array;
}

export function roomForFeatures(size: number): Features {
  return {
    company: new Uint32Array(size * companyPairs),
    companyCount: new Uint8Array(size),
    companyHash: new Uint32Array(size),
    project: new Uint32Array(size * projectPairs),
    projectCount: new Uint8Array(size),
    phase: new Uint8Array(size),
    codeHigh: new Float64Array(size),
    codeLow: new Float64Array(size),
    keys: new Uint32Array(size * keyCount),
  };
}

/** Fills the features of records `from … to`. */
export function fillFeatures(columns: Columns, features: Features, from: number, to: number): void {
  for (let n = from; n < to; n++) {
    const company = companyName(nameTextAt(columns, n, 0));
    const project = projectName(nameTextAt(columns, n, 1));
    const code = nameTextAt(columns, n, 2);
    features.companyCount[n] = fillPairs(features.company, n * companyPairs, companyPairs, company.core);
    features.companyHash[n] = wordHash(company.core);
    features.projectCount[n] = fillPairs(features.project, n * projectPairs, projectPairs, project.core);
    features.phase[n] = project.phase;
    if (code && creditCodeIsValid(code)) {
      features.codeHigh[n] = Number.parseInt(code.slice(0, 9), 36);
      features.codeLow[n] = Number.parseInt(code.slice(9), 36);
    }
    keysOf(
      company.core,
      project.product,
      code,
      columns.county[n] ?? 0,
      columns.amountFen[n] ?? Number.NaN,
      (k, key) => {
        features.keys[k * columns.size + n] = key;
      },
    );
  }
}

/** Pairs of neighbours in ascending order; a name of one character is paired with nothing. */
function fillPairs(into: Uint32Array, start: number, most: number, name: string): number {
  const count = Math.min(most, Math.max(1, name.length - 1));
  for (let i = 0; i < count; i++) {
    const pair = (name.charCodeAt(i) || 0) * 65_536 + (name.charCodeAt(i + 1) || 0);
    let at = start + i;
    while (at > start && (into[at - 1] ?? 0) > pair) {
      into[at] = into[at - 1] ?? 0;
      at--;
    }
    into[at] = pair;
  }
  return count;
}

// Adds up the files of several cities, each verified before: what comes out is facts and rows of a file of the same format. Of a
// city's rows nothing is taken but the commitments that its file shows, added up.
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '../base64.ts';
import { tagBytes, toScalar } from '../commit.ts';
import type { FactDefinition, ProvedFact, ToldFacts } from '../facts.ts';
import { hashOfText, jsonLine, type ProofHead } from '../file.ts';
import { exactly, type Exact, minus, over, timesWhole } from '../fraction.ts';
import type { Committed } from '../make.ts';
import { fewestRows, maskOf } from '../masks.ts';
import { rootOf } from '../tree.ts';
import type { AddedCity, Total } from './block.ts';
import { blindingIn, isPart, partCommitment, partKeyIn } from './parts.ts';

export interface CityFile {
  readonly head: ProofHead;
  readonly fingerprint: string;
  readonly facts: ToldFacts;
}

export interface AddedUp {
  readonly committed: Committed;
  readonly told: Pick<ToldFacts, 'definitions' | 'facts'>;
  readonly cities: readonly AddedCity[];
  readonly totals: readonly Total[];
  /** Places of ratios of the totals. */
  readonly ratios: readonly number[];
  /** Figures that some cities tell and others do not, or define otherwise. */
  readonly left: readonly { readonly name: string; readonly period: string; readonly lacking: readonly string[] }[];
}

interface Figure {
  readonly definition: FactDefinition;
  readonly period: string;
  /** Of each city that has it: its place among the facts there. */
  readonly there: Map<string, number>;
}

export function addUp(files: readonly CityFile[]): AddedUp {
  const figures = figuresOf(files);
  const definitions: FactDefinition[] = [];
  const facts: ProvedFact[] = [];
  const [masks, rows]: [number[][], Uint8Array[]] = [[], []];
  const totals: Total[] = [];
  const left: AddedUp['left'][number][] = [];
  const placeOf = new Map<string, number>();
  for (const [key, { definition, period, there }] of figures) {
    const lacking = files.flatMap(({ head }) => (there.has(head.city) ? [] : [head.city]));
    if (lacking.length > 0) {
      left.push({ name: definition.name, period, lacking });
      continue;
    }
    const d = definitions.push(definition) - 1;
    const given = files.map((file) => factAt(file, there.get(file.head.city) ?? -1));
    const parts = files.map(({ head: { city } }, at) => {
      const part = { d, period, office: city, as: 'stated' as const, value: given[at]?.value ?? '0' };
      return { here: facts.push(part) - 1, there: there.get(city) ?? 0 };
    });
    const value = String(given.reduce((sum, one) => sum + BigInt(one.value ?? '0'), 0n));
    const isProved = files.length >= fewestRows && given.every(({ as }) => as !== 'withheld');
    placeOf.set(key, facts.length);
    if (!isProved) {
      totals.push({ fact: facts.push({ d, period, as: 'stated', value }) - 1, parts });
      continue;
    }
    const from = rows.length;
    for (const [at, one] of given.entries()) rows.push(rowOf(one, files[at]));
    const mask = masks.push(maskOf(given.map((_, at) => from + at))) - 1;
    const blinding = toScalar(given.reduce((sum, one) => sum + blindingIn(one), 0n));
    const open = { mask, blinding: blinding.toString(16).padStart(64, '0') };
    totals.push({ fact: facts.push({ d, period, as: 'sum', value, ...open }) - 1, parts, rows: from });
  }
  const ratios = ratiosOf(files, placeOf, { definitions, facts });
  const line = jsonLine({ definitions, masks, facts });
  const told = { facts: hashOfText(line), rows: { count: rows.length, root: bytesToHex(rootOf(rows)) } };
  const cities = files.map(({ head: { city, no }, fingerprint }) => ({ city, fingerprint, no }));
  const committed = { facts: line, rows: toBase64(concatBytes(...rows)), told };
  return { committed, told: { definitions, facts }, cities, totals, ratios, left };
}

const factAt = ({ facts }: CityFile, at: number): ProvedFact => facts.facts[at] ?? { d: 0, period: '', as: 'none' };

/** In the order in which the first city tells them, then what only others tell. */
function figuresOf(files: readonly CityFile[]): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const { head, facts } of files)
    for (const [at, fact] of facts.facts.entries()) {
      const definition = facts.definitions[fact.d];
      if (!definition || !isPart(fact)) continue;
      const key = partKeyIn(facts, fact);
      const figure = found.get(key) ?? { definition, period: fact.period, there: new Map<string, number>() };
      if (!figure.there.has(head.city)) figure.there.set(head.city, at);
      found.set(key, figure);
    }
  return found;
}

/** The commitment, and in the place of an office's tag the beginning of the city's fingerprint. */
const rowOf = (fact: ProvedFact, file: CityFile | undefined): Uint8Array =>
  concatBytes(partCommitment(fact), hexToBytes((file?.fingerprint ?? '').slice(0, 2 * tagBytes)));

/** Growths and shares that the first city tells of figures that were added, worked out anew; they are put behind the others. */
function ratiosOf(
  [first]: readonly CityFile[],
  placeOf: ReadonlyMap<string, number>,
  { definitions, facts }: { definitions: FactDefinition[]; facts: ProvedFact[] },
): number[] {
  const ratios: number[] = [];
  for (const fact of first?.facts.facts ?? []) {
    const definition = first?.facts.definitions[fact.d];
    const isWhole = fact.office === undefined && fact.section === undefined && fact.way === undefined;
    if (!first || !definition || !isWhole || (fact.as !== 'growth' && fact.as !== 'share')) continue;
    const of = (fact.of ?? []).map((at) => {
      const part = factAt(first, at);
      return isPart(part) ? placeOf.get(partKeyIn(first.facts, part)) : undefined;
    });
    const [top, bottom] = of.map((at) => (at === undefined ? undefined : inUnits(definitions, facts[at])));
    const part = top && bottom && over(fact.as === 'growth' ? minus(top, bottom) : top, bottom);
    if (!part || of.length !== 2) continue;
    const { n, d } = timesWhole(part, 100n);
    const d0 = definitions.push(definition) - 1;
    const value = d === 1n ? String(n) : `${n}/${d}`;
    const places = of.flatMap((at) => at ?? []);
    ratios.push(facts.push({ d: d0, period: fact.period, as: fact.as, value, of: places }) - 1);
  }
  return ratios;
}

const inUnits = (definitions: readonly FactDefinition[], fact: ProvedFact | undefined): Exact | undefined =>
  fact && over(exactly(BigInt(fact.value ?? '0')), exactly(BigInt(definitions[fact.d]?.per ?? '1')));

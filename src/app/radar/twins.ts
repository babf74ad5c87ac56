// The city's projects as twins are found among them, as they are kept in memory.
import type { TwinIndex, Met } from '../../names/twins/twinIndex.ts';
import type { KeptApart } from '../../storage/radar/keptApart.ts';
import type { TwinProjectRow } from '../../storage/radar/twinProjects.ts';
import { type ByFirm, leaveFirms } from './firmProjects.ts';
import type { OfficesById } from './twinFacts.ts';
import type { PairLikeness, Side } from './twinPair.ts';

export interface TwinProject extends Side {
  readonly facts: TwinProjectRow;
}

export interface TwinPair {
  /** The ids of both, the lesser first. */
  readonly key: string;
  /** Filed first, and filed after it. */
  readonly earlier: TwinProject;
  readonly later: TwinProject;
  readonly likeness: PairLikeness;
}

export interface TwinLedger {
  readonly version: bigint;
  readonly at: string;
  readonly offices: OfficesById;
  /** By the number under which the index knows it; absent where it stands no longer. */
  readonly projects: (TwinProject | undefined)[];
  readonly numberOf: Map<string, number>;
  readonly index: TwinIndex;
  readonly pairs: Map<string, TwinPair>;
  readonly pairsOf: Map<string, Set<string>>;
  readonly byFirm: ByFirm;
  /** Decisions that nobody has undone, the latest of each pair. */
  readonly apart: ReadonlyMap<string, KeptApart>;
}

export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Those that are met, with every way in which they were. */
export function metProjects(ledger: TwinLedger, met: readonly Met[]): Map<TwinProject, number[]> {
  const found = new Map<TwinProject, number[]>();
  for (const { id, pattern } of met) {
    const project = ledger.projects[id];
    if (project) found.set(project, [...(found.get(project) ?? []), pattern]);
  }
  return found;
}

/** A package and its parts say the same on purpose. */
export function isOneFamily(a: TwinProjectRow, b: TwinProjectRow): boolean {
  return a.parentId === b.id || b.parentId === a.id || (a.parentId !== null && a.parentId === b.parentId);
}

export function enter({ pairs, pairsOf }: TwinLedger, pair: TwinPair): void {
  pairs.set(pair.key, pair);
  for (const { facts } of [pair.earlier, pair.later])
    pairsOf.set(facts.id, (pairsOf.get(facts.id) ?? new Set()).add(pair.key));
}

export function leave(ledger: TwinLedger, id: string): void {
  const no = ledger.numberOf.get(id);
  if (no === undefined) return;
  ledger.index.drop(no);
  leaveFirms(ledger.byFirm, id, ledger.projects[no]?.told.firms ?? []);
  ledger.projects[no] = undefined;
  ledger.numberOf.delete(id);
  for (const key of ledger.pairsOf.get(id) ?? []) leavePair(ledger, key);
  ledger.pairsOf.delete(id);
}

export function leavePair({ pairs, pairsOf }: TwinLedger, key: string): void {
  const pair = pairs.get(key);
  pairs.delete(key);
  if (pair) for (const { facts } of [pair.earlier, pair.later]) pairsOf.get(facts.id)?.delete(key);
}

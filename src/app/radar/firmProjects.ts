// How many projects each firm of a city has: whoever has thirty is met thirty times, and a pair of them says less.
import { crowd } from '../../names/twins/beside.ts';
import type { BesidePattern } from '../../names/twins/beside.ts';

/** Ids of projects by a firm's own name. */
export type ByFirm = Map<string, Set<string>>;

export function enterFirms(byFirm: ByFirm, id: string, firms: readonly string[]): void {
  for (const firm of firms) byFirm.set(firm, (byFirm.get(firm) ?? new Set()).add(id));
}

export function leaveFirms(byFirm: ByFirm, id: string, firms: readonly string[]): void {
  for (const firm of firms) byFirm.get(firm)?.delete(id);
}

type Told = Pick<BesidePattern, 'firms'>;

/** Of the firm of the two that has the most. */
export function projectsOfFirm(byFirm: ByFirm, left: { readonly told: Told }, right: { readonly told: Told }): number {
  return Math.max(1, ...[...left.told.firms, ...right.told.firms].map((firm) => byFirm.get(firm)?.size ?? 0));
}

/** The firms that have so many more or fewer than before that their pairs weigh otherwise. */
export function crowdsMoved(byFirm: ByFirm, before: ReadonlyMap<string, number>): string[] {
  return [...before]
    .filter(([firm, n]) => crowd(n, true).bits !== crowd(byFirm.get(firm)?.size ?? 0, true).bits)
    .map(([firm]) => firm);
}

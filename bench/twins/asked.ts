// Every pair that the radar lists, as a verifier of the city turns its pages.
import type { RadarView } from '../../src/server/radar/views.ts';
import type { Visitor } from '../served/visitor.ts';
import { numberOf } from './fill.ts';

export interface ToldPair {
  /** Places of the two records. */
  readonly left: number;
  readonly right: number;
  readonly verdict: 'apart' | 'ask' | 'same';
  readonly suspicion: string;
}

const size = 200;

/** Pairs of records of the ledger that was put in; those of the demo's own projects are left out. */
export async function askRadar(visitor: Visitor): Promise<ToldPair[]> {
  const told: ToldPair[] = [];
  for (let page = 1, total = 1; (page - 1) * size < total; page++) {
    const answer = await visitor.get<RadarView>(`/radar?page=${page}&size=${size}`);
    ({ total } = answer);
    for (const { earlier, later, verdict, suspicion } of answer.pairs) {
      const [left, right] = [numberOf(earlier.own?.code), numberOf(later.own?.code)];
      if (left !== undefined && right !== undefined) told.push({ left, right, verdict, suspicion });
    }
  }
  return told;
}

// What a meeting concluded of a line of its agenda.
import { z } from 'zod';

/** To be handed over (交办); settled, so that nobody has to do anything; put off to the next meeting (再议). */
export const conclusionOutcomes = ['hand_over', 'settled', 'again'] as const;
export type ConclusionOutcome = (typeof conclusionOutcomes)[number];

export const mostLines = 60;
export const LineNo = z.int().min(1).max(mostLines);

export interface KnownConclusion {
  readonly lineNo: number;
  readonly outcome: ConclusionOutcome;
}

export function isHandedOver(conclusions: readonly KnownConclusion[], line: number): boolean {
  return conclusions.some(({ lineNo, outcome }) => lineNo === line && outcome === 'hand_over');
}

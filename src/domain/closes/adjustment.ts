// An adjustment (调整): what is recorded, corrected or withdrawn after its period was closed. It is dated by the day it is
// booked, and decided by a verifier of the office that closed.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

export const Adjustment = z.strictObject({ reason: textLines(1, 500) });
export type Adjustment = z.output<typeof Adjustment>;

/** A close that an entry falls into, as a refusal names it. */
export interface ClosedHere {
  readonly period: string;
  readonly officeId: string;
  readonly officeName: string;
}

/** An entry that is being recorded, with the closes that it or what it reverses falls into. */
export function adjustmentBreaches(
  adjustment: Adjustment | null | undefined,
  closed: readonly ClosedHere[],
  day: string,
): Breach[] {
  const [first] = closed;
  if (!first) return adjustment ? [{ law: 'adjustment_without_closed_period', field: 'adjustment' }] : [];
  return adjustment ? [] : [mustBeOpen(first, day, 'occurredOn')];
}

/** Verifying an entry: an adjustment, or one carried over at the close, by who verifies for every office that closed. */
export function closedVerificationBreaches(
  entry: { readonly day: string; readonly adjusted: boolean; readonly carried: boolean },
  closed: readonly ClosedHere[],
  reach: ReadonlySet<string>,
): Breach[] {
  const [first] = closed;
  if (!first) return [];
  if (!entry.adjusted && !entry.carried) return [mustBeOpen(first, entry.day)];
  const above = closed.find(({ officeId }) => !reach.has(officeId));
  return above
    ? [{ law: 'adjustment_needs_closing_level', detail: { office: above.officeName, period: above.period } }]
    : [];
}

function mustBeOpen({ period, officeName }: ClosedHere, day: string, field?: string): Breach {
  const detail = { period, office: officeName, day };
  return { law: 'period_must_be_open', ...(field ? { field } : {}), detail };
}

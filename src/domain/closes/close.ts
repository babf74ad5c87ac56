// Closing a period (结账): from then on an entry of that period is an adjustment (调整), dated by the day it is booked.
// A close binds the office that closed and every office below it, until somebody else reopens it.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';
import { wholeFrom } from '../whole.ts';

export const CloseInput = z.strictObject({
  id: z.uuid(),
  officeId: z.uuid(),
  /** A month `2023-05`, a year `2023` or an assessment year `A2023`. */
  period: textLine(0, 20),
  /** How many undecided entries of the period the person saw, and carries over to be decided as adjustments. */
  carry: wholeFrom(0).nullish(),
});
export type CloseInput = z.output<typeof CloseInput>;

/** A close in force. */
export interface ClosedPeriod {
  readonly id: string;
  readonly officeId: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  /** ISO instant; "as published" is as known then. */
  readonly closedAt: string;
}

/** What an entry bears on: an office and the days by which it may count. */
export interface Bearing {
  readonly officeId: string;
  readonly days: readonly (string | null | undefined)[];
}

interface InTree {
  readonly parentId: string | null;
}

/** The office and all above it, from the office up. */
export function withAbove(offices: ReadonlyMap<string, InTree>, officeId: string): string[] {
  const way: string[] = [];
  for (let id: string | null = officeId; id && !way.includes(id); id = offices.get(id)?.parentId ?? null) way.push(id);
  return way;
}

/** The closes that any of these bearings falls into. */
export function closesOver<Close extends ClosedPeriod>(
  closes: readonly Close[],
  offices: ReadonlyMap<string, InTree>,
  bearings: readonly Bearing[],
): Close[] {
  const found = new Set<Close>();
  for (const { officeId, days } of bearings) {
    const binding = new Set(withAbove(offices, officeId));
    for (const close of closes) {
      if (binding.has(close.officeId) && days.some((day) => day && close.from <= day && day <= close.to))
        found.add(close);
    }
  }
  return [...found];
}

/** The close by which a period's figures of an office are read "as published": the nearest office's, then the narrowest. */
export function closeCovering(
  closes: readonly ClosedPeriod[],
  offices: ReadonlyMap<string, InTree>,
  of: { readonly officeId: string; readonly from: string; readonly to: string },
): ClosedPeriod | undefined {
  for (const officeId of withAbove(offices, of.officeId)) {
    const covering = closes
      .filter((close) => close.officeId === officeId && close.from <= of.from && of.to <= close.to)
      .toSorted((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from > b.from ? -1 : 1));
    if (covering[0]) return covering[0];
  }
  return undefined;
}

/** Only whole months, years and assessment years are closed. */
export function isClosable(period: string): boolean {
  return /^(\d{4}|\d{4}-\d{2}|A\d{4})$/.test(period);
}

export interface CloseFacts {
  readonly today: string;
  readonly days: { readonly from: string; readonly to: string };
  /** The actor may publish for the office. */
  readonly inReach: boolean;
  /** The period is closed already, by this office or by one above. */
  readonly covering: { readonly officeName: string; readonly period: string } | null;
  readonly pending: number;
}

/** The laws of closing, in order of precedence. */
export function closeBreaches(input: CloseInput, facts: CloseFacts): Breach[] {
  if (!facts.inReach) return [{ law: 'office_out_of_scope', field: 'officeId' }];
  if (!isClosable(input.period)) return [{ law: 'period_not_closable', field: 'period' }];
  if (facts.days.to >= facts.today) {
    return [{ law: 'period_not_over', field: 'period', detail: { period: input.period, to: facts.days.to } }];
  }
  if (facts.covering) {
    const { officeName: office, period } = facts.covering;
    return [{ law: 'period_already_closed', field: 'period', detail: { office, period } }];
  }
  if (facts.pending !== (input.carry ?? 0)) {
    return [{ law: 'period_has_pending_entries', field: 'carry', detail: { pending: facts.pending } }];
  }
  return [];
}

export const ReopenInput = z.strictObject({ closeId: z.uuid(), reason: textLines(0, 500) });
export type ReopenInput = z.output<typeof ReopenInput>;

/** Who reopens is not who closed. A close out of reach is, to this actor, not there. */
export function reopenBreaches(
  input: ReopenInput,
  close: { readonly closedBy: string; readonly reopened: boolean } | null,
  actorId: string,
): Breach[] {
  if (!close) return [{ law: 'close_unknown' }];
  if (close.reopened) return [{ law: 'close_already_reopened' }];
  const breaches: Breach[] = [];
  if (close.closedBy === actorId) breaches.push({ law: 'reopener_is_closer' });
  if (!input.reason) breaches.push({ law: 'reason_required_for_reopening', field: 'reason' });
  return breaches;
}

/** What a bulletin tells of an office: what it signed of the period, or of the months of which that is made. */
export interface ToldClose {
  readonly id: string;
  readonly name: string;
  /** How many months there are. */
  readonly of: number;
  readonly signed: readonly { readonly period: string; readonly at: string; readonly public: string }[];
}

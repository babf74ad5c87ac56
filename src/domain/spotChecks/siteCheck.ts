// A site check (现场核查) is what was found where a drawn row says that something is: an entry like any other, put right
// by a later one, counted once a second person has verified it.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { codeText, textLine, textLines } from '../text.ts';

export const siteCheckOutcomes = ['matches', 'differs'] as const;
export type SiteCheckOutcome = (typeof siteCheckOutcomes)[number];

export const SiteCheckInput = z.strictObject({
  /** `head.officeId` is the office of the row that was checked, `head.occurredOn` the day somebody was there. */
  head: EntryHead,
  spotCheckId: z.uuid(),
  checkedEntryId: z.uuid(),
  outcome: z.enum(siteCheckOutcomes),
  /** What was proved on site, where the row has an amount; absent means as recognised. */
  foundFen: Fen.nullish(),
  time: codeText(/^([01]\d|2[0-3]):[0-5]\d$/).nullish(),
  place: textLine(2, 200),
  checker: textLine(1, 40),
  note: textLines(0, 500).nullish(),
});
export type SiteCheckInput = z.output<typeof SiteCheckInput>;

export const siteCheckNoun = {
  kind: 'site_check',
  schema: SiteCheckInput,
  apart: true,
  workedOut: ['checked_kind'],
  fields: {
    spotCheckId: { as: 'id', to: 'spot_check' },
    checkedEntryId: { as: 'id', to: 'drawn_row' },
    place: kept.text,
    outcome: kept.code('siteOutcome'),
    foundFen: kept.fen,
    time: { ...kept.text, column: 'checked_at_time' },
    checker: { as: 'person', column: 'checker_id', metAt: 'officeId' },
    note: kept.text,
  },
  derived: { projectId: kept.project, expectedFen: kept.fen },
  brief: { what: 'outcome', detail: ['place', 'note'], amount: 'foundFen', place: 'place' },
} as const satisfies NounOf<typeof SiteCheckInput>;

/** A drawn row as it stands. */
export interface DrawnRow {
  readonly officeId: string;
  readonly kind: string;
  readonly projectId: string;
  readonly recordedBy: string;
  readonly drawnOn: string;
  /** What the row counts for; null where it has no amount. */
  readonly recognisedFen: bigint | null;
  /** The result that stands. */
  readonly checkedBy: string | null;
}

export interface SiteCheckFacts extends EntryFacts {
  readonly row: DrawnRow | null;
  readonly actorId: string;
}

/** The laws of a result, in order of precedence. */
export function siteCheckBreaches(input: SiteCheckInput, facts: SiteCheckFacts): Breach[] {
  const breaches = headBreaches(siteCheckNoun, input.head, facts);
  const { row } = facts;
  if (!row) return [...breaches, { law: 'drawn_row_unknown', field: 'checkedEntryId' }];
  if (row.officeId !== input.head.officeId) breaches.push({ law: 'site_check_of_other_office', field: 'officeId' });
  if (row.recordedBy === facts.actorId) breaches.push({ law: 'checker_is_reporter' });
  if (row.checkedBy && row.checkedBy !== input.head.reverses) breaches.push({ law: 'row_already_checked' });
  if (input.head.occurredOn < row.drawnOn)
    breaches.push({ law: 'checked_before_drawn', field: 'occurredOn', detail: { day: row.drawnOn } });
  return [...breaches, ...amountBreaches(input, row.recognisedFen)];
}

function amountBreaches({ outcome, foundFen, note }: SiteCheckInput, recognisedFen: bigint | null): Breach[] {
  const field = 'foundFen';
  const found = foundFen ?? recognisedFen;
  if (recognisedFen === null && found !== null) return [{ law: 'found_amount_not_asked', field }];
  if (found !== null && found < 0n) return [{ law: 'found_amount_negative', field }];
  if (outcome === 'matches' && found !== recognisedFen) return [{ law: 'found_amount_differs', field }];
  return outcome === 'differs' && found === recognisedFen && !note ? [{ law: 'difference_not_said', field }] : [];
}

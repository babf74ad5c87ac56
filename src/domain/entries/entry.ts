// What every ledger entry has, whatever its noun: an office, the day it happened, where it came from, what it reverses.
// An entry is never edited. A correction is a new entry of the same kind that names the one it reverses; a
// withdrawal is a void entry that names it and carries nothing of its own.
import { z } from 'zod';
import type { Law } from '../../laws/laws.ts';
import { Adjustment, adjustmentBreaches, type ClosedHere } from '../closes/adjustment.ts';
import { Day } from '../day.ts';
import type { Noun } from './noun.ts';
import { Attachment, attachmentBreaches, attachmentsMost, type KnownFile } from '../evidence/evidence.ts';
import { meetingOf } from '../offices/office.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';
import { wholeFrom } from '../whole.ts';

/** typed on a screen, imported from a workbook, historical (before this ledger began), carried over (结转). */
export const origins = ['typed', 'imported', 'historical', 'carried_over'] as const;
export type Origin = (typeof origins)[number];

export const EntryHead = z.strictObject({
  /** UUIDv7 made where the entry is born, so that a form sent twice is one entry. */
  id: z.uuid(),
  officeId: z.uuid(),
  occurredOn: Day,
  /** Only the month is known: its day is then the last one, or of the month under way the day up to which it is told. */
  monthOnly: z.literal(true).nullish(),
  /** The day an authority audited it, where the source states one (evidence, not verification). */
  auditedOn: Day.nullish(),
  origin: z.enum(origins).default('typed'),
  sourceReportedOn: Day.nullish(),
  importId: z.uuid().nullish(),
  sourceSheet: textLine(0, 100).nullish(),
  sourceRow: wholeFrom(1).nullish(),
  /** Field names whose values are invented (示例); `*` means every field. Only a demo city has any. */
  sampleFields: z.array(textLine(0, 60)).max(60).default([]),
  reverses: z.uuid().nullish(),
  reason: textLines(0, 500).nullish(),
  /** Said where the period is closed. Without it an entry of a closed period is refused; with it, one of an open period. */
  adjustment: Adjustment.nullish(),
  /** Files sent before the entry, that it rests on. */
  attachments: z.array(Attachment).max(attachmentsMost).optional(),
});
export type EntryHead = z.output<typeof EntryHead>;
export type EntryHeadInput = z.input<typeof EntryHead>;

/** The entry that a correction or a withdrawal names, as it stands, where it is the writer's to put right. */
export interface ReversedEntry {
  readonly kind: string;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly auditedOn: string | null;
  readonly reversedBy: string | null;
  /** The split or merge that wrote it. */
  readonly packagingId?: string | null;
  /**
   * The entry that this one corrects, where that one is verified and this one is not (it waits, or was given back). A further
   * correction must name that verified entry as well: if it named this one alone, two corrections of it would count.
   */
  readonly corrects?: { readonly entryId: string; readonly officeId: string; readonly waits: boolean } | null;
  /** It repeats a row of the project with which its own was merged, and counts no more. */
  readonly fallsAway?: boolean;
}

/** What a decision must know about the world; gathered in the same transaction. */
export interface EntryFacts {
  readonly today: string;
  readonly offices: ReadonlyMap<
    string,
    { readonly kind: string; readonly endedOn?: string | null; readonly parentId?: string | null }
  >;
  /** Offices whose rows the actor may write. */
  readonly writable: ReadonlySet<string>;
  readonly reversed: ReversedEntry | null;
  /** The closes that the entry, or the one it reverses, falls into. */
  readonly closed: readonly ClosedHere[];
  /** The files that the head names, where it names any. */
  readonly files?: ReadonlyMap<string, KnownFile>;
  /** Some entry, of whichever office, has this id already. */
  readonly idTaken?: boolean;
}

/** The laws of the head, which every noun shares. */
export const entryLaws: readonly Law[] = [
  'id_taken',
  'office_unknown',
  'office_out_of_scope',
  'office_ended',
  'day_in_future',
  'audit_before_event',
  'period_must_be_open',
  'adjustment_without_closed_period',
  'reversed_entry_unknown',
  'reversed_entry_of_other_kind',
  'entry_already_reversed',
  'entry_falls_away',
  'moved_by_level_above',
  'reason_required_for_reversal',
];

/** The laws of the head, in order of precedence. */
export function headBreaches(noun: Pick<Noun, 'kind' | 'ahead'>, head: EntryHead, facts: EntryFacts): Breach[] {
  const breaches: Breach[] = [];
  if (facts.idTaken) breaches.push({ law: 'id_taken', field: 'id' });
  if (!facts.offices.has(head.officeId)) breaches.push({ law: 'office_unknown', field: 'officeId' });
  else if (!facts.writable.has(head.officeId)) breaches.push({ law: 'office_out_of_scope', field: 'officeId' });
  const endedOn = facts.offices.get(head.officeId)?.endedOn;
  // An office that has ended may still correct what it reported before.
  if (endedOn && head.occurredOn >= endedOn && !head.reverses)
    breaches.push({ law: 'office_ended', field: 'occurredOn', detail: { day: endedOn } });
  if (!noun.ahead && head.occurredOn > facts.today) {
    breaches.push({ law: 'day_in_future', field: 'occurredOn', detail: { day: head.occurredOn, today: facts.today } });
  }
  if (head.auditedOn && head.auditedOn < head.occurredOn) {
    breaches.push({ law: 'audit_before_event', field: 'auditedOn', detail: { day: head.auditedOn } });
  }
  breaches.push(...adjustmentBreaches(head.adjustment, facts.closed, head.occurredOn));
  if (head.reverses) breaches.push(...reversalBreaches(noun.kind, head, facts));
  if (head.attachments)
    breaches.push(...attachmentBreaches(head.attachments, facts.files ?? new Map(), facts.writable));
  return breaches;
}

function reversalBreaches(kind: string, head: EntryHead, facts: EntryFacts): Breach[] {
  const { reversed } = facts;
  if (!reversed) return [{ law: 'reversed_entry_unknown', field: 'reverses' }];
  if (reversed.kind !== kind) return [{ law: 'reversed_entry_of_other_kind', field: 'reverses' }];
  if (reversed.reversedBy) return [{ law: 'entry_already_reversed', field: 'reverses' }];
  if (reversed.fallsAway) return [{ law: 'entry_falls_away', field: 'reverses' }];
  if (!facts.writable.has(meetingOf(facts.offices, [reversed.officeId, head.officeId]) ?? ''))
    return [{ law: 'moved_by_level_above', field: 'officeId' }];
  return head.reason ? [] : [{ law: 'reason_required_for_reversal', field: 'reason' }];
}

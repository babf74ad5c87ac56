// A signal of money (到资佐证): what somebody other than whoever reported an arrival has seen of it, at a bank, a tax office, a meter,
// on site. An entry like any other: put right by a later one, counted once a second person has verified it.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';

export const signalKinds = [
  'bank_advice',
  'capital_report',
  'invoice',
  'land_fee',
  'tax_paid',
  'insured_heads',
  'power_on',
  'in_statistics',
  'foreign_exchange',
  'site_visit',
  'recipient_word',
  'other',
  // Speaks against it: the same money left again. Its day is that on which it left.
  'sent_back',
] as const;
export type SignalKind = (typeof signalKinds)[number];

export const FundsSignalInput = z.strictObject({
  /** `head.officeId` is the office of the arrival, `head.occurredOn` the day of what was seen. */
  head: EntryHead,
  arrivalId: z.uuid(),
  kind: z.enum(signalKinds),
  /** Who says so: a bank, a bureau, a firm. */
  source: textLine(2, 100),
  place: textLine(0, 200).nullish(),
  note: textLines(0, 500).nullish(),
});
export type FundsSignalInput = z.output<typeof FundsSignalInput>;

export const fundsSignalNoun = {
  kind: 'funds_signal',
  still: true,
  workbook: true,
  schema: FundsSignalInput,
  fields: {
    arrivalId: { as: 'id', to: 'arrival' },
    kind: kept.code('fundsSignal'),
    source: kept.text,
    place: kept.text,
    note: kept.long,
  },
  // The line is the arrival with all that puts it right, by its first entry: what was seen of one was seen of all of them.
  derived: { projectId: kept.project, lineId: { as: 'id', to: 'entry' } },
  brief: { what: 'kind', detail: ['source', 'place', 'note'] },
  timeline: { how: 'kind', notes: ['source', 'place', 'note'] },
  counted: { subject: 'lineId', fields: { fundsSignal: 'kind', signalSource: 'source', signalPlace: 'place' } },
} as const satisfies NounOf<typeof FundsSignalInput>;

/** An arrival as it stands, by any entry of its line. */
export interface KnownArrival {
  readonly officeId: string;
  readonly projectId: string;
  readonly lineId: string;
  /** The day on which it came. */
  readonly on: string;
}

export interface FundsSignalFacts extends EntryFacts {
  /** Undefined where there is none, it was withdrawn or given back, or it is not the writer's. */
  readonly arrival: KnownArrival | undefined;
}

/** The laws of a signal, in order of precedence. */
export function fundsSignalBreaches({ head, kind }: FundsSignalInput, facts: FundsSignalFacts): Breach[] {
  const breaches = headBreaches(fundsSignalNoun, head, facts);
  const { arrival } = facts;
  if (!arrival) return [...breaches, { law: 'arrival_unknown', field: 'arrivalId' }];
  if (arrival.officeId !== head.officeId) breaches.push({ law: 'signal_of_other_office', field: 'officeId' });
  if (kind === 'sent_back' && head.occurredOn < arrival.on)
    breaches.push({ law: 'sent_back_before_arrival', field: 'occurredOn', detail: { day: arrival.on } });
  return breaches;
}

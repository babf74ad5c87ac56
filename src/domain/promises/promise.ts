// A promise (承诺事项) of an agreement, of either side: what is to be done by when, of how much, on what condition. Its day is the
// day on which it is due, so that promises are counted in the period in which they fall due.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';

/** ours 我方, theirs 企业方. */
export const promiseSides = ['ours', 'theirs'] as const;

/** What the firm promises first, then what the city does within the law. */
export const promiseKinds = [
  'invest',
  'start',
  'produce',
  'output',
  'tax',
  'jobs',
  'land',
  'plant',
  'facility',
  'subsidy',
  'approval',
  'other',
] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** By which a promise is known within its project, also after it was put right: as the agreement numbers it. */
export const PromiseNo = codeText(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/);

export const PromiseInput = z.strictObject({
  /** `occurredOn` is the day on which it is due. */
  head: EntryHead,
  projectId: z.uuid(),
  no: PromiseNo,
  side: z.enum(promiseSides),
  kind: z.enum(promiseKinds),
  what: textLines(1, 500),
  amountFen: Fen.nullish(),
  /** What is no money: 300 人, 120 亩. */
  measure: textLine(0, 60).nullish(),
  condition: textLines(0, 500).nullish(),
  /** From which it runs: the day of the agreement. */
  agreedOn: Day.nullish(),
  responsibleOfficeId: z.uuid().nullish(),
});
export type PromiseInput = z.output<typeof PromiseInput>;

export const promiseNoun = {
  kind: 'promise',
  schema: PromiseInput,
  workbook: true,
  ahead: true,
  still: true,
  fields: {
    projectId: kept.project,
    no: kept.text,
    side: { ...kept.code('promiseSide'), first: 'theirs' },
    kind: { ...kept.code('promiseKind'), first: 'invest' },
    what: kept.long,
    amountFen: kept.fen,
    measure: kept.text,
    condition: kept.long,
    agreedOn: kept.day,
    responsibleOfficeId: kept.office,
  },
  brief: { what: 'kind', also: 'side', detail: ['no', 'what', 'measure'], amount: 'amountFen' },
  timeline: { called: 'what', how: 'side', notes: ['what', 'measure', 'condition'] },
  counted: { amount: 'amountFen', fields: { promiseSide: 'side', promiseKind: 'kind', promiseMeasure: 'measure' } },
  asks: { promisedProjectIds: 'projectId' },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof PromiseInput>;

/** A promise as it stands or waits, and what was done for it. */
export interface KnownPromise {
  readonly entryId: string;
  /** The entry that it puts right. */
  readonly corrects: string | null;
  readonly no: string;
  readonly side: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly agreedOn: string | null;
  /** Entries that say it was kept. */
  readonly keepings: readonly { readonly entryId: string; readonly extent: string }[];
}

export interface PromiseFacts extends EntryFacts {
  readonly projectKnown: boolean;
  /** Those of the project, the one that is put right among them. */
  readonly promises: readonly KnownPromise[];
}

/** In order of precedence. */
export function promiseBreaches(input: PromiseInput, facts: PromiseFacts): Breach[] {
  const { head, no, side, kind, agreedOn, amountFen } = input;
  const breaches = headBreaches(promiseNoun, head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  const before = facts.promises.find(({ entryId }) => entryId === head.reverses);
  const isSame = (one: KnownPromise) =>
    head.reverses &&
    [one.entryId, one.corrects].some((id) => id === head.reverses || id === (before?.corrects ?? head.reverses));
  if (facts.promises.some((one) => one.no === no && !isSame(one)))
    breaches.push({ law: 'promise_number_taken', field: 'no', detail: { no } });
  if (agreedOn && agreedOn > head.occurredOn) breaches.push({ law: 'promise_due_before_agreed', field: 'occurredOn' });
  if (amountFen !== null && amountFen !== undefined && amountFen <= 0n)
    breaches.push({ law: 'promise_amount_not_positive', field: 'amountFen' });
  if (before && isOther(before, { no, side, kind, dueOn: head.occurredOn }) && before.keepings.length > 0)
    breaches.push({ law: 'promise_has_keepings', field: 'reverses', detail: { no: before.no } });
  return breaches;
}

/** What was kept is counted with these of its promise: they move only while nothing was. */
function isOther(before: KnownPromise, now: Pick<KnownPromise, 'no' | 'side' | 'kind' | 'dueOn'>): boolean {
  return before.no !== now.no || before.side !== now.side || before.kind !== now.kind || before.dueOn !== now.dueOn;
}

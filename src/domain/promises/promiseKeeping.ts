// What was done for a promise (兑现): in whole or in part, on which day, by what it is shown.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';
import { type KnownPromise, PromiseNo } from './promise.ts';

export const keepingExtents = ['whole', 'part'] as const;

export const PromiseKeepingInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid(),
  /** The promise of the project. */
  promiseNo: PromiseNo,
  extent: z.enum(keepingExtents),
  what: textLines(1, 500),
  amountFen: Fen.nullish(),
  evidence: textLines(0, 300).nullish(),
});
export type PromiseKeepingInput = z.output<typeof PromiseKeepingInput>;

export const promiseKeepingNoun = {
  kind: 'promise_keeping',
  schema: PromiseKeepingInput,
  workbook: true,
  still: true,
  evidences: true,
  fields: {
    projectId: kept.project,
    promiseNo: kept.text,
    extent: { ...kept.code('keepingExtent'), first: 'whole' },
    what: kept.long,
    amountFen: kept.fen,
    evidence: kept.text,
  },
  /** Of the promise, as it was when this was recorded: a promise for which something was done moves no more. */
  derived: { dueOn: kept.day, side: kept.code('promiseSide'), kind: kept.code('promiseKind') },
  brief: { what: 'extent', also: 'kind', detail: ['promiseNo', 'what'], amount: 'amountFen' },
  timeline: { called: 'what', how: 'kind', notes: ['what', 'evidence'] },
  asks: { promisedProjectIds: 'projectId' },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof PromiseKeepingInput>;

export interface PromiseKeepingFacts extends EntryFacts {
  readonly projectKnown: boolean;
  readonly promises: readonly KnownPromise[];
}

/** In order of precedence. */
export function promiseKeepingBreaches(input: PromiseKeepingInput, facts: PromiseKeepingFacts): Breach[] {
  const { head, promiseNo: no, extent, amountFen } = input;
  const breaches = headBreaches(promiseKeepingNoun, head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  const promise = facts.promises.find((one) => one.no === no);
  if (!promise) return [...breaches, { law: 'promise_unknown', field: 'promiseNo', detail: { no } }];
  if (promise.agreedOn && head.occurredOn < promise.agreedOn)
    breaches.push({ law: 'kept_before_agreed', field: 'occurredOn', detail: { day: promise.agreedOn } });
  const others = promise.keepings.filter(({ entryId }) => entryId !== head.reverses);
  if (extent === 'whole' && others.some((one) => one.extent === 'whole'))
    breaches.push({ law: 'promise_already_kept', field: 'promiseNo', detail: { no } });
  if (amountFen !== null && amountFen !== undefined && amountFen < 0n)
    breaches.push({ law: 'promise_amount_not_positive', field: 'amountFen' });
  return breaches;
}

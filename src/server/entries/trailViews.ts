// What happened to an entry, step by step.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { AdjustmentMark } from '../figures/views.ts';

export interface TrailStepView {
  /** The entry; of a closing or a reopening the close. */
  readonly entryId: string;
  readonly act:
    | 'recorded'
    | 'corrected'
    | 'withdrawn'
    | 'verified'
    | 'returned'
    | 'closed'
    | 'reopened'
    | 'attached'
    | 'detached'
    | 'asked'
    | 'agreed'
    | 'refused';
  readonly actName: string;
  readonly useCase: string | null;
  readonly useCaseName: string;
  readonly at: string;
  /** Null where the person's name was erased; empty where it is another office's to know. */
  readonly by: string | null;
  readonly office: string;
  readonly reason: string | null;
  /** The period that was closed or reopened. */
  readonly period?: string;
  /** Booked or decided after the period was closed. */
  readonly adjustment?: AdjustmentMark;
  /** Old and new value of every field that this step changed. */
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

export interface EntryTrail {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly kindName: string;
  /** Latest first. */
  readonly steps: readonly TrailStepView[];
}

// What is said between a thread and the one that gives it work. One job at a time, so nothing needs a number but questions.
import type { Head } from '../../domain/keeping/head.ts';
import type { ImportProgress } from '../../app/imports/workbook.ts';
import type { JobFailure } from './failure.ts';
import type { LentGuards } from './lentGuards.ts';

export interface Started {
  /** Where a job's own connections go. */
  readonly databaseUrl: string;
  readonly guards: LentGuards;
  /** By how much the thread stands behind requests for the processor. */
  readonly nice: number;
}

export type ToThread =
  /** `ahead`: how far the clock that it is done by stands from this machine's. */
  | { readonly kind: 'job'; readonly job: string; readonly input: unknown; readonly ahead: number }
  /** Reads the program of a job that may come. */
  | { readonly kind: 'load'; readonly job: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed_answer'; readonly id: number; readonly failure: JobFailure }
  /** The sender has left. */
  | { readonly kind: 'leave' };

export type FromThread =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: JobFailure }
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly asked: unknown }
  /** Of a part of the job, which goes on. */
  | { readonly kind: 'fault'; readonly failure: JobFailure }
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  /** It begins again, because of what others did meanwhile. */
  | { readonly kind: 'again'; readonly why: string }
  /** Of a chain, committed and not answered yet. */
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'log'; readonly line: string };

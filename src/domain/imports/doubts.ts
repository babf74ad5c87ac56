// Which answers a doubt of a table has, and whether the answer holds for the next file of the same sender and heading.
import type { LawOf } from '../../laws/laws.ts';
import { isDay } from '../day.ts';

export type DoubtKind = LawOf<'doubts'>;

export const typedAnswers = ['year', 'day', 'rate'] as const;
export type TypedAnswer = (typeof typedAnswers)[number];

interface Answering {
  /** The likeliest first; absent where each doubt has its own. */
  readonly answers?: readonly string[];
  /** All of them, some or none: one that speaks of a single value is asked again with each file. */
  readonly remembered: boolean | readonly string[];
  /** It holds under any heading. */
  readonly everywhere?: true;
  /** One that is given in a file holds for the other tables of it, and other parts of a row, of which nothing else was said. */
  readonly alike?: true;
  /** Nothing waits for the answer: it is an offer, and without one the rows are taken as they stand. */
  readonly offered?: true;
  /** Beside what is offered a person may write it: a year, a day. */
  readonly typed?: TypedAnswer;
  /** Of what it offers so many places are shown, and not the first few. */
  readonly shown?: number;
}

const skipOrTake = { answers: ['skip', 'take'], remembered: true } as const;

export const doubtKinds: { readonly [Kind in DoubtKind]: Answering } = {
  form_open: { remembered: true, shown: 1 },
  sheet_hidden: skipOrTake,
  rows_hidden: skipOrTake,
  rows_struck: skipOrTake,
  sum_rows: skipOrTake,
  total_differs: { answers: ['skip', 'take'], remembered: false },
  row_aside: { answers: ['skip', 'take'], remembered: false },
  months_differ: { answers: ['months', 'skip'], remembered: false },
  planned: { answers: ['plan', 'done'], remembered: true },
  year_open: {
    remembered: ['title', 'title2', 'title3', 'sheet', 'document', 'before', 'file', 'first'],
    typed: 'year',
  },
  report_day: { remembered: ['title', 'file', 'first', 'skip'], typed: 'day' },
  progress_told: { answers: ['take', 'leave'], remembered: true, shown: 20 },
  amount_about: { answers: ['about', 'leave', 'skip'], remembered: true },
  rate_open: { remembered: false, typed: 'rate' },
  parties_open: { remembered: true },
  firm_brackets: { remembered: true },
  cell_left: { answers: ['leave', 'skip'], remembered: true },
  day_span: { answers: ['span', 'skip'], remembered: true },
  unit_changes: { remembered: true },
  format_unit: { answers: ['shown', 'head'], remembered: true },
  merged_amount: { answers: ['once', 'each'], remembered: true },
  picture: { answers: ['leave', 'skip'], remembered: true },
  magnitude: { remembered: false },
  industry_proposed: { answers: ['take', 'leave'], remembered: true, offered: true, shown: 40 },
  office_named: { remembered: true, everywhere: true },
  office_word: { remembered: true, everywhere: true },
  office_own: { remembered: true, everywhere: true, shown: 20 },
  repeated_arrival: skipOrTake,
  firm_spelled: { answers: ['same', 'other'], remembered: true },
  project_founded: { answers: ['found', 'skip'], remembered: true, alike: true },
  rank_open: { remembered: true, shown: 40 },
  rows_gone: { answers: ['keep', 'only_new'], remembered: ['only_new'] },
  projects_left_out: { answers: ['keep', 'drop'], remembered: ['keep'] },
  worked_out: { answers: ['leave'], remembered: false },
  funds_earlier: { answers: ['leave', 'add'], remembered: true, alike: true },
  funds_of_years: { answers: ['this_year', 'skip'], remembered: false },
  running_total: { answers: ['since_year', 'since_start', 'arrivals'], remembered: true },
};

/** Of rows that are dropped unless somebody says otherwise. */
export const isOfAside = (kind: DoubtKind): boolean => kind === 'total_differs' || kind === 'row_aside';

/** Whether rows wait until it is answered. */
export const isWaitedFor = (kind: DoubtKind): boolean => doubtKinds[kind].offered !== true;

export function isDoubtKind(text: string): text is DoubtKind {
  return Object.hasOwn(doubtKinds, text);
}

export function isRemembered(kind: DoubtKind, answer: string): boolean {
  const { remembered } = doubtKinds[kind];
  return typeof remembered === 'boolean' ? remembered : remembered.includes(answer);
}

const isTyped: { readonly [Kind in TypedAnswer]: (text: string) => boolean } = {
  year: (text) => /^20\d\d$/.test(text),
  day: isDay,
  rate: (text) => /^\d{1,4}(?:\.\d{1,8})?$/.test(text) && Number(text) > 0,
};

/** Whether it is one of what is offered, or may be written so. */
export function isAnswer(kind: DoubtKind, offers: readonly Offer[], answer: string): boolean {
  const { typed } = doubtKinds[kind];
  return offers.some((one) => one.answer === answer) || (typed !== undefined && isTyped[typed](answer));
}

/** Answers by which a row is left out. */
export const leavesOut: ReadonlySet<string> = new Set(['skip', 'plan']);

/** One of the answers to a doubt, with what its words leave open. */
export interface Offer {
  readonly answer: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What speaks for a doubt: in a row, or in a table and so in each of its rows. */
export interface Sign {
  readonly kind: DoubtKind;
  /** What of the table it is about: a field of the form, or a name. Of two parts each is asked by itself. */
  readonly part?: string;
  /** Of a row of several parts: the column without which it is read, where the answer leaves something out. */
  readonly field?: string;
  /** As it stands in the sheet. */
  readonly read: string;
  /** The cell, where it is one. */
  readonly ref?: string;
  /** Where its kind has none that are always the same. */
  readonly offers?: readonly Offer[];
}

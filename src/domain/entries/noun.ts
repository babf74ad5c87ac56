// What a noun of the ledger is: one value, from which every list that names nouns or their tables follows.
import type { z } from 'zod';
import type { Breach } from '../refusal.ts';
import type { Field } from './fields.ts';
import type { Listed } from './listed.ts';
import type { RowAsCounted, Likeness } from './likeness.ts';

/** How an entry is told in one line, in the queue, in a receipt and among the rows of a draw: names of its fields. */
export interface Brief {
  /** What it is called; absent, it is called by its project. */
  readonly title?: string;
  /** A code of a list. */
  readonly what?: string;
  /** A second code, shown in receipts. */
  readonly also?: string;
  readonly detail?: readonly string[];
  readonly amount?: string;
  /** Where it was; absent, at its project's place. */
  readonly place?: string;
}

/** What a project's time line shows besides: what an entry is called there, a second code, and notes instead of the detail. */
export interface OnTimeline {
  /** By what it is, as a milestone is; else by its kind and this field, or its title. */
  readonly called?: 'what' | { readonly by: string };
  readonly how?: string;
  readonly notes?: readonly string[];
}

export interface Noun {
  /** Also the name of the table that has one row for each entry. */
  readonly kind: string;
  /** What a form, the API and an import parse an input with: a head and the fields. */
  readonly schema: z.ZodObject;
  /** In the order in which people read them. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Kept with the entry and shown, though no input brings it. */
  readonly derived?: Readonly<Record<string, Field>>;
  /** Columns that the decision works out. */
  readonly workedOut?: readonly string[];
  /** Its rows are known in the whole city: no office's wall stands around them. */
  readonly ofCity?: true;
  /** Written for an office by those above it, and verified by them. */
  readonly fromAbove?: true;
  /** May speak of a day to come. */
  readonly ahead?: true;
  /** Recorded by a use case of its own, never by a form of entries or a workbook. */
  readonly apart?: true;
  /** Each entry is a version of the thing that this field names; it takes the place of the one before. */
  readonly versionOf?: string;
  readonly brief: Brief;
  /** Absent where it names no project, or stands elsewhere on its page. */
  readonly timeline?: OnTimeline;
  /** How its entries are counted: what a sum adds up, what `distinct subject` tells apart, and its conditions by field. */
  readonly counted?: {
    readonly amount?: string;
    readonly subject?: string;
    readonly fields: Readonly<Record<string, string>>;
  };
  /** Has a screen of its own: a list, a page for each entry, a workbook; and is found by its words. */
  readonly listed?: Listed;
  /** Workbooks have a form of its own, called by its kind (sheets/forms). */
  readonly workbook?: true;
  /** Which of its rows repeat each other where two projects are merged; absent: none does. */
  readonly likeness?: (row: RowAsCounted) => Likeness;
  /** What was claimed, of which a verifier may recognise less. */
  readonly claims?: { readonly claimed: string; readonly recognised: string };
  /** Names a project, and changes nothing of what the list of projects shows. */
  readonly still?: true;
  /** Whoever recorded one that counts is a reporter of the project, and may not decide that it is merged. */
  readonly reports?: true;
  /** Files attached to its entries count as evidence for the stages of the project. */
  readonly evidences?: true;
  /** Its entries make a project's stage: the fields whose code is the stage, that name what shows it, and of a signing what was signed. */
  readonly reaches?: { readonly stage: string; readonly shownBy: string; readonly agreement: string };
  /** Tells of talks about a project: the first one makes a lead a project in talks. */
  readonly talks?: true;
  /** Its rows are drawn for checks on site. */
  readonly drawn?: true;
  /** The step of a pursuit that rests on it. */
  readonly step?: 'contacted' | 'visited';
  /** Firms are met at it, which are assigned to an office then. */
  readonly meets?: true;
  /** An occasion with days of its own, on which rows hang: figures can be of one alone, and a text can tell of one. */
  readonly occasion?: { /** The field with its last day. */ readonly until: string };
  /** What an input breaks by itself, beyond the laws of every noun. */
  readonly laws?: (input: never) => Breach[];
  /** What a decision must know besides the projects and firms that the input names. */
  readonly asks?: {
    readonly voucherNos?: string;
    readonly sharedProjectIds?: string;
    readonly figureIds?: string;
    readonly creditCodes?: string;
    readonly promisedProjectIds?: string;
    readonly obstructedProjectIds?: string;
    /** What is numbered within the city, and steps of what has such a number. */
    readonly numberedItems?: string;
    readonly itemNos?: string;
    /** Projects that are filed for review, and steps of what has a number there. */
    readonly appraisedProjectIds?: string;
    readonly appraisalNos?: string;
    readonly numberedMeetings?: string;
    readonly meetingNos?: string;
  };
}

/** A noun whose fields are those of its schema, each described. */
export type NounOf<Schema extends z.ZodObject> = Noun & {
  readonly schema: Schema;
  readonly fields: { readonly [F in Exclude<keyof z.output<Schema>, 'head'>]: Field };
  readonly laws?: (input: z.output<Schema>) => Breach[];
};

// What a noun of the ledger is: one value, from which every list that names nouns or their tables follows.
import type { z } from 'zod';
import type { Breach } from '../refusal.ts';
import type { Field } from './fields.ts';

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
  /** May speak of a day to come. */
  readonly ahead?: true;
  /** Recorded by a use case of its own, never by a form of entries or a workbook. */
  readonly apart?: true;
  /** Each entry is a version of the thing that this field names; it takes the place of the one before. */
  readonly versionOf?: string;
  /** Changes nothing that the list of projects shows, though it names a project. */
  readonly still?: true;
  /** Speaks of talks with a project: of a lead it is the first. */
  readonly talks?: true;
  /** What an input breaks by itself, beyond the laws of every noun. */
  readonly laws?: (input: never) => Breach[];
  /** What a decision must know besides the projects and firms that the input names. */
  readonly asks?: { readonly voucherNos?: string; readonly sharedProjectIds?: string };
}

/** A noun whose fields are those of its schema, each described. */
export type NounOf<Schema extends z.ZodObject> = Noun & {
  readonly schema: Schema;
  readonly fields: { readonly [F in Exclude<keyof z.output<Schema>, 'head'>]: Field };
  readonly laws?: (input: z.output<Schema>) => Breach[];
};

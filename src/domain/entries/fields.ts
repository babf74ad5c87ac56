// How a field of an entry is kept and what it means. From this follow its column, how it is read again, which firms and
// projects an input asks about, its words in the trail, and its place in a form.
//
// What the schema of the noun reads, and the type of the column: text, code `text`; texts, codes `text[]`; day (Day) `date`;
// count `int`; yesno `boolean`; fen (Fen) `bigint`; decimal (codeText of digits) `numeric`; share, in basis points, `int`;
// figure `text`; id, company, office, project, occasion `uuid`. A field that may be left out has a column without `not null`.

import type { PointedBy, Referred } from './pointing.ts';

/** The column is the field's name in snake_case, unless it says otherwise. */
type SaidElsewhere = Readonly<Record<string, readonly string[]>>;

interface Kept {
  readonly column?: string;
  /** Said by where a form was opened, never typed. */
  readonly given?: true;
  /** A form asks for it only where each of these fields says one of these, or where those of another one do; else it is nothing. */
  readonly when?: SaidElsewhere | readonly SaidElsewhere[];
}

export type Field = Kept &
  (
    | {
        readonly as: 'text';
        /** Several lines; a list shows its beginning. */
        readonly long?: true;
        /** Words of a list that is data: a form offers them. */
        readonly oneOf?: readonly string[];
      }
    | { readonly as: 'texts' | 'day' | 'count' | 'yesno' | 'fen' | 'decimal' | 'share' | 'figure' }
    | { readonly as: 'id'; readonly to: Referred; readonly by?: PointedBy }
    /** A code of a fixed list, by the name under which labels/ has its words. */
    | { readonly as: 'code' | 'codes'; readonly list: string /** What a form begins with. */; readonly first?: string }
    /** Whose row it may name: references.ts says what holds where nothing is said. */
    | { readonly as: 'company' | 'office'; readonly by?: PointedBy }
    /** Aside: the entry names it and says nothing of it. */
    | { readonly as: 'project'; readonly aside?: true; readonly by?: PointedBy }
    /** An occasion of this kind, at which it took place: people know it by its name and its day. */
    | { readonly as: 'occasion'; readonly of: string; readonly by?: PointedBy }
    /** Rows of a table that ties the entry to projects; `how`, a code of the list, tells one field's rows from another's. */
    | {
        readonly as: 'projects';
        readonly table: string;
        readonly how?: string;
        readonly list?: string;
        readonly by?: PointedBy;
      }
    /** Lies in the table of persons, who are known by where one met them: at the entry's office, or at what a field names. */
    | {
        readonly as: 'person';
        readonly column: string;
        readonly metAt: string /** Who was forgotten leaves no row. */;
        readonly needed?: true;
      }
    /** Several columns that begin with the column's name: an amount in a currency and what that is in fen. */
    | { readonly as: 'money'; readonly column: string /** With the rate that was agreed. */; readonly rated?: true }
    /** A list, in a table of its own, in order. */
    | { readonly as: 'rows'; readonly table: string; readonly fields: Readonly<Record<string, RowField>> }
  );
/** A field of one row of a list. */
export type RowField = Exclude<Field, { as: 'rows' | 'projects' | 'money' }>;

/** The kinds of fields that need say no more of themselves. */
export const kept = {
  text: { as: 'text' },
  long: { as: 'text', long: true },
  texts: { as: 'texts' },
  day: { as: 'day' },
  count: { as: 'count' },
  yesno: { as: 'yesno' },
  fen: { as: 'fen' },
  decimal: { as: 'decimal' },
  share: { as: 'share' },
  figure: { as: 'figure' },
  office: { as: 'office' },
  company: { as: 'company' },
  project: { as: 'project' },
  /** Of another office it waits for that office's word. */
  projectByConsent: { as: 'project', by: 'consent' },
  code: <const List extends string>(list: List) => ({ as: 'code', list }) as const,
  at: <const Kind extends string>(kind: Kind) => ({ as: 'occasion', of: kind }) as const,
  codes: <const List extends string>(list: List) => ({ as: 'codes', list }) as const,
} as const;

/** `priceFen` → `price_fen`. */
export function columnOf(name: string, field: Kept): string {
  return field.column ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

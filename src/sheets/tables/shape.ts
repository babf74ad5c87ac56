/** What a form looks like to whoever has to recognise it in a sheet. The forms themselves live in `sheets/forms`. */
export interface FormShape {
  id: string;
  /** Words that a title line or the sheet's name carries when it is this form. */
  title: readonly string[];
  columns: readonly ColumnShape[];
  /** Groups of fields: a table is this form only if it has a column of at least two of them. */
  parts?: readonly (readonly string[])[];
  /** The field whose text may tell any of them, so that it stands for all. */
  tellsParts?: string;
}

export interface ColumnShape {
  field: string;
  /** Ways the heading is written; a heading under another one is written as a path: "parent/child". */
  headings: readonly string[];
  /** Which kind of unit the column has; only such a column takes its unit from a line above the table. */
  unitKind?: UnitKind;
  required: boolean;
  /** Of a table that is called by the title of the form its column may be missing. */
  ofReport?: boolean;
  /** Its cells are words: a heading that counts in 家 or 人 is not its own. */
  isWords?: boolean;
  /** What else a heading may be that means the field. */
  means?: RegExp;
  /** Of its headings those that give way to others of the field. */
  weaker?: readonly string[];
  /** The field that it stands for, where there is no other. */
  insteadOf?: string;
  /** The field that may be there in its stead. */
  orBy?: string;
  /** Its amount may be a total up to a day; a heading may then say up to when in front of what it counts. */
  runs?: boolean;
  /** The field that tells the same of a year. */
  ofYear?: string;
  /** The field that tells the same since the project began. */
  ofStart?: string;
  /** The field whose total it is: it stands for it where there is no other. */
  totalOf?: string;
  /** It is of one month; a heading that spans several is none. */
  isMonth?: boolean;
  /** It is of a span of months. */
  spansMonths?: boolean;
}

export type UnitKind = 'money' | 'land' | 'percent' | 'count';

// What a form is: its name, the words by which its title is known, and its columns. A form is read and written from
// the same data, so that what is written is read again unchanged.
import type { WrittenKind } from '../../domain/entries/nouns.ts';
import type { Choice } from '../values.ts';
import type { Reaches } from './doubts/reaches.ts';

/**
 * `code` is a text without blanks, in plain width; `names` several names in one cell, each once; `each` a list that runs
 * beside another one, so equal parts stay; `choices` such a list of words; `rate` a decimal.
 */
export type FieldKind =
  | 'text'
  | 'money'
  | 'day'
  | 'count'
  | 'choice'
  | 'choices'
  | 'names'
  | 'each'
  | 'yesno'
  | 'land'
  | 'percent'
  | 'code'
  | 'rate';

export interface FormField {
  readonly field: string;
  readonly kind: FieldKind;
  /** The first is what is written; one under another heading is a path `parent/child`. */
  readonly headings: readonly [string, ...string[]];
  /** In which written amounts are counted. What is read must say its unit itself: nothing is guessed. */
  readonly unit?: string;
  /** What else a heading may be that means this field: it counts where no column has one of its headings. */
  readonly means?: RegExp;
  /** Its column must be there, and every row fills it that names no entry of the ledger: of such a one a blank says nothing. */
  readonly required?: boolean;
  /** Its column must be there for a table to be this form; a row may leave it blank. */
  readonly offered?: boolean;
  readonly choices?: readonly Choice<string>[];
  /** A word that is none of the choices is kept as it is written, as a label of the city's own. */
  readonly open?: boolean;
  /** Written even where no record fills it, because the bureaus' form has this column. */
  readonly always?: boolean;
  /** Holds names of people: kept with the rows of an import only until it is applied. */
  readonly personal?: boolean;
  readonly maxLength?: number;
  /** Of its headings those of a column that gives way where another tells the field: who is in charge, beside whose the row is. */
  readonly weaker?: readonly string[];
  /** It tells that field in another way, and stands for it where a table has no other. */
  readonly insteadOf?: string;
  /** That column may tell it in another way, so that this one need not be there: US dollars instead of yuan. */
  readonly orBy?: string;
  /** Month and day that stand in two columns. */
  readonly inParts?: { readonly month: string; readonly day: string };
  /** What the title, or the sheet's name, says for every row where no column does. */
  readonly byTitle?: readonly { readonly words: readonly string[]; readonly value: string }[];
  /** Some report its amount as a total up to the day: its headings may have words of when in front. */
  readonly runs?: boolean;
  /** It is the total of that field, and stands for it where a table has no other. */
  readonly totalOf?: string;
  /** A table without its column is of the day of the report, where a person says so. */
  readonly ofReport?: true;
  /** The field that tells the same of a year: a heading that begins with one means that. */
  readonly ofYear?: string;
  /** The same of all since the project began. */
  readonly ofStart?: string;
  /** Its amount is a total up to the day of the report, whatever its heading says. */
  readonly sums?: true;
  /** What it tells is of that month; a heading of several is none. */
  readonly month?: number;
  /** The column of the last day: a cell may name both, and a single day is both where the table has no such column. */
  readonly until?: string;
  /** What its cells say in brackets at their end, where the heading says so: 投资企业（来源地）. */
  readonly inBrackets?: string;
  /** That column may tell it too, so that this one need not be there. */
  readonly endOf?: string;
  /** The sum of a span of months that its heading may name: 1-10月累计. */
  readonly spansMonths?: true;
  /** A word that it has not come yet stands for a blank. */
  readonly awaited?: true;
  /** A fact of a project that the ledger lacks, by which the row may found it; of one that it has the column says nothing. */
  readonly ofUnknown?: true;
  /**
   * Only in what the ledger writes, and in no template: `record` says which of its entries the row is, `workedOut` is what follows
   * from other rows and is not taken.
   */
  readonly ofLedger?: 'record' | 'workedOut';
}

/** Of a form of which each row is one entry of a noun. */
export interface EntryOfRow {
  readonly kind: WrittenKind;
  /** The column with the day on which it happened. */
  readonly day: string;
  /** The noun's field that each other column fills. */
  readonly names: Readonly<Record<string, string>>;
  /** By the column that names an occasion the one with a day of it, which tells it from others of its name. */
  readonly days?: Readonly<Record<string, string>>;
  /** What it is said of is an arrival of this noun's field: columns of its project, its day, its amount and its voucher. */
  readonly arrival?: Readonly<Record<'field' | 'project' | 'day' | 'amount' | 'voucher', string>>;
  /** Fields of the noun (and `occurredOn`) by which a row that says otherwise is known to speak of an entry that is there. */
  readonly sameBy: readonly string[];
}

/** Of a form of which a row is rows of several other forms: which of them, and when it has one. */
export interface FormPart {
  readonly form: string;
  /** Columns of which one is filled, where the row has this part. */
  readonly by: readonly string[];
  /** Columns that the other form calls otherwise: its name → the name here; null where what is called so here is not its. */
  readonly from?: Readonly<Record<string, string | null>>;
  /** Without it there is no project. */
  readonly founds?: true;
  /** Its columns are amounts of times, of which each is a row of the other form. */
  readonly amounts?: 'so_far' | 'by_month';
}

export interface SheetForm<Id extends string = string> {
  readonly id: Id;
  /** What the form is called. */
  readonly name: string;
  /** Words that its title or sheet carries. */
  readonly title: readonly string[];
  readonly columns: readonly FormField[];
  readonly entry?: EntryOfRow;
  /** The steps that its rows say to have been taken. */
  readonly reaches?: readonly [Reaches, ...Reaches[]];
  /** In the order in which they are taken: what founds the project is the first. */
  readonly parts?: readonly [FormPart, ...FormPart[]];
  /** The column whose text may tell any of them. */
  readonly tellsParts?: string;
  /** Some bureaus send all rows of a year each month: a row that is gone then says something. */
  readonly grows?: true;
}

type More = Partial<Omit<FormField, 'field' | 'kind' | 'headings'>>;

/** `column('money', 'investment', '总投资额|计划总投资', …)`: headings are parted by a bar. */
export function column(kind: FieldKind, field: string, headings: string, more: More = {}): FormField {
  const [first = field, ...others] = headings.split('|');
  return { field, kind, headings: [first, ...others], ...more };
}

/** A column with other properties: the same field is required in one form and not in another. */
export function but(one: FormField, more: More & { headings?: string }): FormField {
  const { headings, ...rest } = more;
  return headings === undefined
    ? { ...one, ...rest }
    : { ...column(one.kind, one.field, headings), ...listOf(one), ...rest };
}

function listOf({ choices, open, weaker, means }: FormField): Pick<FormField, 'choices' | 'open' | 'weaker' | 'means'> {
  return {
    ...(choices ? { choices } : {}),
    ...(open ? { open } : {}),
    ...(weaker ? { weaker } : {}),
    ...(means ? { means } : {}),
  };
}

/** How a field is called where it stands alone, without its unit: 总投资额. */
export function fieldName(one: FormField): string {
  const leaf = one.headings[0].split('/').at(-1) ?? '';
  return leaf.replace(/[（(][^（）()]*[)）]/g, '');
}

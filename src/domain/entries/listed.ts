// How the entries of a noun are listed on a screen of their own. A path is a field (`place`), or a field of the rows of one
// of its lists (`visits.institution`).
import type { Field, RowField } from './fields.ts';

/** What is added up over everything that is chosen, whichever page is shown. */
export type Added =
  /** Rows of a list, each by itself: people of an outing are person-times. Of a list that a filter speaks of, the rows it names. */
  | { readonly of: 'rows'; readonly list: string }
  /** How many different ones a field, or one of a list's rows, names. */
  | { readonly of: 'different'; readonly path: string }
  | { readonly of: 'sum'; readonly field: string }
  /** From the day of the entry to this one, both counted. */
  | { readonly of: 'days'; readonly until: string };

export interface Listed {
  /** Columns behind the day, the name and the office. */
  readonly columns: readonly string[];
  /** By a code or a yes-no what is that; by a text what holds it in one of the paths. */
  readonly filters: Readonly<Record<string, readonly [string, ...string[]]>>;
  readonly sums: Readonly<Record<string, Added>>;
  /** Whose words find it. */
  readonly found: readonly string[];
}

/** Of a noun, what a path needs. */
interface Described {
  readonly kind: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** What a path leads to: a field, and the list in whose rows it lies. */
export interface AtPath {
  readonly name: string;
  readonly field: Field;
  readonly list?: { readonly name: string; readonly table: string; readonly field: RowField };
}

export function atPath({ kind, fields }: Described, path: string): AtPath {
  const [name = '', part] = path.split('.');
  const field = fields[name];
  if (!field) throw new Error(`${kind} has no field ${path}`);
  if (part === undefined) return { name, field };
  const own = field.as === 'rows' ? field.fields[part] : undefined;
  if (field.as !== 'rows' || !own) throw new Error(`${kind} has no field ${path}`);
  return { name, field, list: { name: part, table: field.table, field: own } };
}

/** A filter chooses from a list, by yes and no, by words, or by the words of an occasion or its id. */
export function filterKind(noun: Described, paths: readonly [string, ...string[]]): FilterKind {
  const { field, list } = atPath(noun, paths[0]);
  const { as } = list?.field ?? field;
  return as === 'code' || as === 'yesno' || as === 'occasion' ? as : 'text';
}
export type FilterKind = 'code' | 'yesno' | 'occasion' | 'text';

/** Of which kind of occasion a filter asks, where it asks for one. */
export function occasionOfFilter(noun: Described & { readonly listed?: Listed }, name: string): string | undefined {
  const [path] = noun.listed?.filters[name] ?? [];
  const field = path === undefined ? undefined : atPath(noun, path).field;
  return field?.as === 'occasion' ? field.of : undefined;
}

// The words of a noun: its name, what recording and correcting it is called, where it is counted its rows, and its fields.
import type { CodeListIn, EntryKind, ListedKind, NounOfKind } from '../../domain/entries/nouns.ts';
import type { SourceName } from '../../metrics/definition.ts';
import type { Words } from '../language.ts';
import type { ownLists } from '../lists.ts';

/** What figures count entry by entry. */
export type SourceKind = Extract<EntryKind, SourceName>;

/** Ids that lead nowhere for a reader have no word. */
type Shown<Fields> = {
  [F in keyof Fields]: Fields[F] extends { readonly as: 'id' } ? never : F;
}[keyof Fields];
type Derived<Noun> = Noun extends { readonly derived: infer Fields } ? Shown<Fields> : never;
type FieldNames<Kind extends EntryKind> = Shown<NounOfKind<Kind>['fields']> | Derived<NounOfKind<Kind>>;

interface Named {
  readonly name: Words;
  /** Absent where it comes by workbooks alone. */
  readonly record?: Words;
  readonly correct?: Words;
}
/** The lists of codes that its fields alone name. */
export type ListsOf<Kind extends EntryKind> = Exclude<CodeListIn<NounOfKind<Kind>>, keyof typeof ownLists>;
type WithLists<Kind extends EntryKind> = [ListsOf<Kind>] extends [never]
  ? unknown
  : { readonly lists: Readonly<Record<ListsOf<Kind>, Readonly<Record<string, Words>>>> };
type Counted<Kind> = Kind extends SourceKind
  ? {
      readonly source: Words;
      /** What a sum of its amounts is called, where it is more than amounts that were recognised. */
      readonly added?: Words;
      /** Names of figures that belong to it alone, by id; figures/words.ts has the others. */
      readonly figures?: Readonly<Record<string, Words>>;
    }
  : unknown;

type PartsOf<Fields> = {
  readonly [F in keyof Fields as Fields[F] extends { readonly as: 'rows' } ? F : never]: Fields[F] extends {
    readonly fields: infer Parts;
  }
    ? Readonly<Record<Extract<keyof Parts, string>, Words>>
    : never;
};
type ListedOf<Kind extends EntryKind> = NounOfKind<Kind> extends { readonly listed: infer L } ? L : never;
type NamesIn<L, Part extends string> = L extends { readonly [P in Part]: infer Names }
  ? Extract<keyof Names, string>
  : never;
/** Of what has a screen of its own. */
type WithScreen<Kind extends EntryKind> = Kind extends ListedKind
  ? {
      readonly listed: {
        /** The screen, and what its number of rows counts: 批次, 场次. */
        readonly title: Words;
        readonly total: Words;
        readonly sums: Readonly<Record<NamesIn<ListedOf<Kind>, 'sums'>, Words>>;
        readonly filters: Readonly<Record<NamesIn<ListedOf<Kind>, 'filters'>, Words>>;
      };
      /** Fields of the rows of its lists. */
      readonly parts: PartsOf<NounOfKind<Kind>['fields']>;
    }
  : unknown;

/** What a form says where it says more of a field than its name: of the day, which every entry has, too. */
export interface FieldWords {
  readonly label?: Words;
  readonly hint?: Words;
}

export type NounWords<Kind extends EntryKind> = Named & {
  /** Fields of the rows of its lists. */
  readonly parts?: PartsOf<NounOfKind<Kind>['fields']>;
  readonly form?: { readonly [Name in Extract<FieldNames<Kind>, string> | 'occurredOn']?: FieldWords };
} & Counted<Kind> &
  WithLists<Kind> &
  WithScreen<Kind> & { readonly fields: Readonly<Record<Extract<FieldNames<Kind>, string>, Words>> };

// Cities added up: which files were added, and of which of their facts and rows each total is made. It stands at the end of the page.
import { pageBlock } from '../beside/block.ts';
import {
  anyText,
  hash,
  maybe,
  oneOf,
  readList,
  readOnce,
  readSome,
  placeSaid,
  readRecord,
  wholeNumberSaid,
} from '../shape.ts';

const sumsFormat = 'yiwang-sums/1';

export interface AddedCity {
  readonly city: string;
  /** Of its file. */
  readonly fingerprint: string;
  readonly no: number;
}

export interface Total {
  /** Place among the facts of the sum. */
  readonly fact: number;
  /** A city's part each, in the order of the cities: its place among the facts here, and among those of the city's file. */
  readonly parts: readonly { readonly here: number; readonly there: number }[];
  /** From which row on the cities' commitments lie, in their order; absent where the total is the publisher's word. */
  readonly rows?: number | undefined;
}

export interface Sums {
  readonly format: typeof sumsFormat;
  readonly cities: readonly AddedCity[];
  readonly totals: readonly Total[];
}

const block = pageBlock(
  'sums',
  readRecord<Sums>({
    format: oneOf([sumsFormat]),
    cities: readSome(
      readRecord<AddedCity>({ city: anyText, fingerprint: hash, no: placeSaid }),
      ({ city }) => city,
      ({ fingerprint }) => fingerprint,
    ),
    totals: readOnce(
      readRecord<Total>({
        fact: wholeNumberSaid,
        parts: readList(readRecord<Total['parts'][number]>({ here: wholeNumberSaid, there: wholeNumberSaid })),
        rows: maybe(wholeNumberSaid),
      }),
      ({ fact }) => String(fact),
    ),
  }),
);

export const sumsBlock = (told: Omit<Sums, 'format'>): string => block.write({ format: sumsFormat, ...told });

/** Null of a page that adds up nothing, undefined where nobody can read it. */
export const sumsIn = (page: string): Sums | null | undefined => block.read(page);

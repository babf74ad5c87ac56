// A governed figure as far as a text can name it, and what a text is tied to.
import type { Mention } from '../mentions/mention.ts';

/** A figure that the ledger can count. */
export interface Governed {
  readonly id: string;
  /** 新引进过亿元项目计划投资额 */
  readonly name: string;
  /** Other words under which it is printed: those of the product's own briefing. */
  readonly aliases?: readonly string[];
  /** Dimensions of the units in which it is printed: money, things, percent. */
  readonly dimensions: readonly string[];
  /** For a ratio the figure that it is a part, a growth or a completion of. */
  readonly ratio?: { readonly kind: 'share' | 'growth' | 'completion'; readonly part: string };
}

/** A place or an industry that the ledger can narrow a figure to. */
export interface Narrowing {
  readonly id: string;
  readonly names: readonly string[];
}

export interface Vocabulary {
  readonly figures: readonly Governed[];
  readonly places: readonly Narrowing[];
  readonly industries: readonly Narrowing[];
  /** Names of the city whose ledger it is; none where nothing is to be kept out. */
  readonly own: readonly string[];
  /** Names of places that the ledger does not count: a figure of theirs is no figure of its. */
  readonly elsewhere: ReadonlySet<string>;
}

export interface Tie {
  readonly mention: Mention;
  readonly figure: string;
  /** Ids of narrowings; empty for the whole city and for all industries. */
  readonly place: string;
  readonly industry: string;
}

// A reading: one way in which a number of the text may have come from others, and what the words say for and against it.
import type { Interval } from '../exact/interval.ts';
import type { Rational } from '../exact/rational.ts';
import type { ClaimKind, ClaimTerm, Remark } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { DraftSection } from './section.ts';
import type { WordReason } from './weights/weights.ts';

/** As its relation finds it. */
export interface FoundReading {
  readonly kind: ClaimKind;
  readonly terms: readonly ClaimTerm[];
  readonly part?: Mention;
  readonly base?: Mention;
  readonly reasons: WordReason[];
  /** What its words say besides, as its relation states it, like a weight: in natural logarithms of odds. */
  readonly stated?: number;
  /** In the base unit of the claim, about: what comes out, and what the printed digits of the terms leave open. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The value with other sizes put in for its figures. */
  at(size: (one: Mention) => number): number;
  /** The same exactly; asked only of what comes near. */
  exact(): Worked | undefined;
  /** Its words favour it little: it is here because its digits come near, as some of many would by chance. */
  readonly bySearch?: boolean;
  /** Beside those of its relation. */
  readonly traits?: RelationTraits;
  /** How many numbers would have done as well: the whole bases that a growth may imply. */
  readonly free?: number;
}

export interface RelationReading extends FoundReading {
  /** The name of its relation. */
  readonly relation: string;
  readonly traits: RelationTraits;
}

export interface Worked {
  readonly computed: Rational;
  readonly range: Interval;
  /** With the numbers put in, without result: `369/496`. */
  readonly formula: string;
  readonly remark?: Remark;
}

/** What blame asks of a relation; what is not said is so of most. */
export interface RelationTraits {
  /** Its base is printed nowhere, so that some slip always mends it: none tells anything. */
  readonly impliesBase?: true;
  /** Others reckon it otherwise: so likely a miss must be to be wrong, where that is more than of any relation. */
  readonly wrongFrom?: number;
  /** It says less of what a number is than any other relation that comes out. */
  readonly saysLess?: true;
  /** Each claim has a base of its own, so that a base that comes out proves nothing of another claim on it. */
  readonly hasOwnBase?: true;
  /** Its figures stand again and again in one text: the same digits elsewhere are no sign of a copy. */
  readonly isOfRepeated?: true;
}

/**
 * One relation: for a claim, every way in which it may hold. A new one is a file in `relations/`, with its test, and its entry in
 * `relations/relations.ts`.
 */
export interface Relation {
  readonly name: string;
  readonly traits?: RelationTraits;
  readonly readingsOf: (section: DraftSection, claim: Mention) => readonly FoundReading[];
}

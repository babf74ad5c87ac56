// What the second part of a proof tells: which figures there are, what each of them is exactly, and how that can be checked.
import { type ReadValue, readList, matching, maybe, oneOf, readRecord, anyText, wholeNumberSaid } from './shape.ts';

/**
 * count: as many rows; sum: what they add up to; share, growth, completion, pace: from other facts; withheld: of so few rows that
 * they would be told; stated: the publisher's word alone; none: there is no number.
 */
export const ways = ['count', 'sum', 'share', 'growth', 'completion', 'pace', 'withheld', 'stated', 'none'] as const;
export type ProofWay = (typeof ways)[number];

export interface FactDefinition {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** In words. */
  readonly says: string;
  readonly unit: string;
  /** How many of what is added up make one of the unit. */
  readonly per: string;
}

/** Of what a figure tells, besides what it counts. */
export interface FactSubject {
  /** Place of its definition in the list. */
  readonly d: number;
  readonly period: string;
  readonly office?: string | undefined;
  readonly section?: string | undefined;
  /** By which activity, outing or chain. */
  readonly way?: string | undefined;
}

export interface ProvedFact extends FactSubject {
  readonly as: ProofWay;
  /** Exact, in what is added up: `12`, or `5/3`. Absent where there is no number. */
  readonly value?: string | undefined;
  /** Place of the mask of its rows. */
  readonly mask?: number | undefined;
  readonly blinding?: string | undefined;
  /** Places of the facts from which it follows. */
  readonly of?: readonly number[] | undefined;
}

export interface ToldFacts {
  readonly definitions: readonly FactDefinition[];
  readonly masks: readonly (readonly number[])[];
  readonly facts: readonly ProvedFact[];
}

const exact = matching(/^(?:0|-?[1-9][0-9]*)(?:\/[1-9][0-9]*)?$/);

export const readFacts: ReadValue<ToldFacts> = readRecord<ToldFacts>({
  definitions: readList(
    readRecord<FactDefinition>({
      id: anyText,
      version: wholeNumberSaid,
      name: anyText,
      says: anyText,
      unit: anyText,
      per: matching(/^10*$/),
    }),
  ),
  masks: readList(readList(wholeNumberSaid)),
  facts: readList(
    readRecord<ProvedFact>({
      d: wholeNumberSaid,
      period: anyText,
      office: maybe(anyText),
      section: maybe(anyText),
      way: maybe(anyText),
      as: oneOf(ways),
      value: maybe(exact),
      mask: maybe(wholeNumberSaid),
      blinding: maybe(matching(/^[0-9a-f]{64}$/)),
      of: maybe(readList(wholeNumberSaid)),
    }),
  ),
});

/** Of the same office, section and way. */
export const sameCut = (one: FactSubject, other: FactSubject): boolean =>
  one.office === other.office && one.section === other.section && one.way === other.way;

/** By which the same figure is found in another file. */
export function subjectKey({ definitions }: Pick<ToldFacts, 'definitions'>, fact: FactSubject): string {
  const { id = '' } = definitions[fact.d] ?? {};
  return [id, fact.period, fact.office ?? '', fact.section ?? '', fact.way ?? ''].join('|');
}

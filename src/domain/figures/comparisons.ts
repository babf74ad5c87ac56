// What a field of counted rows may hold, and what a condition may hold each kind against.
export const fieldKinds = ['code', 'text', 'place', 'texts', 'yesno', 'number', 'fen'] as const;
export type CountableKind = (typeof fieldKinds)[number];

export type Comparator = 'eq' | 'ne' | 'in' | 'not_in' | 'contains' | 'gte' | 'lt' | 'has' | 'within';

/** That with which one begins stands first. */
export const comparisonsOf: Readonly<Record<CountableKind, readonly [Comparator, ...Comparator[]]>> = {
  code: ['eq', 'ne', 'in', 'not_in'],
  text: ['eq', 'ne', 'in', 'not_in', 'contains'],
  place: ['within', 'eq', 'ne', 'in', 'not_in'],
  texts: ['has'],
  yesno: ['eq', 'ne'],
  number: ['gte', 'lt'],
  fen: ['gte', 'lt'],
};

/** Held against any of several values. */
export const isOfSeveral = (op: string): boolean => ['in', 'not_in', 'contains', 'within'].includes(op);

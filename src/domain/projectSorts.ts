// What the ledger of projects can be ordered by.
export const projectSorts = [
  'code',
  'name',
  'office',
  'industry',
  'investment',
  'funds',
  'stage',
  'signedOn',
  'startedOn',
  'lastActivityOn',
] as const;
export type ProjectSort = (typeof projectSorts)[number];

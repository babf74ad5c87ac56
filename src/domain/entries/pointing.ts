// Whose rows a field that names one may name. From this follow the door (app/entries/pointing.ts), docs/RIGHTS.md and the
// tests that ask for every field.

/** What an id names. A drawn row is an entry that a spot check drew, an occasion that of an activity or an outing. */
export const referred = [
  'office',
  'entry',
  'occasion',
  'arrival',
  'project',
  'company',
  'file',
  'import',
  'spot_check',
  'drawn_row',
  'account',
  'person',
  'chain',
  'chain_node',
  'firm',
  'prospect',
  'pursuit_act',
  'campaign',
  'assessment_result',
  'assessment_objection',
] as const;
export type Referred = (typeof referred)[number];

/**
 * own: who acts for the office of the row or for one above it; to everybody else it is not there.
 * consent: the same, or whoever waits for the word of that office.
 * shared: the same as own, and whoever acts for an office below it.
 * above: who acts for an office above that of the row; the root has none above it and answers for itself.
 * one_side: of two rows, who acts for the office of either.
 * city: everybody who may do the act; the row belongs to no office alone.
 * nobody: what only the program itself says.
 */
export const pointers = ['own', 'consent', 'shared', 'above', 'one_side', 'city', 'nobody'] as const;
export type PointedBy = (typeof pointers)[number];

export interface Reference {
  readonly to: Referred;
  readonly by: PointedBy;
}

/** References by field: `visits.companyId` is a field of the rows of a list. */
export type References = Readonly<Record<string, Reference>>;

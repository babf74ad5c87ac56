// What becomes of an entry, as the person who made it sees it.

/**
 * returned 已退回: given back with a reason, and nothing was filed in its place since. waiting 待审核. verified 已审核.
 * mended 已改报: given back, and filed anew. taken_back: put right or withdrawn by a later entry.
 */
export const ownStates = ['returned', 'waiting', 'verified', 'mended', 'taken_back'] as const;
export type OwnState = (typeof ownStates)[number];

/** By what a list of them is chosen: unproven 缺材料 are those that wait and show nothing that proves them. */
export const ownFilters = [...ownStates, 'unproven'] as const;
export type OwnFilter = (typeof ownFilters)[number];

/** How well a firm fits: rules that a person can read and argue with, beside the fitted terms of `placementTerms.ts`. */
export const prospectPoints = {
  /** How certain it is that the firm stands on a node of the chain. */
  tie_named: 25,
  tie_product: 22,
  tie_industry: 14,
  tie_name: 12,
  tie_near: 4,
  fills: { missing: 18, blocked: 12, weak: 10, leaderless: 8, key: 6 },
  expanding: 10,
  listed: 6,
  /** On the list of firms above the designated size. */
  aboveScale: 3,
  large: 4,
  /** For each list, of two at most. */
  qualification: 5,
  contacted: 5,
  /** What came of courting it here: once of each kind, the latest. */
  outcome: { visited: 4, signed: 10, refused: -12 },
  risk: -15,
} as const;

/** From so many staff on a firm is large. */
export const largeEmployees = 1000;

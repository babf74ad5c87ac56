/** How well a firm fits: rules that a person can read and argue with, beside the fitted terms of `placementTerms.ts`. */
export const prospectPoints = {
  /** How certain it is that the firm stands on a node of the chain. */
  tie_named: 44,
  tie_product: 40,
  tie_industry: 32,
  tie_name: 30,
  tie_shared: 26,
  /** Whoever fills a gap comes before whoever is only near: more than the same province and the shortest way together. */
  fills: { missing: 40, blocked: 32, weak: 28, leaderless: 24, key: 8 },
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

/** Every number that a prospect's score can be made of: rules that a person can read and argue with. */
export const prospectPoints = {
  /** How certain it is that the firm stands on a node of the chain. */
  tie_named: 25,
  tie_product: 22,
  tie_industry: 14,
  tie_name: 12,
  tie_near: 4,
  fills: { missing: 18, blocked: 12, weak: 10, leaderless: 8, key: 6 },
  /** It supplies firms here, or buys from them: for the first, and for each further one. */
  partner: { first: 14, more: 3, most: 23 },
  /** It has built outside its own city, and in this province. */
  invested: { outside: 8, inProvince: 6 },
  expanding: 10,
  sameProvince: 5,
  corridor: 5,
  listed: 6,
  /** On the list of firms above the designated size. */
  aboveScale: 3,
  large: 4,
  /** For each list, of two at most. */
  qualification: 5,
  contacted: 5,
  risk: -15,
} as const;

/** From so many staff on a firm is large. */
export const largeEmployees = 1000;

/** Regions from which firms move, by the first two digits of a division code. */
export const corridors: Readonly<Record<string, readonly string[]>> = {
  yangtze_delta: ['31', '32', '33', '34'],
  jing_jin_ji: ['11', '12', '13'],
  bay_area: ['44', '81', '82'],
  sichuan_chongqing: ['50', '51'],
};

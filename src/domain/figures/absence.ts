/**
 * Why a figure has no value.
 * no_base: what it is told against is nought; base_incomplete: nobody has declared the ledger complete from before the base;
 * no_target: none is set for the year and the office; no_target_of_period: only for the year; no_stretch: only a base;
 * across_years: the period lies in more than one year; target_cut: a target binds all industries and ways; not_tied: it counts
 * rows that nothing ties to a chain, an activity or an outing; not_begun: the period lies ahead; parts_differ: the part of a share was
 * a part of its whole by other versions than those in force; not_looked_at: nobody took stock in the period.
 */
export const absences = [
  'no_base',
  'base_incomplete',
  'no_target',
  'no_target_of_period',
  'no_stretch',
  'across_years',
  'target_cut',
  'not_tied',
  'not_begun',
  'parts_differ',
  'not_looked_at',
] as const;
export type Absence = (typeof absences)[number];

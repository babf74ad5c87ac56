// The shapes of the other hand's ledger: what the bench reads (OtherRecord, OtherLedger) and the words it is made of.

export interface OtherRecord {
  company: string | null;
  project: string;
  creditCode: string | null;
  /** Six digits of GB/T 2260. */
  county: number;
  amountFen: number | null;
  /** Days since 1970-01-01. */
  day: number;
  place: string | null;
  /** Names that the city has registered for this firm; only on records that bear the firm's full name. */
  aliases?: readonly string[];
}

export interface OtherLedger {
  records: OtherRecord[];
  /** Which real project each record is of. */
  truth: Uint32Array;
  /** Pairs of indices that count neither way: a package and its part, a phase and the total. */
  neutral: [number, number][];
  /** The kind of repeat or look-alike each record was made as; 'plain' otherwise. */
  kind: string[];
}

export interface Product {
  name: string;
  short: string | null;
  /** What 年产 counts it in; null where nobody says 年产. */
  unit: string | null;
  /** The largest yearly quantity that anybody would believe. */
  most: number;
  /** Something done (养殖, 回收利用), not a thing made: no 生产, no 制造. */
  activity: boolean;
}

export interface Trade {
  name: string;
  english: string;
  /** Words of the trade as firms carry them in their names. */
  words: readonly string[];
  products: readonly Product[];
  service: boolean;
}

export type Line = 'solar' | 'logistics' | 'chain' | 'estate';

export interface National {
  name: string;
  brand: string;
  short: string;
  english: string;
  line: Line;
  area: string | null;
}

/** Weight and template: {q} quantity, {p} product, {b} brand, {t} trade, {c} county or town, {n} size, {k} park. */
export type Template = readonly [number, string];

/** All words of one half; the two halves share none of these. */
export interface Half {
  brands: readonly string[];
  trades: readonly Trade[];
  nationals: readonly National[];
  goods: readonly Template[];
  services: readonly Template[];
  /** Between two products of one project: as first written, and as the other office writes it. */
  joiners: readonly [string, string];
  reordered: readonly string[];
  bare: readonly string[];
  branded: readonly string[];
  packages: readonly string[];
  tenants: readonly string[];
  phases: readonly string[];
  extensions: readonly string[];
  lines: Readonly<Record<Line, readonly string[]>>;
  sizes: readonly number[];
}

export interface Seat {
  /** As written before the brand: 山东, 聊城市, 宁波. */
  name: string;
  area: string | null;
  local: boolean;
}

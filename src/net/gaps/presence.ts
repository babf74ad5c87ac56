// Which place has how many firms of which industry, on one day. Everything that a gap is judged by is worked out of this.

export interface FirmCount {
  /** Positions in `regionOf` and `sectorOf`. */
  readonly place: number;
  readonly industry: number;
  readonly firms: number;
  /** Of these, those that came in the last few years. */
  readonly recent: number;
}

export interface Presence {
  readonly places: number;
  readonly industries: number;
  /** Cell by cell: `place * industries + industry`. */
  readonly firms: Float64Array;
  readonly placeFirms: Float64Array;
  readonly industryFirms: Float64Array;
  readonly placeRecent: Float64Array;
  readonly industryRecent: Float64Array;
  /** 1 where a place has a firm of an industry. */
  readonly has: Uint8Array;
  /** How many industries a place has, and how many places an industry is in. */
  readonly placeVariety: Float64Array;
  readonly industrySpread: Float64Array;
  readonly total: number;
  /** The wider region of each place: for a city its province. */
  readonly regionOf: readonly number[];
  /** The wider sector of each industry. */
  readonly sectorOf: readonly number[];
}

export function presenceOf(
  regionOf: readonly number[],
  sectorOf: readonly number[],
  counts: Iterable<FirmCount>,
): Presence {
  const [places, industries] = [regionOf.length, sectorOf.length];
  const firms = new Float64Array(places * industries);
  const [placeFirms, placeRecent, placeVariety] = thrice(places);
  const [industryFirms, industryRecent, industrySpread] = thrice(industries);
  let total = 0;
  for (const count of counts) {
    add(firms, count.place * industries + count.industry, count.firms);
    add(placeFirms, count.place, count.firms);
    add(industryFirms, count.industry, count.firms);
    add(placeRecent, count.place, count.recent);
    add(industryRecent, count.industry, count.recent);
    total += count.firms;
  }
  const has = Uint8Array.from(firms, (count) => (count > 0 ? 1 : 0));
  has.forEach((one, cell) => {
    add(placeVariety, Math.floor(cell / industries), one);
    add(industrySpread, cell % industries, one);
  });
  const ofPlaces = { placeFirms, placeRecent, placeVariety };
  const ofIndustries = { industryFirms, industryRecent, industrySpread };
  return { places, industries, firms, ...ofPlaces, ...ofIndustries, has, total, regionOf, sectorOf };
}

const thrice = (size: number) => [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const;

function add(into: Float64Array, at: number, more: number): void {
  into[at] = (into[at] ?? 0) + more;
}

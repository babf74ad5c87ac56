// Which place has how many firms of which industry, on one day. Everything that a gap is judged by is worked out of this.

export interface FirmCount {
  /** Positions in `places` and `industries`. */
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
  readonly recent: Float64Array;
  readonly placeFirms: Float64Array;
  readonly industryFirms: Float64Array;
  readonly placeRecent: Float64Array;
  readonly industryRecent: Float64Array;
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
  const presence: Presence = {
    places,
    industries,
    firms: new Float64Array(places * industries),
    recent: new Float64Array(places * industries),
    placeFirms: new Float64Array(places),
    industryFirms: new Float64Array(industries),
    placeRecent: new Float64Array(places),
    industryRecent: new Float64Array(industries),
    regionOf,
    sectorOf,
  };
  for (const { place, industry, firms, recent } of counts) {
    add(presence.firms, place * industries + industry, firms);
    add(presence.recent, place * industries + industry, recent);
    add(presence.placeFirms, place, firms);
    add(presence.industryFirms, industry, firms);
    add(presence.placeRecent, place, recent);
    add(presence.industryRecent, industry, recent);
  }
  return presence;
}

function add(into: Float64Array, at: number, more: number): void {
  into[at] = (into[at] ?? 0) + more;
}

/** A value for each cell. */
export function eachCell({ places, industries }: Presence, of: (place: number, industry: number) => number): Float64Array {
  const cells = new Float64Array(places * industries);
  for (let place = 0; place < places; place++)
    for (let industry = 0; industry < industries; industry++) cells[place * industries + industry] = of(place, industry);
  return cells;
}

// A wrong year and a wrong county, which no arithmetic of the text decides: planted in texts written from the demo's
// ledger, and held against that ledger.
import { cityLedger } from '../../src/app/check/cityLedger.ts';
import { checkReport } from '../../src/app/check/report.ts';
import { type Chance, chanceOf } from '../../src/demo/chance.ts';
import { demoCity } from '../../src/demo/offices.ts';
import { cityFacts } from '../../src/metrics/cityFacts.ts';
import type { CityFacts } from '../../src/metrics/facts.ts';
import type { Store } from '../../src/storage/store.ts';
import { withDemoCity } from './demoLedger.ts';
import { type LedgerText, type Place, valueOf, writeFromLedger, type Written } from './ledgerTexts.ts';

export interface LedgerPlanted {
  readonly slip: 'wrong year' | 'wrong county';
  planted: number;
  found: number;
  readonly missed: string[];
}

export interface LedgerOutcome {
  readonly table: readonly LedgerPlanted[];
  /** Of the right texts. */
  readonly figures: number;
  readonly tied: number;
  readonly alarms: readonly string[];
}

/** Seeds a demo city of its own and plants `count` errors, half of each kind. */
export async function plantInLedgerTexts(count: number, seed: string): Promise<LedgerOutcome> {
  return withDemoCity(async (store) =>
    outcome(store, await cityFacts(store, demoCity.cityCode), count, chanceOf(seed)),
  );
}

async function outcome(store: Store, facts: CityFacts, count: number, chance: Chance): Promise<LedgerOutcome> {
  const table: LedgerPlanted[] = (['wrong year', 'wrong county'] as const).map((slip) => ({
    slip,
    planted: 0,
    found: 0,
    missed: [],
  }));
  const alarms: string[] = [];
  let [figures, tied, planted] = [0, 0, 0];
  while (planted < count) {
    const line = table[planted % table.length];
    const written = writeFromLedger(facts, chance);
    const bent = line?.slip === 'wrong year' ? otherYear(facts, written, chance) : otherCounty(facts, written, chance);
    if (!line || !bent) continue;
    const right = await marksOf(store, written.text);
    figures += written.figures.length;
    tied += written.figures.filter(({ start }) => right.tied.has(start)).length;
    alarms.push(...right.wrong.map((place) => around(written.text, place)));
    planted++;
    line.planted++;
    const marks = await marksOf(store, bent.text);
    if (marks.wrong.some(({ start }) => bent.changed(start))) line.found++;
    else line.missed.push(bent.text.trim());
  }
  return { table, figures, tied, alarms };
}

async function marksOf(store: Store, text: string) {
  const draft = { format: 'text' as const, text, tables: [], places: [] };
  const held = await cityLedger(store, demoCity.cityCode);
  const { claims } = await checkReport(draft, { period: '2023', ledger: held });
  const tied = claims.filter(({ ledger }) => ledger);
  return {
    tied: new Set(tied.map(({ claim }) => claim.start)),
    wrong: claims.filter(({ claim }) => claim.verdict === 'mismatch').map(({ claim }) => claim as Place),
  };
}

interface Bent {
  readonly text: string;
  /** Whether the figure that stands there has another value under the year or county that the text now names. */
  changed(start: number): boolean;
}

function otherYear(facts: CityFacts, { text, years, figures }: LedgerText, chance: Chance): Bent | undefined {
  const at = chance.pick([...years]);
  const year = at.year === 2023 ? 2022 : 2023;
  const moved = figures.filter((one) => one.year === at.year && one.start > at.start && !between(years, at, one));
  return bentAt(
    text,
    at,
    String(year),
    differing(facts, moved, (one) => ({ ...one, year })),
  );
}

function otherCounty(
  facts: CityFacts,
  { text, offices, figures, years }: LedgerText,
  chance: Chance,
): Bent | undefined {
  if (offices.length === 0) return undefined;
  const at = chance.pick([...offices]);
  const others = facts.offices.filter(({ kind, id }) => (kind === 'county' || kind === 'zone') && id !== at.officeId);
  const other = chance.pick(others);
  const moved = figures.filter(
    (one) => one.officeId === at.officeId && one.start > at.start && !between(years, at, one),
  );
  return bentAt(
    text,
    at,
    other.name,
    differing(facts, moved, (one) => ({ ...one, officeId: other.id })),
  );
}

/** Another paragraph begins between the two. */
const between = (years: readonly Place[], from: Place, to: Place): boolean =>
  years.some(({ start }) => start > from.start && start < to.start);

function differing(facts: CityFacts, figures: readonly Written[], turn: (one: Written) => Written): readonly Written[] {
  return figures.filter((one) => {
    const { figure, year, months, officeId } = turn(one);
    const value = valueOf(facts, figure, year, months, officeId);
    return value !== null && value !== one.value;
  });
}

function bentAt(text: string, { start, end }: Place, put: string, figures: readonly Written[]): Bent | undefined {
  if (figures.length === 0) return undefined;
  const shift = put.length - (end - start);
  const changed = new Set(figures.map((one) => one.start + shift));
  return { text: text.slice(0, start) + put + text.slice(end), changed: (at) => changed.has(at) };
}

const around = (text: string, { start, end }: Place): string => text.slice(Math.max(0, start - 30), end + 4);

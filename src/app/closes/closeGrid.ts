// The grid of closes: every office of the city against the months of a year, the year and the assessment year.
import { closeCovering } from '../../domain/closes/close.ts';
import { type Office, withBelow } from '../../domain/offices/office.ts';
import { yiExact } from '../../domain/money.ts';
import { monthsOf, parsePeriod } from '../../domain/figures/period.ts';
import type { Actor } from '../../domain/people/role.ts';
import { count } from '../../metrics/count.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type CityFacts, type KnownAt, latest } from '../../metrics/facts.ts';
import { assessmentYearRows, inForce } from '../../storage/closes/assessmentYears.ts';
import { type CloseRow, closeRows } from '../../storage/closes/periodCloses.ts';
import { signedBy } from '../../storage/closes/countersignatures.ts';
import { countsByPeriod, type DaysOfPeriod, type PeriodCount } from '../../storage/closes/periodEntries.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { officesInReach } from '../people/reach.ts';

export interface GridCell {
  readonly period: string;
  readonly pending: number;
  readonly adjustments: number;
  /** What adjustments have made of the period's funds in place since the close, in 亿元; null where nothing moved. */
  readonly fundsDifference: string | null;
  /** The close in force, by the office itself or by one above. */
  readonly close: CloseRow | null;
  /** The office has signed that close. */
  readonly signed: boolean;
  /** The period has not ended. */
  readonly running: boolean;
}

export interface GridRow {
  readonly office: Office;
  /** The actor may close and reopen for this office. */
  readonly mine: boolean;
  readonly cells: readonly GridCell[];
}

export interface CloseGrid {
  readonly periods: readonly DaysOfPeriod[];
  readonly rows: readonly GridRow[];
  /** Everything that was closed and reopened in these days, latest first. */
  readonly history: readonly CloseRow[];
  readonly offices: ReadonlyMap<string, Office>;
}

export async function closeGrid(store: Store, actor: Actor, year: number): Promise<CloseGrid> {
  const { cityCode } = actor;
  const mine = new Set(await officesInReach(store, actor, ['publish']));
  const facts = await cityFacts(store, cityCode);
  const today = todayOf(store.clock);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const offices = await officesOn(tx, cityCode, today);
    const whole = parsePeriod(String(year));
    const assessed = inForce(await assessmentYearRows(tx, cityCode)).filter((one) => one.year === year);
    const periods: DaysOfPeriod[] = [
      ...[...monthsOf(whole), whole].map(({ text, from, to }) => ({ period: text, from, to })),
      ...assessed.map(({ from, to }) => ({ period: `A${year}`, from, to })),
    ];
    const span = { from: least(periods), to: most(periods) };
    const history = await closeRows(tx, cityCode, span);
    const closes = history.filter(({ reopenedAt }) => reopenedAt === null);
    const signings = await signedBy(tx, cityCode, closes);
    const counts = await countsByPeriod(tx, cityCode, periods);
    const rows = [...offices.values()].map((office) => {
      const below = withBelow([...offices.values()], [office.id]);
      const cells = periods.map((days) => {
        const { pending, adjustments } = totalOf(counts, below, days.period);
        const found = closeCovering(closes, offices, { officeId: office.id, ...days });
        const close = closes.find(({ id }) => id === found?.id) ?? null;
        const moved = close && adjustments > 0 ? fundsDifference(facts, offices, office, days) : null;
        const running = days.to >= today;
        const signed = close !== null && signings.has(`${close.id} ${office.id}`);
        return { period: days.period, pending, adjustments, fundsDifference: moved, close, signed, running };
      });
      return { office, mine: mine.has(office.id), cells };
    });
    return { periods, rows, history, offices };
  });
}

function totalOf(counts: readonly PeriodCount[], below: ReadonlySet<string>, period: string) {
  const own = counts.filter((one) => one.period === period && below.has(one.officeId));
  const sum = (of: (one: PeriodCount) => number) => own.reduce((total, one) => total + of(one), 0);
  return { pending: sum((one) => one.pending), adjustments: sum((one) => one.adjustments) };
}

/** What the funds in place of a closed period have moved by since its close, exact to the fen, in 亿元. */
export function fundsDifference(
  facts: CityFacts,
  offices: ReadonlyMap<string, Office>,
  office: Office,
  days: DaysOfPeriod,
): string | null {
  const definition = facts.catalogue.on('funds_arrived', days.to);
  const close = closeCovering(facts.closes, offices, { officeId: office.id, ...days });
  if (definition?.kind !== 'counting' || !close) return null;
  const period = { text: days.period, from: days.from, to: days.to };
  const totalAt = (at: KnownAt) => count(definition, facts, { period, at, officeId: office.id }).total;
  const moved = totalAt(latest) - totalAt(Date.parse(close.closedAt));
  return moved === 0n ? null : yiExact(moved);
}

const least = (periods: readonly DaysOfPeriod[]) => periods.map(({ from }) => from).toSorted()[0] ?? '';
const most = (periods: readonly DaysOfPeriod[]) =>
  periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1) ?? '';

// What must hold after any sequence: parts add up to the whole, what was known stays known, what was published stays
// as it was, and the audit chain verifies.
import { countingScope, inScope } from '../../src/storage/store.ts';
import { publication } from '../../src/app/bulletin/publish.ts';
import { parsePeriod } from '../../src/domain/figures/period.ts';
import { cityFacts, factsWithWaiting, foldCity } from '../../src/metrics/cityFacts.ts';
import { count } from '../../src/metrics/count.ts';
import type { CountingDefinition } from '../../src/metrics/definition.ts';
import { definitions } from '../../src/metrics/catalogue/definitions.ts';
import { type CityFacts, type KnownAt, latest } from '../../src/metrics/facts.ts';
import { laidOut } from '../../src/metrics/layOut.ts';
import { countsThatDiffer } from '../../src/metrics/inSql/countsThatDiffer.ts';
import { readLedger } from '../../src/storage/figures/ledgerRows.ts';
import { brokenLinks, rowsOffTheirLinks } from '../../src/storage/auditChain.ts';
import type { Town } from './town.ts';

const counting = definitions.filter((d): d is CountingDefinition => d.kind === 'counting');
/** A project that two offices bring is one in the city and one in each office: distinct counts and spans do not add. */
const additive = counting.filter((d) => d.measure.kind === 'count' || d.measure.kind === 'sum');
const periods = ['2023', '2023-H1', '2023-05', '2024'].map((text) => parsePeriod(text));

export async function partsThatDoNotAddUp(town: Town): Promise<string[]> {
  const facts = await cityFacts(town.store, town.cityCode);
  const { root, east, west, bureau } = town.offices;
  return additive.flatMap((definition) =>
    periods.flatMap((period) => {
      const of = (officeId?: string) => count(definition, facts, { period, at: latest, officeId }).total;
      const parts = [of(east), of(west), of(bureau)];
      const adds = parts.reduce((a, b) => a + b, 0n) === of() && of(root) === of();
      return adds ? [] : [`${definition.id} ${period.text}: ${parts.join(' + ')} against ${of()}`];
    }),
  );
}

/** Totals of every counting figure as known at an instant. */
export async function knownAt(town: Town, at: number): Promise<string> {
  const facts = await cityFacts(town.store, town.cityCode);
  return totals(facts, at);
}

function totals(facts: CityFacts, at: KnownAt): string {
  const period = parsePeriod('2023');
  return counting.map((d) => count(d, facts, { period, at }).total).join(' ');
}

/** The fold that was mended step by step against a fold made anew, and against SQL. */
export async function foldsThatDiffer(town: Town): Promise<string[]> {
  const mended = await cityFacts(town.store, town.cityCode);
  const fresh = await foldCity(town.store, town.cityCode);
  if (totals(mended, latest) !== totals(fresh, latest)) return ['the mended fold differs from a new one'];
  const waiting = await inScope(town.store, countingScope(town.cityCode), (tx) =>
    readLedger(tx, town.cityCode, undefined, { waiting: true }),
  );
  const accepted = [await factsWithWaiting(town.store, mended), await laidOut(town.cityCode, waiting)] as const;
  if (totals(accepted[0], latest) !== totals(accepted[1], latest)) return ['what waits differs from a new reading'];
  const ids = ['projects_new', 'investment_new', 'funds_arrived'];
  const asked = ids.map((id) => {
    const definition = counting.find((d) => d.id === id);
    if (!definition) throw new Error(`no figure ${id}`);
    return { definition, periods: [parsePeriod('2023')] };
  });
  return inScope(town.store, countingScope(town.cityCode), (tx) => countsThatDiffer(tx, fresh, asked, { at: latest }));
}

export async function brokenChain({ store, cityCode }: Town): Promise<string[]> {
  return inScope(store, countingScope(cityCode), async (tx) => [
    ...(await brokenLinks(tx, cityCode)),
    ...(await rowsOffTheirLinks(tx, cityCode)),
  ]);
}

/** Everything a publication says, without what is known today. */
export async function published(town: Town, id: string): Promise<string> {
  const { content, hash, figures } = await publication(town.store, town.people.publisher, id);
  return JSON.stringify([content, hash, figures.map((f) => [f.key, f.published])]);
}

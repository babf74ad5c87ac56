// What offices signed of the closes of a bulletin's period, as it goes into the bulletin: each office that has rows in it, and of
// those that signed what they signed.
import { withAbove } from '../../../domain/closes/close.ts';
import { type CityFacts, latest, periodAt } from '../../../metrics/facts.ts';
import { signable } from '../../../proof/beside/countersign.ts';
import type { OfficeSigned, OpenedFigure } from '../../../proof/beside/statement.ts';
import { monthsIn } from '../../../proof/beside/months.ts';
import { toScalar } from '../../../proof/commit.ts';
import type { ToldFacts } from '../../../proof/facts.ts';
import { countersignaturesWithin, type KeptCountersignature } from '../../../storage/closes/countersignatures.ts';
import { closesInForce } from '../../../storage/closes/periodCloses.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';
import { closedFigures, type FigureAtClose } from '../../closes/closedFigures.ts';

interface SignedClose extends KeptCountersignature {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly closedAt: string;
}

/** Of the period itself and of the months in it, by office. */
export async function signedCloses(
  store: Store,
  facts: CityFacts,
  text: string,
): Promise<ReadonlyMap<string, readonly SignedClose[]>> {
  const period = periodAt(facts, text, latest);
  const wanted = new Set([text, ...(monthsIn(text) ?? [])]);
  const found = await inScope(store, countingScope(facts.cityCode), async (tx) => {
    const closes = new Map((await closesInForce(tx, facts.cityCode)).map((close) => [close.id, close]));
    return (await countersignaturesWithin(tx, facts.cityCode, period)).flatMap((one) => {
      const close = closes.get(one.closeId);
      return close && wanted.has(close.period) ? [{ ...close, ...one }] : [];
    });
  });
  return Map.groupBy(found, ({ officeId }) => officeId);
}

/** `rowOffices`: whose rows are in the bulletin; told is the office under the city's own to which each belongs. */
export function officesTold(
  facts: CityFacts,
  signed: ReadonlyMap<string, readonly SignedClose[]>,
  rowOffices: Iterable<string>,
  told: Pick<ToldFacts, 'definitions' | 'facts'>,
): OfficeSigned[] {
  const tree = new Map(facts.offices.map((one) => [one.id, one]));
  const under = (id: string): string => {
    const way = withAbove(tree, id);
    return way.at(-2) ?? way[0] ?? id;
  };
  const ids = new Set([...[...new Set(rowOffices)].filter((id) => tree.has(id)).map(under), ...signed.keys()]);
  return facts.offices
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => {
      const closes = signed.get(id) ?? [];
      return {
        office: name,
        signed: closes.map(({ statement, publicKey, signature }) => ({
          statement,
          public: publicKey.toString('hex'),
          signature: signature.toString('hex'),
        })),
        opened: closes.length > 0 ? openedOf(facts, closes, id, factsOf(told, name)) : [],
      };
    });
}

interface AskedFact {
  readonly id: string;
  readonly version: number;
  readonly period: string;
  readonly value: string;
}

function factsOf({ definitions, facts }: Pick<ToldFacts, 'definitions' | 'facts'>, office: string): AskedFact[] {
  return facts.flatMap((fact) => {
    const { id, version } = definitions[fact.d] ?? {};
    if (fact.office !== office || fact.section !== undefined || fact.way !== undefined) return [];
    if (!signable.has(fact.as) || id === undefined || version === undefined) return [];
    return [{ id, version, period: fact.period, value: fact.value ?? '' }];
  });
}

/** Only what is the same now as at the close: what has moved since stays closed. */
function openedOf(
  facts: CityFacts,
  closes: readonly SignedClose[],
  officeId: string,
  asked: readonly AskedFact[],
): OpenedFigure[] {
  const ids = new Set(asked.map(({ id }) => id));
  const figures = new Map(closes.map((close) => [close.period, closedFigures(facts, close, officeId, ids)]));
  return asked.flatMap(({ id, version, period, value }) => {
    const whole = figures.get(period);
    const parts = whole ? [whole] : (monthsIn(period) ?? []).map((month) => figures.get(month));
    if (parts.length === 0 || parts.includes(undefined)) return [];
    const of = (all: readonly FigureAtClose[]) => all.filter((one) => one.id === id && one.version === version);
    const found = parts.flatMap((part) => of(part ?? []));
    if (found.length === 0 || String(found.reduce((sum, one) => sum + one.value, 0n)) !== value) return [];
    const blinding = toScalar(found.reduce((sum, one) => sum + one.blinding, 0n));
    return [{ id, version, period, blinding: blinding.toString(16).padStart(64, '0') }];
  });
}

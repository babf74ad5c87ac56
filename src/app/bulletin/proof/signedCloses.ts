// What offices signed of the closes of a bulletin's period, as it goes into the bulletin: of each that the bulletin names what it
// signed, and what is opened of it.
import type { ToldClose } from '../../../domain/closes/close.ts';
import type { CityFacts } from '../../../metrics/facts.ts';
import { signable } from '../../../proof/beside/countersign.ts';
import { monthsIn } from '../../../proof/beside/months.ts';
import type { OfficeSigned, OpenedFigure } from '../../../proof/beside/statement.ts';
import { toScalar } from '../../../proof/commit.ts';
import type { ToldFacts } from '../../../proof/facts.ts';
import { closedFigures, type FigureAtClose } from '../../closes/closedFigures.ts';
import type { SignedClose } from '../../../storage/closes/countersignatures.ts';

/** Of those that the bulletin names; what is told of rows alone is the publisher's. */
export function officesTold(
  facts: CityFacts,
  signed: ReadonlyMap<string, readonly SignedClose[]>,
  closes: readonly ToldClose[],
  told: Pick<ToldFacts, 'definitions' | 'facts'>,
): OfficeSigned[] {
  return closes.map(({ id, name }) => {
    const own = signed.get(id) ?? [];
    return {
      office: name,
      signed: own.map(({ statement, publicKey, signature }) => ({
        statement,
        public: publicKey.toString('hex'),
        signature: signature.toString('hex'),
      })),
      opened: own.length > 0 ? openedOf(facts, own, id, factsOf(told, name)) : [],
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

// The figures of an office as they stood when a period was closed: what it signs, and what is opened of it in a bulletin.
import type { ClosedPeriod } from '../../domain/closes/close.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { blindingOfClosed } from '../../proof/beside/statement.ts';
import { factDefinition } from '../../documents/bulletin/proof/factWords.ts';
import { smallPer } from '../../metrics/units.ts';
import type { FactDefinition } from '../../proof/facts.ts';
import { provedAs } from '../bulletin/proof/provedAs.ts';

export interface FigureAtClose extends FactDefinition {
  readonly value: bigint;
  readonly blinding: bigint;
}

/** Those that follow from rows, and have some; `ids`: of these alone. */
export function closedFigures(
  facts: CityFacts,
  { period: text, from, to, closedAt }: Omit<ClosedPeriod, 'id' | 'officeId'>,
  officeId: string,
  ids: Iterable<string> = facts.catalogue.ids,
): FigureAtClose[] {
  const question = { period: { text, from, to }, at: Date.parse(closedAt), officeId };
  return [...ids].toSorted().flatMap((id) => {
    if (facts.catalogue.on(id, to)?.kind !== 'counting') return [];
    const figure = figureOf(id, facts, question);
    if (!figure?.exact || figure.rows.length === 0 || !provedAs(figure)) return [];
    const { version, exact, definition, unit } = figure;
    const rows = figure.rows.map((row) => `${row.id} ${row.value}`);
    const said = factDefinition(definition, smallPer(unit));
    return [{ ...said, value: exact.numerator, blinding: blindingOfClosed(id, version, rows) }];
  });
}

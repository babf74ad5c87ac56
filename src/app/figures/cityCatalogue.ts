// The catalogue as people look through it: each figure once, as it stands today, with all that was said of it.
import type { FigureOrigin, FigureState } from '../../domain/figures/catalogue.ts';
import { type Catalogue, shipped } from '../../metrics/catalogue/catalogue.ts';
import type { Definition, SourceName } from '../../metrics/definition.ts';

export interface CatalogueLine {
  readonly definition: Definition;
  readonly state: FigureState;
  readonly origin: FigureOrigin;
  /** The day from which it is no more. */
  readonly endedFrom: string | null;
}

export function catalogueLines(catalogue: Catalogue, today: string): CatalogueLine[] {
  return [...catalogue.ids].flatMap((id) => lineOf(catalogue, id, today) ?? []);
}

export function lineOf(catalogue: Catalogue, id: string, today: string): CatalogueLine | undefined {
  const versions = catalogue.versionsOf(id);
  const said = versions.filter((one): one is Definition => one.kind !== 'ended');
  const inForce = catalogue.on(id, today);
  const definition = inForce ?? said[0];
  if (!definition) return undefined;
  const isOwn = catalogue.own.some((one) => one.id === id);
  const [last] = versions;
  return {
    definition,
    state: inForce ? 'in_force' : said.some(({ effectiveFrom }) => effectiveFrom > today) ? 'ahead' : 'ended',
    origin: !isOwn ? 'shipped' : shipped.ids.has(id) ? 'changed' : 'own',
    endedFrom: last?.kind === 'ended' ? last.effectiveFrom : null,
  };
}

/** What is counted, directly or by what a ratio is made of. */
export function entriesOfFigure(catalogue: Catalogue, definition: Definition): SourceName | undefined {
  if (definition.kind === 'counting') return definition.entries;
  const top = catalogue.versionsOf(definition.numerator.figure).find((one) => one.kind === 'counting');
  return top?.kind === 'counting' ? top.entries : undefined;
}

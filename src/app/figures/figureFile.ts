// A city's own figures as a file: to keep, or to give to another city. What comes in is numbered anew, as the next version of each
// figure here; what the city has already is left out. All of it is taken, or nothing.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { textLine } from '../../domain/text.ts';
import { type Catalogue, catalogueOf } from '../../metrics/catalogue/catalogue.ts';
import { CountingDefinition, Ending, type GivenFigure, parseGiven, RatioDefinition } from '../../metrics/definition.ts';
import { hashOf } from '../../storage/canonical.ts';
import { write } from '../../storage/door/door.ts';
import type { Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import {
  catalogueIn,
  endBreaches,
  FigureReason,
  keepersOfFigures,
  keepFigures,
  type NewFigure,
  readCityFigures,
} from './cityFigures.ts';
import { definitionBreaches, nextFigureVersion } from './definitionBreaches.ts';

export const FigureFile = z.strictObject({
  format: z.literal('yiwang-figures'),
  version: z.literal(1),
  /** Whose they were. */
  city: textLine(1, 60),
  figures: z
    .array(
      z.strictObject({
        definition: z.discriminatedUnion('kind', [CountingDefinition, RatioDefinition, Ending]),
        reason: FigureReason,
      }),
    )
    .min(1)
    .max(500),
});
export type FigureFile = z.output<typeof FigureFile>;

export async function exportFigures(store: Store, cityCode: string, city: string): Promise<FigureFile> {
  const kept = await readCityFigures(store, cityCode);
  const figures = kept.map(({ body, reason }) => ({ definition: parseGiven(body), reason }));
  return { format: 'yiwang-figures', version: 1, city, figures };
}

export interface TakenFigures {
  readonly added: readonly { readonly figureId: string; readonly version: number }[];
  /** So many stood here already. */
  readonly same: number;
}

/** `keeps` false: what it would come to, and nothing is written. */
export async function importFigures(
  store: Store,
  actor: Actor,
  { key, file, keeps }: { readonly key: string; readonly file: FigureFile; readonly keeps: boolean },
): Promise<TakenFigures> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'import_figures', key, content: file, officeIds, dryRun: !keeps };
  return write(store, act, async (writing) => {
    const { figures, breaches } = numberedAnew(file, await catalogueIn(writing.tx, cityCode));
    if (breaches.length > 0) throw new Refusal(breaches);
    if (figures.length > 0) await keepFigures(writing, actor, figures);
    const added = figures.map(({ given }) => ({ figureId: given.id, version: given.version }));
    return { result: { added, same: file.figures.length - added.length }, summary: { figures: added.length } };
  });
}

function numberedAnew({ figures: sent }: FigureFile, before: Catalogue) {
  const figures: NewFigure[] = [];
  const breaches: Breach[] = [];
  let catalogue = before;
  for (const [n, { definition, reason }] of sent.entries()) {
    if (catalogue.versionsOf(definition.id).some((one) => saysTheSame(one, definition))) continue;
    const given = { ...definition, version: nextFigureVersion(catalogue, definition.id) };
    const own = given.kind === 'ended' ? endBreaches(given, catalogue) : definitionBreaches(given, catalogue);
    breaches.push(...own.map((breach) => ({ ...breach, field: `file.figures.${n}.${breach.field ?? ''}` })));
    figures.push({ id: uuidv7(), given, reason });
    catalogue = catalogueOf([...catalogue.own, given]);
  }
  return { figures, breaches };
}

/** Its number is each city's own. */
function saysTheSame(one: GivenFigure, other: GivenFigure): boolean {
  return hashOf({ ...one, version: 0 }) === hashOf({ ...other, version: 0 });
}

// A city's own figures, and its own versions of those that ship: added, never changed. Everyone may read them. Who publishes for
// the whole city, or administers it, adds and ends them: neither of them can enter or verify a row, and each version says why.
import { z } from 'zod';
import { addDays, Day } from '../../domain/day.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { Actor, Role } from '../../domain/people/role.ts';
import { textLines } from '../../domain/text.ts';
import { type Catalogue, catalogueOf, shipped } from '../../metrics/catalogue/catalogue.ts';
import {
  CountingDefinition,
  figureId,
  type GivenFigure,
  parseGiven,
  RatioDefinition,
} from '../../metrics/definition.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { keptFigures, type KeptFigure } from '../../storage/figures/cityFigures.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { definitionBreaches, nextFigureVersion } from './definitionBreaches.ts';

/** Held in the office that stands for the city. */
export const keepersOfFigures: readonly Role[] = ['publish', 'admin'];

export const FigureReason = textLines(1, 500, 'reason_required_for_rule');

export const SetFigure = z.strictObject({
  id: z.uuid(),
  definition: z.discriminatedUnion('kind', [CountingDefinition, RatioDefinition]),
  reason: FigureReason,
});
export type SetFigure = z.output<typeof SetFigure>;

export const EndFigure = z.strictObject({
  id: z.uuid(),
  figureId,
  /** It counts up to and on this day. */
  lastDay: Day,
  reason: FigureReason,
});
export type EndFigure = z.output<typeof EndFigure>;

export function readCityFigures(store: Store, cityCode: string): Promise<KeptFigure[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptFigures(tx, cityCode));
}

/** As it stands while nobody else of the city writes. */
export async function catalogueIn(tx: Tx, cityCode: string): Promise<Catalogue> {
  return catalogueOf((await keptFigures(tx, cityCode)).map(({ body }) => parseGiven(body)));
}

export async function setFigure(
  store: Store,
  actor: Actor,
  { key, figure }: { readonly key: string; readonly figure: SetFigure },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { id, definition, reason } = figure;
  const act = { cityCode, accountId, useCase: 'set_figure', key, content: figure, officeIds };
  return write(store, act, async (writing) => {
    const breaches = definitionBreaches(definition, await catalogueIn(writing.tx, cityCode));
    if (breaches.length > 0) throw new Refusal(breaches);
    await keepFigures(writing, actor, [{ id, given: definition, reason }]);
    return { result: { id }, summary: { figureId: definition.id, version: definition.version } };
  });
}

export async function endFigure(
  store: Store,
  actor: Actor,
  { key, end }: { readonly key: string; readonly end: EndFigure },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { id, figureId: ended, lastDay, reason } = end;
  const effectiveFrom = addDays(lastDay, 1);
  const act = { cityCode, accountId, useCase: 'end_figure', key, content: end, officeIds };
  return write(store, act, async (writing) => {
    const catalogue = await catalogueIn(writing.tx, cityCode);
    const breaches = endBreaches({ id: ended, effectiveFrom }, catalogue);
    if (breaches.length > 0) throw new Refusal(breaches);
    const given = { kind: 'ended', id: ended, version: nextFigureVersion(catalogue, ended), effectiveFrom } as const;
    await keepFigures(writing, actor, [{ id, given, reason }]);
    return { result: { id, version: given.version }, summary: { figureId: ended, version: given.version } };
  });
}

/** Screens and texts of every city ask for what ships: a city gives it another meaning, but does not take it away. */
export function endBreaches(
  of: { readonly id: string; readonly effectiveFrom: string },
  catalogue: Catalogue,
): Breach[] {
  if (shipped.ids.has(of.id)) return [{ law: 'figure_ships', field: 'end.figureId' }];
  const [last] = catalogue.versionsOf(of.id);
  if (!last) return [{ law: 'figure_unknown', field: 'end.figureId', detail: { id: of.id } }];
  if (last.kind === 'ended')
    return [{ law: 'figure_ended', field: 'end.figureId', detail: { day: last.effectiveFrom } }];
  return of.effectiveFrom <= last.effectiveFrom ? [{ law: 'figure_ends_before_it_begins', field: 'end.lastDay' }] : [];
}

export interface NewFigure {
  readonly id: string;
  readonly given: GivenFigure;
  readonly reason: string;
}

export async function keepFigures(
  { tx, recordedAt }: Pick<Writing, 'tx' | 'recordedAt'>,
  { cityCode, accountId }: Actor,
  figures: readonly NewFigure[],
): Promise<void> {
  const rows = figures.map(({ id, given, reason }) => ({
    city_code: cityCode,
    id,
    figure_id: given.id,
    version: given.version,
    body: given,
    reason,
    recorded_at: recordedAt,
    recorded_by: accountId,
  }));
  await insertRows(tx, { city_figure: rows });
}

// A city's own figures, and its own versions of those that ship: added, never changed. Everyone may read them; the
// administrator of the whole city adds them.
import { z } from 'zod';
import { textWords } from '../../domain/bulletin/say.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { textLines } from '../../domain/text.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import { CountingDefinition, type Definition, RatioDefinition } from '../../metrics/definition.ts';
import { write } from '../../storage/door/door.ts';
import { keptFigures, type KeptFigure } from '../../storage/figures/cityFigures.ts';
import { isCountable } from '../../storage/figures/countable.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export const SetFigure = z.strictObject({
  id: z.uuid(),
  definition: z.discriminatedUnion('kind', [CountingDefinition, RatioDefinition]),
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetFigure = z.output<typeof SetFigure>;

export function readCityFigures(store: Store, cityCode: string): Promise<KeptFigure[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptFigures(tx, cityCode));
}

export async function setFigure(
  store: Store,
  actor: Actor,
  { key, figure }: { readonly key: string; readonly figure: SetFigure },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { id, definition, reason } = figure;
  const { catalogue } = await cityFacts(store, cityCode);
  const breaches = definitionBreaches(definition, catalogue);
  const act = { cityCode, accountId, useCase: 'set_figure', key, content: figure, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    if (breaches.length > 0) throw new Refusal(breaches);
    const row = { city_code: cityCode, id, figure_id: definition.id, version: definition.version, body: definition };
    await insertRows(tx, { city_figure: [{ ...row, reason, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id }, summary: { figureId: definition.id, version: definition.version } };
  });
}

/** What is wrong with a definition of the city's own. */
export function definitionBreaches(definition: Definition, catalogue: Catalogue): Breach[] {
  const { id, version, effectiveFrom, effectiveTo, name } = definition;
  const breaches: Breach[] = [];
  if (textWords.some((word) => word === id)) breaches.push({ law: 'figure_id_reserved', field: 'definition.id' });
  const next = Math.max(0, ...catalogue.definitions.filter((one) => one.id === id).map((one) => one.version)) + 1;
  if (version !== next)
    breaches.push({ law: 'figure_version_not_next', field: 'definition.version', detail: { version: next } });
  if (!name && next === 1) breaches.push({ law: 'figure_without_name', field: 'definition.name' });
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    breaches.push({ law: 'figure_ends_before_it_begins', field: 'definition.effectiveTo' });
  return [...breaches, ...whatIsCounted(definition, catalogue)];
}

function whatIsCounted(definition: Definition, { ids }: Catalogue): Breach[] {
  if (definition.kind === 'counting')
    return definition.conditions.flatMap(({ field }, n): Breach[] =>
      isCountable(definition.entries, field)
        ? []
        : [{ law: 'figure_field_unknown', field: `definition.conditions.${n}.field`, detail: { name: field } }],
    );
  const { numerator, denominator } = definition;
  return [numerator, ...(denominator ? [denominator] : [])].flatMap((input): Breach[] =>
    ids.has(input.figure) ? [] : [{ law: 'figure_unknown', field: 'definition', detail: { id: input.figure } }],
  );
}

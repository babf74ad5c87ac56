// Figures that ask for a label, or by a list of places, that the city has not got: they count nothing, or by places that nobody
// draws any more.
import { labelKindOf, shipsLabel } from '../../domain/figures/lists/labels.ts';
import type { PlaceListVersion } from '../../domain/figures/lists/placeLists.ts';
import type { Strange } from '../../domain/offices/cityProfile.ts';
import { labelsAt } from '../../metrics/catalogue/askedConditions.ts';
import type { Condition } from '../../metrics/definition.ts';
import { type CityFacts, latest, projectAt } from '../../metrics/facts.ts';

/** Of the figures that the city wrote itself, or draws otherwise, the versions in force today. */
export function strangeConditions(
  facts: CityFacts,
  lists: readonly PlaceListVersion[],
  today: string,
): { labels: Strange[]; places: Strange[] } {
  const known = knownLabels(facts);
  const placesOf = new Map(lists.map(({ name, places }) => [name, places.map((place) => place.name).join('\n')]));
  const found = { labels: [] as Strange[], places: [] as Strange[] };
  for (const figureId of new Set(facts.catalogue.own.map(({ id }) => id))) {
    const definition = facts.catalogue.on(figureId, today);
    if (definition?.kind !== 'counting') continue;
    for (const condition of definition.conditions) {
      if (isLabel(condition) && !known(condition)) found.labels.push({ figureId, asks: condition.value });
      if (condition.op === 'within' && placesOf.get(condition.region) !== condition.value.join('\n'))
        found.places.push({ figureId, asks: condition.region });
    }
  }
  return found;
}

type OfLabel = Extract<Condition, { op: 'has' }>;
const isLabel = (condition: Condition): condition is OfLabel =>
  condition.op === 'has' && labelKindOf(condition.field) !== undefined;

/** Those that ship, those of the city's list, those that a project bears. */
function knownLabels(facts: CityFacts): (condition: OfLabel) => boolean {
  const labels = labelsAt(facts.labels, latest);
  const borne = new Set<string>();
  for (const versions of facts.projects.values()) {
    const fields = projectAt(versions, latest)?.fields ?? {};
    for (const [field, value] of Object.entries(fields)) {
      const kind = labelKindOf(field);
      if (kind && Array.isArray(value))
        for (const text of value as readonly string[]) borne.add(`${kind} ${labels.standsFor(kind, text)}`);
    }
  }
  return ({ field, value }) => {
    const kind = labelKindOf(field);
    if (!kind) return true;
    const label = labels.standsFor(kind, value);
    return shipsLabel(kind, label) || labels.stateOf(kind, label) !== undefined || borne.has(`${kind} ${label}`);
  };
}

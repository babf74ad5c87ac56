// What a row says of an activity without a column for it: its form by its name, whether it was at home by its place, whether
// anything was signed by how many were. What nothing says is not known, and nobody chooses for the sheet.
import { isTerritory } from '../../../domain/offices/office.ts';
import { regionAt } from '../../../names/company/regions.ts';
import { nameKey } from '../../../names/normalise.ts';
import { formOfName } from '../../../sheets/forms/occasions/formOfName.ts';
import type { Stated } from '../acts.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

export function readOfActivity(plan: Plan, row: ReadRow, stated: Stated): Stated {
  const { name, place, signings } = row.values;
  const isSigned = stated['signedProjectIds'] !== undefined;
  return {
    // Who reports its own activities leads them.
    part: 'lead',
    // Departments list what they advanced at each, which is what a matchmaking is for.
    form:
      (typeof name === 'string' ? formOfName(name) : undefined) ??
      (stated['advancedProjectIds'] === undefined ? null : 'matchmaking'),
    level: null,
    atHome: typeof place === 'string' ? isAtHome(plan, place) : null,
    speeches: null,
    signingHeld: isSigned ? true : typeof signings === 'number' ? signings > 0 : null,
  };
}

/** By the places that it names: one of the city's own, or none but others. */
function isAtHome({ world: { offices }, actor: { cityCode } }: Plan, place: string): boolean | null {
  const key = nameKey(place);
  const own = [...offices.values()].filter((office) => office.kind === 'city' || isTerritory(office));
  const isOwn = own.some((office) =>
    [office.shortName, office.name].some((word) => word.length > 1 && key.includes(nameKey(word))),
  );
  if (isOwn) return true;
  const ofCity = cityCode.replace(/(?:00)+$/, '');
  let isElsewhere = false;
  for (let at = 0; at < place.length; at++) {
    const codes = regionAt(place, at)?.codes ?? [];
    if (codes.length > 0 && codes.every((code) => code.startsWith(ofCity))) return true;
    // A province says nothing of its cities.
    isElsewhere ||= codes.length > 0 && codes.every((code) => !ofCity.startsWith(code.replace(/(?:00)+$/, '')));
  }
  return isElsewhere ? false : null;
}

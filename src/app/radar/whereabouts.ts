// Where a project says that it lies: by the territory that its name begins with, and by the one that reports it.
import { withAbove } from '../../domain/closes/close.ts';
import { isTerritory, type Office } from '../../domain/offices/office.ts';
import { regionAt } from '../../names/company/regions.ts';
import { nameKey } from '../../names/normalise.ts';
import type { Whereabouts } from '../../names/twins/beside.ts';

type OfficesById = ReadonlyMap<string, Office>;

interface Called {
  readonly word: string;
  readonly place: string;
}

/** Words for the city's territories, the longest first: made once for a set of offices. */
const calledIn = new WeakMap<OfficesById, readonly Called[]>();

function called(offices: OfficesById): readonly Called[] {
  const known = calledIn.get(offices);
  if (known) return known;
  const words = [...offices.values()]
    .filter(isTerritory)
    .flatMap((office) =>
      [office.name, office.shortName].map((name) => ({ word: nameKey(name), place: placeOf(office) })),
    )
    .filter(({ word }) => word.length >= 2)
    .toSorted((a, b) => b.word.length - a.word.length);
  calledIn.set(offices, words);
  return words;
}

const placeOf = ({ id, divisionCode }: Pick<Office, 'id' | 'divisionCode'>) => divisionCode ?? id;

export function whereabouts(name: string, officeId: string, offices: OfficesById): Whereabouts {
  const above = withAbove(offices, officeId).flatMap((id) => offices.get(id) ?? []);
  const territory = above.find(isTerritory);
  return { named: placeNamed(nameKey(name), offices), reported: territory ? placeOf(territory) : '' };
}

/** The county that a name begins with, behind its province and city; empty where it begins with none. */
function placeNamed(key: string, offices: OfficesById): string {
  for (let at = 0, level = 0; level < 4; level++) {
    const own = called(offices).find(({ word }) => key.startsWith(word, at));
    if (own) return own.place;
    const region = regionAt(key, at);
    if (!region) return '';
    const county = region.codes.find((code) => !code.endsWith('00'));
    if (county) return county;
    at = region.end;
  }
  return '';
}

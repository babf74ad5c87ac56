// What a text can be tied to in a city's ledger: its figures, offices and industries, by the names a text would use.
import type { TextBody } from '../../domain/bulletin/text.ts';
import { figureWording, sayingsOf } from '../../documents/bulletin/figureWording.ts';
import { isTerritory } from '../../domain/offices/office.ts';
import type { Unit } from '../../metrics/definition.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import type { Governed, Narrowing, Vocabulary } from '../../prose/governed/governed.ts';

/** Dimensions of src/prose/figures/unit.ts in which a unit's figures are printed. */
const dimensions: Readonly<Record<Unit, readonly string[]>> = {
  item: ['things', 'deals'],
  yi: ['money'],
  percent: ['percent'],
  person_times: ['person_times'],
  companies: ['firms', 'things'],
  times: ['visits', 'occasions'],
  events: ['occasions', 'visits'],
  people: ['people'],
  offices: ['things', 'firms'],
  months: ['months'],
  phases: ['pieces'],
  batches: ['batches', 'occasions'],
  days: ['days'],
  chains: ['things', 'pieces'],
  usd_wan: ['money_usd'],
  points: ['points'],
};

const kept = new WeakMap<CityFacts, Vocabulary>();

interface Around {
  readonly sections: ReadonlyMap<string, string>;
  readonly elsewhere: ReadonlySet<string>;
  /** What the city's own texts say around figures. */
  readonly texts: readonly TextBody[];
}

export function vocabularyOf(facts: CityFacts, { sections, elsewhere, texts }: Around): Vocabulary {
  const known = kept.get(facts);
  if (known) return known;
  const made = {
    own: cityNames(facts),
    figures: figures(facts, texts),
    places: places(facts),
    industries: industries(sections),
    elsewhere,
  };
  kept.set(facts, made);
  return made;
}

function figures({ catalogue: { definitions } }: CityFacts, texts: readonly TextBody[]): Governed[] {
  const sayings = sayingsOf(texts);
  // Versions of one figure are printed alike; which one is in force the period decides.
  const latest = new Map(definitions.map((definition) => [definition.id, definition]));
  return [...latest.values()].map((definition) => ({
    id: definition.id,
    ...figureWording(definition, sayings),
    dimensions: dimensions[definition.unit],
    ...(definition.kind === 'ratio' && definition.ratio !== 'pace' && definition.ratio !== 'mean'
      ? { ratio: { kind: definition.ratio, part: definition.numerator.figure } }
      : {}),
  }));
}

/** 高唐县, 高唐: those of its topmost office. */
function cityNames({ offices }: CityFacts): string[] {
  return offices
    .filter(({ parentId }) => parentId === null)
    .flatMap(({ name, shortName }) => [name, shortName])
    .filter((name) => name.length > 1);
}

function places({ offices }: CityFacts): Narrowing[] {
  return offices
    .filter(isTerritory)
    .map(({ id, name, shortName }) => ({ id, names: [...new Set([name, shortName])].filter((n) => n.length > 1) }));
}

/** Section letters by the first word of their names: 农、林、牧、渔业 is printed whole or as 农业. */
function industries(sections: ReadonlyMap<string, string>): Narrowing[] {
  return [...sections].flatMap(([code, name]) => (/^[A-T]$/.test(code) ? [{ id: code, names: [name] }] : []));
}

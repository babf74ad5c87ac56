// Figures of the city in words.
import { type CatalogueLine, catalogueLines, entriesOfFigure, lineOf } from '../../app/figures/cityCatalogue.ts';
import { nextFigureVersion } from '../../app/figures/definitionBreaches.ts';
import { type UsesOfFigure, usesInCity } from '../../app/figures/figureUses.ts';
import { refuse } from '../../domain/refusal.ts';
import { definitionText, sourceWord } from '../../labels/figures/definitionText.ts';
import { unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { labelsAt } from '../../metrics/catalogue/askedConditions.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Definition } from '../../metrics/definition.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import type { KeptFigure } from '../../storage/figures/cityFigures.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import type { CityFigureLine, CityFigureView } from './cityFigureViews.ts';
import { namesOfFigures } from './receiptView.ts';

type UsesOf = (id: string) => UsesOfFigure;

export interface WantedFigures {
  readonly q?: string | undefined;
  readonly entries?: string | undefined;
  readonly origin?: string | undefined;
  readonly state?: string | undefined;
}

export interface Looking {
  readonly facts: CityFacts;
  readonly today: string;
  readonly language: Language;
  readonly usesOf: UsesOf;
}

/** What is known of the city now, to whoever looks through its figures or its lists. */
export async function looking(store: Store, cityCode: string, language: Language): Promise<Looking> {
  const facts = await cityFacts(store, cityCode);
  return { facts, today: todayOf(store.clock), language, usesOf: await usesInCity(store, cityCode, facts.catalogue) };
}

/** Every figure that fits: those of the city first, what is no longer in force last. */
export function figureLines({ facts, today, language, usesOf }: Looking, wanted: WantedFigures): CityFigureLine[] {
  const { catalogue } = facts;
  const order = { own: 0, changed: 1, shipped: 2 };
  const q = wanted.q?.toLowerCase() ?? '';
  return catalogueLines(catalogue, today)
    .filter(
      ({ state, origin }) => (!wanted.state || state === wanted.state) && (!wanted.origin || origin === wanted.origin),
    )
    .filter(({ definition }) => !wanted.entries || entriesOfFigure(catalogue, definition) === wanted.entries)
    .map((line) => lineView(line, facts, language, usesOf))
    .filter(({ id, name }) => id.includes(q) || name.toLowerCase().includes(q))
    .toSorted((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended') || order[a.origin] - order[b.origin]);
}

function lineView(line: CatalogueLine, facts: CityFacts, language: Language, usesOf: UsesOf): CityFigureLine {
  const { definition, state, origin, endedFrom } = line;
  const names = namesOfFigures(facts, language);
  const entries = entriesOfFigure(facts.catalogue, definition);
  return {
    id: definition.id,
    name: names(definition.id),
    origin,
    state,
    kind: definition.kind === 'counting' ? 'counting' : definition.ratio,
    of: entries ? sourceWord(entries, language) : '',
    unitWord: unitWord(definition.unit, language),
    version: definition.version,
    effectiveFrom: definition.effectiveFrom,
    effectiveTo: definition.effectiveTo,
    endedFrom,
    words: definitionText(definition, language, names, labelsAt(facts.labels, latest)),
    texts: usesOf(definition.id).texts,
  };
}

export function cityFigureView(id: string, ground: Looking, kept: readonly KeptFigure[]): CityFigureView {
  const { facts, today, language, usesOf } = ground;
  const line = lineOf(facts.catalogue, id, today) ?? refuse('figure_unknown');
  const names = namesOfFigures(facts, language);
  const labels = labelsAt(facts.labels, latest);
  const said = new Map(kept.filter(({ figureId }) => figureId === id).map((one) => [one.version, one]));
  const versions = facts.catalogue.versionsOf(id);
  const last = versions.find((one): one is Definition => one.kind !== 'ended') ?? line.definition;
  return {
    ...lineView(line, facts, language, usesOf),
    definition: last,
    nextVersion: nextFigureVersion(facts.catalogue, id),
    figures: usesOf(id).figures.map((other) => ({ id: other, name: names(other) })),
    versions: versions.map((one) => {
      const own = said.get(one.version);
      return {
        version: one.version,
        ends: one.kind === 'ended',
        effectiveFrom: one.effectiveFrom,
        effectiveTo: one.kind === 'ended' ? null : one.effectiveTo,
        words: one.kind === 'ended' ? [] : definitionText(one, language, names, labels),
        reason: own?.reason ?? null,
        recordedAt: own?.recordedAt ?? null,
        by: own?.by ?? null,
      };
    }),
  };
}

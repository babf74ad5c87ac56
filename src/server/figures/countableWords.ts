// What can be counted, and by which conditions, for who writes a figure.
import { marksIn } from '../../app/figures/marks.ts';
import { measuresOf } from '../../app/figures/measures.ts';
import {
  asWritten,
  type LabelKind,
  labelKindOf,
  type Labels,
  shippedLabels,
} from '../../domain/figures/lists/labels.ts';
import type { PlaceListVersion } from '../../domain/figures/lists/placeLists.ts';
import { units } from '../../domain/figures/units.ts';
import { conditionChoices, conditionField } from '../../labels/figures/conditions.ts';
import { sourceWord } from '../../labels/figures/definitionText.ts';
import { labelWord } from '../../labels/figures/labelWord.ts';
import { objectWord } from '../../labels/figures/measures.ts';
import { unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { labelsAt } from '../../metrics/catalogue/askedConditions.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import { fieldsOf } from '../../storage/figures/countable.ts';
import { sourceNames, sourceOf } from '../../storage/figures/sources.ts';
import type { CountableView } from './cityFigureViews.ts';

/** Those that ship, those of the city's list, those that rows bear; none that was ended. */
function labelsOffered(kind: LabelKind, marks: readonly string[], labels: Labels): string[] {
  const said = labels.said(kind).map(({ label }) => labels.standsFor(kind, label));
  const all = new Set([...shippedLabels(kind), ...said, ...marks]);
  return [...all].filter((label) => {
    const { into, ended } = labels.stateOf(kind, label) ?? asWritten;
    return into === null && !ended;
  });
}

export function countableView(facts: CityFacts, lists: readonly PlaceListVersion[], language: Language): CountableView {
  const labels = labelsAt(facts.labels, latest);
  const worded = (kind: LabelKind, code: string) => labelWord(labels, kind, code, language);
  return {
    sources: sourceNames.map((entries) => ({
      entries,
      word: sourceWord(entries, language),
      measures: measuresOf(entries).map((code) => ({ code, word: objectWord(code.split(' ')[1] ?? code, language) })),
      ofProject: sourceOf(entries).project !== undefined,
      fields: fieldsOf(entries).map(({ name, kind }) => {
        const marks = marksIn(facts, entries, name, labels);
        const of = labelKindOf(name);
        const known = conditionChoices(name, language);
        const offered = of && labelsOffered(of, marks ?? [], labels);
        const choices = known && offered ? offered.map((code) => ({ code, word: worded(of, code) })) : known;
        const among = known ? undefined : of ? offered?.map((code) => worded(of, code)) : marks;
        return {
          name,
          word: conditionField(name, language),
          kind,
          ...(choices ? { choices } : {}),
          ...(among ? { among } : {}),
        };
      }),
    })),
    regions: lists.map(({ listId: id, name, places }) => ({ id, name, places: places.map((place) => place.name) })),
    units: units.map((code) => ({ code, word: unitWord(code, language) })),
  };
}

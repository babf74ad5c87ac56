// What a reader's projects are labelled with, to filter the ledger by.
import type { LabelKind, Labels } from '../../domain/figures/lists/labels.ts';
import type { Actor } from '../../domain/people/role.ts';
import { investorClassChoices } from '../../sheets/forms/choices.ts';
import { labelsOfCity } from '../../storage/figures/cityLabels.ts';
import { labelsInUse, type ProjectLabel } from '../../storage/projects/projectLabels.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';

export async function projectLabels(
  store: Store,
  actor: Actor,
): Promise<{ readonly inUse: readonly ProjectLabel[]; readonly labels: Labels }> {
  const labels = await labelsNow(store, actor.cityCode);
  const inUse = await inScope(store, await readingScope(store, actor), (tx) => labelsInUse(tx, actor.cityCode, labels));
  return { inUse, labels };
}

export function labelsNow(store: Store, cityCode: string): Promise<Labels> {
  return inScope(store, countingScope(cityCode), (tx) => labelsOfCity(tx, cityCode));
}

/** Every text that says what this one says, be it a code, a word that workbooks have for one, or as it is written. */
export function spellingsOf(labels: Labels, kind: LabelKind, text: string): readonly string[] {
  return labels.spellings(kind, kind === 'investorClass' ? investorClassOf(text) : text);
}

/** What labels are called, by how rows bear them: as they are written, by the city, and by every word that workbooks have for one. */
export function wordsOfLabels(labels: Labels, kind: LabelKind): Readonly<Record<string, string>> {
  const shipped = kind === 'investorClass' ? investorClassChoices : [];
  const wordsOf = (label: string) => shipped.find(({ value }) => value === label)?.words ?? [label];
  const said = labels.said(kind).flatMap(({ label, name }) => (name ? [label, name] : [label]));
  return Object.fromEntries(
    [...shipped.map(({ value }) => value), ...said].map((text) => {
      const label = labels.standsFor(kind, text);
      // Parted by what no name holds, so that none is found across two.
      return [text, [text, labels.nameOf(kind, label) ?? '', ...wordsOf(label)].join('\u0001')];
    }),
  );
}

/** The code of a class by the word that workbooks have for it; any other label is one of the city's and stays as it is. */
export function investorClassOf(label: string): string {
  return investorClassChoices.find(({ words }) => words.includes(label))?.value ?? label;
}

// What a label is called: by the city, by the program, or as it is written.
import type { BorneLabel, LabelKind, Labels } from '../../domain/figures/lists/labels.ts';
import type { Language } from '../language.ts';
import { nounChoices, nounWord } from '../nouns.ts';

export function borneWord(kind: LabelKind, { label, name }: BorneLabel, language: Language): string {
  return name ?? (kind === 'investorClass' ? nounWord('investorClass', label, language) : label);
}

/** Of the label that the text stands for. */
export function labelWord(labels: Labels, kind: LabelKind, text: string, language: Language): string {
  const label = labels.standsFor(kind, text);
  return borneWord(kind, { label, name: labels.nameOf(kind, label) ?? null }, language);
}

/** Those that come with the program, by their code. */
export function shippedLabelWords(kind: LabelKind, language: Language): Readonly<Record<string, string>> {
  if (kind !== 'investorClass') return {};
  return Object.fromEntries(nounChoices('investorClass', language).map(({ code, word }) => [code, word]));
}

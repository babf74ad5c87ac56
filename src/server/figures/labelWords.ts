// Labels of the city in words.
import type { CityLabel } from '../../app/figures/cityLabels.ts';
import { askedUntil, asksForLabel, textsUsing, versionsAsking } from '../../app/figures/effects.ts';
import type { LabelKind } from '../../domain/figures/lists/labels.ts';
import { borneWord, labelWord } from '../../labels/figures/labelWord.ts';
import { labelsAt } from '../../metrics/catalogue/askedConditions.ts';
import { latest } from '../../metrics/facts.ts';
import type { KeptLabel } from '../../storage/figures/cityLabels.ts';
import type { Looking } from './cityFigureWords.ts';
import type { CityLabelView } from './labelViews.ts';
import { namesOfFigures } from './receiptView.ts';

export function cityLabelView(kind: LabelKind, row: CityLabel, looking: Looking): CityLabelView {
  const { facts, today, language, usesOf } = looking;
  const labels = labelsAt(facts.labels, latest);
  const word = (text: string) => labelWord(labels, kind, text, language);
  const historyOf = (history: readonly KeptLabel[]) =>
    history.map(({ version, act, name, into, reason, recordedAt, by }) => ({
      version,
      act,
      name,
      into: into && word(into),
      reason,
      recordedAt,
      by,
    }));
  const asks = asksForLabel(kind, labels, new Set([row.label]));
  const asking = askedUntil(versionsAsking(facts.catalogue, asks), today);
  const names = namesOfFigures(facts, language);
  const { label, firms, projects, ships, state, written, joined, history } = row;
  return {
    kind,
    label,
    word: word(label),
    firms,
    projects,
    ships,
    listed: ships || history.length > 0,
    ended: state.ended,
    written: written.filter((text) => text !== label && joined.every((other) => other.label !== text)),
    joined: joined.map((one) => ({
      label: one.label,
      // What it was called by itself.
      word: borneWord(kind, { label: one.label, name: labels.nameOf(kind, one.label) ?? null }, language),
      history: historyOf(one.history),
    })),
    history: historyOf(history),
    figures: asking.map(({ id, until }) => ({ id, name: names(id), until })),
    texts: textsUsing(
      usesOf,
      asking.map(({ id }) => id),
    ),
  };
}

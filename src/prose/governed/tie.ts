// Ties the figures of a text to governed ones: by unit, then by the words around the figure, its own first, those of
// its sentence and paragraph for what it leaves unsaid. Shares, growths and completions follow the figure they are of.
import type { Mention } from '../mentions/mention.ts';
import type { TableFigure } from './draftFigures.ts';
import type { Narrowing, Tie, Vocabulary } from './governed.ts';
import { wholeName } from '../words/governed.ts';
import { hasUnknownQualifier, type KnownWords, knownWords } from './qualifiers.ts';
import { type Likely, likeliest, type SaidName, stagesNamed } from './likeliest.ts';
import { ratioFor } from './ratioTies.ts';
import { subjectTies } from './subjectTies.ts';
import { isOfAnotherCity } from './heading.ts';
import { isElsewhere } from './otherCities.ts';
import { pairs, inOneSpelling, Weights } from './likeness.ts';
import { type Zones, zonesOf } from './zones.ts';

export function tiesOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary): Tie[] {
  const { named, weights, known } = prepared(vocabulary);
  const ties = new Map<number, Tie>();
  if (isOfAnotherCity(text, vocabulary)) return [];
  for (const mention of mentions) {
    const zones = zonesOf(text, mentions, mention);
    const ratio = ratioFor(mention, mentions, ties, vocabulary.figures);
    const counted = countedWords(zones, mentions, mention);
    const isNarrowed = ({ one, isSaid }: Likely): boolean =>
      hasUnknownQualifier(counted, known, isSaid ? one.pairs : undefined);
    const tie =
      ratio ??
      (isElsewhere(zones, vocabulary)
        ? undefined
        : levelTie(zones, mention, { named, weights }, vocabulary, isNarrowed));
    if (tie) ties.set(mention.index, tie);
  }
  for (const tie of subjectTies(mentions, ties, vocabulary)) ties.set(tie.mention.index, tie);
  return [...ties.values()];
}

/** What is counted, in its own words; an amount of money is of the things that were counted right before it. */
function countedWords({ own }: Zones, mentions: readonly Mention[], mention: Mention): string {
  if (wholeName.test(own)) return own;
  const before = mentions[mention.index - 1];
  return before?.sentence === mention.sentence && before.role === 'level'
    ? `${before.label}${before.tail} ${own}`
    : own;
}

const keptFor = new WeakMap<Vocabulary, { named: readonly SaidName[]; weights: Weights; known: KnownWords }>();

function prepared(vocabulary: Vocabulary) {
  const kept = keptFor.get(vocabulary);
  if (kept) return kept;
  const levels = vocabulary.figures.filter((one) => !one.ratio);
  const plains = levels.map((one) => ({
    ...one,
    pairs: pairs(inOneSpelling(one.name)),
    stages: stagesNamed(inOneSpelling(one.name)),
    aliasPairs: (one.aliases ?? []).map((alias) => pairs(inOneSpelling(alias))).filter((alias) => alias.size > 0),
  }));
  const weights = new Weights(plains.map((one) => new Set([...one.pairs, ...one.aliasPairs.flatMap((a) => [...a])])));
  const made = {
    weights,
    known: knownWords(vocabulary),
    named: plains.map((one): SaidName => ({ ...one, weight: weights.sum(one.pairs) })),
  };
  keptFor.set(vocabulary, made);
  return made;
}

/** What a column is headed, with the place or industry that its line is of. */
export function cellTie(
  { mention, heading, headingsBefore, line }: TableFigure,
  vocabulary: Vocabulary,
): Tie | undefined {
  const { named, weights } = prepared(vocabulary);
  const place = vocabulary.places.find(({ names }) => names.includes(line))?.id ?? '';
  const industry = vocabulary.industries.find(({ names }) => names.includes(line))?.id ?? '';
  if (line !== '' && place === '' && industry === '') return undefined;
  const zones = {
    own: heading.replace(/\(.*\)/, ''),
    subject: headingsBefore,
    sentence: headingsBefore,
    paragraph: '',
  };
  // 计划投资额 heads a column of amounts, whatever a plan is elsewhere.
  const tie = levelTie(zones, { ...mention, role: 'level' }, { named, weights }, vocabulary);
  return tie && { ...tie, place, industry };
}

function levelTie(
  zones: Zones,
  mention: Mention,
  { named, weights }: { readonly named: readonly SaidName[]; readonly weights: Weights },
  vocabulary: Vocabulary,
  isNarrowed: (likely: Likely) => boolean = () => false,
): Tie | undefined {
  if (mention.role !== 'level' && mention.role !== 'other') return undefined;
  // 共签约项目260个 names no figure after all: then the sentence speaks for it.
  const likelyOne =
    likeliest(zones, zones.subject, mention, named, weights) ??
    (zones.subject === zones.sentence ? undefined : likeliest(zones, zones.sentence, mention, named, weights));
  const figure = likelyOne && !isNarrowed(likelyOne) ? likelyOne.one : undefined;
  return (
    figure && {
      mention,
      figure: figure.id,
      place: narrowing(zones.own, zones.sentence, vocabulary.places, ''),
      industry: narrowing(zones.own, zones.subject, vocabulary.industries, figure.name),
    }
  );
}

/** The place or industry in a figure's own words, else the last one that its sentence names. */
function narrowing(own: string, sentence: string, some: readonly Narrowing[], inName: string): string {
  const nearest = (words: string): string => {
    let found = { at: -1, id: '' };
    for (const { id, names } of some) {
      for (const name of names) {
        const at = inName.includes(name) ? -1 : words.lastIndexOf(name);
        if (at > found.at) found = { at, id };
      }
    }
    return found.id;
  };
  return nearest(own) || nearest(sentence);
}

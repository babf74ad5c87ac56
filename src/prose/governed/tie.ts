// Ties the figures of a text to governed ones: by unit, then by the words around the figure, its own first, those of
// its sentence and paragraph for what it leaves unsaid. Shares, growths and completions follow the figure they are of.
import { before, listOf } from '../claims/draft.ts';
import type { Mention } from '../mentions/mention.ts';
import type { TableFigure } from './draftFigures.ts';
import type { Governed, Narrowing, Tie, Vocabulary } from './governed.ts';
import { stageWords } from '../words/governed.ts';
import { pairs, inOneSpelling, Weights } from './likeness.ts';
import { type Zones, zonesOf } from './zones.ts';

interface Named extends Governed {
  readonly pairs: ReadonlySet<string>;
  readonly aliasPairs: readonly ReadonlySet<string>[];
  readonly weight: number;
  readonly stages: readonly RegExp[];
}

/** Words further away speak less for a figure. */
const nearness = { own: 1, sentence: 0.9, paragraph: 0.7 };
/** What a figure's own words say beside the name speaks against it. */
const besides = 0.5;
const likely = 0.52;
/** Two names that are as likely as each other are none. */
const clear = 0.015;

export function tiesOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary): Tie[] {
  const { named, weights } = prepared(vocabulary);
  const ties = new Map<number, Tie>();
  for (const mention of mentions) {
    const zones = zonesOf(text, mentions, mention);
    const ratio = ratioFor(mention, mentions, ties, vocabulary.figures);
    const tie =
      ratio ?? (isElsewhere(zones, vocabulary) ? undefined : levelTie(zones, mention, named, weights, vocabulary));
    if (tie) ties.set(mention.index, tie);
  }
  return [...ties.values()];
}

const keptFor = new WeakMap<Vocabulary, { named: readonly Named[]; weights: Weights }>();

function prepared(vocabulary: Vocabulary) {
  const kept = keptFor.get(vocabulary);
  if (kept) return kept;
  const levels = vocabulary.figures.filter((one) => !one.ratio);
  const plains = levels.map((one) => ({
    ...one,
    pairs: pairs(inOneSpelling(one.name)),
    stages: stagesIn(inOneSpelling(one.name)),
    aliasPairs: (one.aliases ?? []).map((alias) => pairs(inOneSpelling(alias))).filter((alias) => alias.size > 0),
  }));
  const weights = new Weights(plains.map((one) => new Set([...one.pairs, ...one.aliasPairs.flatMap((a) => [...a])])));
  const made = { weights, named: plains.map((one): Named => ({ ...one, weight: weights.sum(one.pairs) })) };
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
  const tie = levelTie(zones, { ...mention, role: 'level' }, named, weights, vocabulary);
  return tie && { ...tie, place, industry };
}

function levelTie(
  zones: Zones,
  mention: Mention,
  named: readonly Named[],
  weights: Weights,
  vocabulary: Vocabulary,
): Tie | undefined {
  if (mention.role !== 'level' && mention.role !== 'other') return undefined;
  // 共签约项目260个 names no figure after all: then the sentence speaks for it.
  const figure =
    likeliest(zones, zones.subject, mention, named, weights) ??
    (zones.subject === zones.sentence ? undefined : likeliest(zones, zones.sentence, mention, named, weights));
  return (
    figure && {
      mention,
      figure: figure.id,
      place: narrowing(zones.own, zones.sentence, vocabulary.places, ''),
      industry: narrowing(zones.own, zones.subject, vocabulary.industries, figure.name),
    }
  );
}

function likeliest(
  zones: Zones,
  sentence: string,
  mention: Mention,
  named: readonly Named[],
  weights: Weights,
): Named | undefined {
  const said = stagesIn(inOneSpelling(zones.own));
  const candidates = named.filter(
    (one) =>
      one.dimensions.includes(mention.figure.unit.dimension) &&
      (said.length === 0 || one.stages.length === 0 || one.stages.some((stage) => said.includes(stage))),
  );
  const own = pairs(inOneSpelling(zones.own));
  const around = [
    { near: nearness.own, pairs: own },
    { near: nearness.sentence, pairs: pairs(inOneSpelling(sentence)) },
    { near: nearness.paragraph, pairs: pairs(inOneSpelling(zones.paragraph)) },
  ];
  const coverage = (name: ReadonlySet<string>, zonesRead = around) => {
    let sum = 0;
    for (const pair of name) sum += weights.of(pair) * (zonesRead.find((zone) => zone.pairs.has(pair))?.near ?? 0);
    return sum;
  };
  const ownWeight = Math.max(weights.sum(own), 1e-9);
  const besidesOf = (...names: ReadonlySet<string>[]) =>
    (besides * weights.sum([...own].filter((pair) => !names.some((name) => name.has(pair))))) / ownWeight;
  const [first, second] = candidates
    .map((one) => {
      const byName = coverage(one.pairs) / one.weight;
      // Words that many figures are printed with speak for this one as far as the text speaks of it at all.
      const byAlias = one.aliasPairs.map((alias) => {
        const covered = coverage(alias, around.slice(0, 1)) / Math.max(weights.sum(alias), 1e-9);
        return (covered + byName) / 2 - besidesOf(one.pairs, alias);
      });
      return { one, score: Math.max(byName - besidesOf(one.pairs), ...byAlias) };
    })
    .toSorted((a, b) => b.score - a.score);
  return !first || first.score < likely || (second && first.score - second.score < clear) ? undefined : first.one;
}

const stagesIn = (words: string): readonly RegExp[] => stageWords.filter((stage) => stage.test(words));

const placeEnds = '市县区省州盟旗';
const longestPlace = 11;

/** 德州市新引进300个: what is said of another city is not held against this one. */
function isElsewhere({ own, sentence }: Zones, { elsewhere, places }: Vocabulary): boolean {
  // 高唐县 ends like 唐县 of another province.
  const words = places.flatMap(({ names }) => names).reduce((text, name) => text.replaceAll(name, '|'), sentence + own);
  for (let end = 2; end <= words.length; end++) {
    if (!placeEnds.includes(words[end - 1] ?? '.')) continue;
    for (let length = 2; length <= Math.min(longestPlace, end); length++) {
      if (elsewhere.has(words.slice(end - length, end))) return true;
    }
  }
  return false;
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

/** A share, growth or completion is of the figure before it that has one; a list of them, of as many figures in order. */
function ratioFor(
  mention: Mention,
  mentions: readonly Mention[],
  ties: ReadonlyMap<number, Tie>,
  figures: readonly Governed[],
): Tie | undefined {
  const kind = mention.role === 'rate' ? 'completion' : mention.role;
  const ratios = new Map(figures.flatMap((one) => (one.ratio?.kind === kind ? [[one.ratio.part, one] as const] : [])));
  if (ratios.size === 0) return undefined;
  const list = listOf({ mentions }, mention);
  const members = Math.max(1, list.length);
  const place = Math.max(0, list.indexOf(mention));
  const head = list[0] ?? mention;
  const parts: Tie[] = [];
  for (const one of before({ mentions }, head)) {
    if (
      parts.length >= members ||
      one.paragraph !== mention.paragraph ||
      (one.sentence !== mention.sentence && parts.length === 0)
    )
      break;
    const tie = ties.get(one.index);
    if (tie && ratios.has(tie.figure)) parts.unshift(tie);
    else if (tie && kind === 'growth') break;
  }
  const part = parts.length === members ? parts[place] : undefined;
  const ratio = part && ratios.get(part.figure);
  return part && ratio ? { mention, figure: ratio.id, place: part.place, industry: part.industry } : undefined;
}

// What the words say of a part, of a whole, and of the two together: reasons for and against a share.
import { contentOf, coverage, moneyKind, stagesIn } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isMoney, sameDimension } from '../../claims/draft.ts';
import { partialPlaces, wholePlaces } from '../../words/measures.ts';
import type { WordReason } from '../../readings/weights/weights.ts';

export const saidOf = (mention: Mention): string => mention.label + mention.tail;

const alike = (kind: string | undefined) => (kind === 'planned' ? 'signed' : kind);

/** Of the base beside the part: what they measure. */
export function likeness(part: Mention, base: Mention, named: string, isRate = false): WordReason[] {
  const reasons: WordReason[] = [];
  if (isMoney(base)) {
    const of = alike(moneyKind(saidOf(base)));
    const wanted = [alike(moneyKind(saidOf(part))), alike(moneyKind(named))].filter((kind) => kind !== undefined);
    if (of !== undefined && wanted.length > 0)
      reasons.push(wanted.includes(of) ? 'base: same money' : 'base: other money');
  }
  const [left, right] = [stagesIn(saidOf(base)), stagesIn(saidOf(part))];
  if (left.length > 0 && right.length > 0)
    reasons.push(
      left.some((stage) => right.includes(stage))
        ? 'base: same stage'
        : isRate
          ? 'base: a stage for a rate'
          : 'base: other stage',
    );
  const content = contentOf(base.label);
  if (content.length > 1 && coverage(content, contentOf(part.label)) > 0.6)
    reasons.push('base: part is called after it');
  return reasons;
}

/** Of what the claim calls its whole: 占全省进出口值的. */
export function naming(named: string, base: Mention): WordReason[] {
  const reasons: WordReason[] = [];
  const place = wholePlaces.find((one) => named.includes(one));
  const words = saidOf(base) + base.header;
  if (place && partialPlaces.includes(place))
    reasons.push(words.includes(place) ? 'base: place as named' : 'base: place not as named');
  const content = bareOf(named);
  if (content.length <= 1) return reasons;
  const isNamed = coverage(content, contentOf(words)) >= 0.5;
  reasons.push(isNamed ? 'base: as named' : 'base: not as named');
  const own = bareOf(base.label);
  if (isNamed && own.length > 1)
    reasons.push(coverage(own, content) >= 0.7 ? 'base: called just so' : 'base: called more narrowly');
  return reasons;
}

const kept = new Map<string, string>();
const mostKept = 4096;

/** What is left of words without the place whose whole they name; asked again and again for each pair of figures. */
function bareOf(words: string): string {
  const known = kept.get(words);
  if (known !== undefined) return known;
  const bare = contentOf(wholePlaces.reduce((left, one) => left.replace(one, ''), words));
  if (kept.size >= mostKept) kept.clear();
  kept.set(words, bare);
  return bare;
}

/** The whole that a share names is called so, and nothing more is said of it. */
export const isCalledSo = (named: string, base: Mention): boolean => {
  const content = bareOf(named);
  const own = bareOf(base.label);
  return content.length > 1 && own.length > 1 && coverage(content, own) >= 0.7 && coverage(own, content) >= 0.7;
};

/** Where the base stands, seen from the part. */
export function standing(part: Mention, base: Mention, nearness: number): WordReason[] {
  const reasons: WordReason[] = [];
  const back = part.sentence - base.sentence;
  if (back === 0) {
    reasons.push(base.segment === part.segment ? 'base: same segment' : 'base: same sentence');
    if (base.index < part.index && part.sentenceNest > base.sentenceNest) reasons.push('base: holds the part by 其中');
  } else if (back < 0) reasons.push('base: sentence behind');
  else
    reasons.push(
      back === 1 ? 'base: sentence before' : back <= 3 ? 'base: two or three sentences before' : 'base: further before',
    );
  if (base.paragraph !== part.paragraph) reasons.push('base: other paragraph');
  if (base.index > part.index) reasons.push('base: behind the part');
  else if (nearness === 0) reasons.push('base: nearest');
  else if (nearness === 1) reasons.push('base: second nearest');
  if (base.tail.endsWith('中') || base.after.startsWith('中')) reasons.push('base: 中 behind it');
  if (base.inBrackets && !part.inBrackets) reasons.push('base: in brackets');
  if (base.figure.bound !== 'exact') reasons.push('base: about');
  return reasons;
}

export const isBeside = (one: Mention, other: Mention): boolean =>
  one.sentence === other.sentence && Math.abs(one.index - other.index) <= 2 && !sameDimension(one, other);

// A text on its way to claims: its mentions, and the questions that every kind of claim asks of them.
import type { Mention } from '../mentions/mention.ts';

export interface Draft {
  readonly mentions: readonly Mention[];
  /** The period that the draft speaks of, where it names none. */
  readonly months?: readonly [number, number];
}

/** How far back a reader looks: so many figures. */
const reach = 80;
const longestList = 40;

export const isLevel = (mention: Mention): boolean => mention.role === 'level';
export const dimensionOf = (mention: Mention): string => mention.figure.unit.dimension;
export const sameDimension = (a: Mention, b: Mention): boolean => dimensionOf(a) === dimensionOf(b);
export const isMoney = (mention: Mention): boolean => dimensionOf(mention).startsWith('money');

/** The mentions before `mention`, nearest first, as long as `goesOn` holds. */
export function* before(
  draft: Draft,
  mention: Mention,
  goesOn: (one: Mention) => boolean = () => true,
): Generator<Mention> {
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - reach); index--) {
    const one = draft.mentions[index];
    if (!one || !goesOn(one)) return;
    yield one;
  }
}

export const inSentence = (mention: Mention) => (one: Mention) => one.sentence === mention.sentence;

/** The members of the list that a percent belongs to, in order: 占比分别为74.40%、75.33%. */
export function listOf({ mentions }: Draft, mention: Mention): readonly Mention[] {
  if (mention.listHead === undefined || mention.index - mention.listHead > longestList) return [mention];
  const list: Mention[] = [];
  for (let index = mention.listHead; index < Math.min(mentions.length, mention.listHead + longestList); index++) {
    const one = mentions[index];
    if (one?.listHead !== mention.listHead) break;
    list.push(one);
  }
  return list;
}

/** The first figure of its dimension in its sentence, outside every 其中. */
export const leadsSentence = (draft: Draft, mention: Mention): boolean => isFirst(draft, mention, inSentence(mention));

function isFirst(draft: Draft, mention: Mention, within: (one: Mention) => boolean): boolean {
  if (mention.sentenceNest > 0 || mention.inBrackets) return false;
  for (const one of before(draft, mention, within)) {
    if (sameDimension(one, mention) && isLevel(one) && !one.inBrackets) return false;
  }
  return true;
}

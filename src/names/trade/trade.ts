// What class of GB/T 4754 a project's name, its content or a word in a column of industries most likely speaks of.
import { commonEnds, projectName } from '../project/projectName.ts';
import { type IndustryClass, tradeWords } from './tradeWords.ts';

/** `word`: what speaks for the class. */
export interface ProposedTrade extends IndustryClass {
  readonly word: string;
  /** The word stands there; else one that is much like it does, which is enough to be shown and not to be taken. */
  readonly stands: boolean;
}

interface Scored extends Omit<ProposedTrade, 'name'> {
  readonly score: number;
  readonly end: number;
}

/** A Chinese name says last what a thing is: 玉米收获机 is a machine. Each character behind a word speaks against it by so much. */
const behind = 0.5;
/** Of several things the first is the chief one: so much speaks against each that follows. */
const later = 1;
/** Work done on a thing, and what else a name may end in that says nothing of it. */
const work =
  '加工 制造 改造 升级 智能化 数字化 自动化 绿色 一体化 配套 系列 产品 园区 工业园 园 全产业链 产业链 产业 行业 业 及 等 有限公司 一期 二期 三期';
const tails = new RegExp(`(?:${[...commonEnds, ...work.split(' ')].join('|')})+$`, 'u');
/** What stands before it is who makes it, and where. */
const made = /年(?:产|加工|处理|回收|组装|屠宰|出栏|存栏)(?!.*年(?:产|加工|处理|回收|组装|屠宰|出栏|存栏))/u;
/** Two words share so many of their characters and of their pairs, or they do not speak of one thing. */
const alike = 0.6;

export class TradeIndex {
  readonly #names: ReadonlyMap<string, string>;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #longest: number;
  readonly #byPair = new Map<string, string[]>();

  constructor(classes: readonly IndustryClass[]) {
    this.#names = new Map(classes.map(({ code, name }) => [code, name]));
    const words = tradeWords(classes);
    this.#codes = new Map(words.map(({ key, code }) => [key, code]));
    this.#longest = words.reduce((most, { key }) => Math.max(most, key.length), 0);
    for (const { key } of words)
      for (const pair of pairsOf(key)) this.#byPair.set(pair, [...(this.#byPair.get(pair) ?? []), key]);
  }

  /** The likeliest first, each class once; none where no word of it is known. */
  propose(text: string, most = 5): ProposedTrade[] {
    const thing = thingIn(text);
    const parts = partsOf(thing).flatMap((part, at) =>
      [...this.#within(part)].map((one) => ({ ...one, score: one.score - later * at })),
    );
    const found = [...parts, ...this.#alike(thing)].toSorted((a, b) => b.score - a.score || b.end - a.end);
    const once = new Map<string, ProposedTrade>();
    for (const { code, word, stands } of found) {
      const name = this.#names.get(code);
      if (name !== undefined && !once.has(code)) once.set(code, { code, name, word, stands });
    }
    return [...once.values()].slice(0, most);
  }

  /** Words that stand in it. */
  *#within(thing: string): Generator<Scored> {
    for (let end = thing.length; end >= 2; end--)
      for (let start = Math.max(0, end - this.#longest); start <= end - 2; start++) {
        const word = thing.slice(start, end);
        const code = this.#codes.get(word);
        if (code !== undefined)
          yield { code, word, score: word.length - behind * (thing.length - end), end, stands: true };
      }
  }

  /** Words that are written otherwise: 铝压延加工 and 铝材压延. */
  *#alike(thing: string): Generator<Scored> {
    const pairs = new Set(pairsOf(thing));
    const shared = new Map<string, number>();
    for (const pair of pairs)
      for (const word of this.#byPair.get(pair) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
    for (const [word, count] of shared) {
      const share = (sharedChars(thing, word) + (2 * count) / (pairs.size + new Set(pairsOf(word)).size)) / 2;
      const code = this.#codes.get(word);
      const score = share * Math.min(word.length, thing.length);
      if (share >= alike && code !== undefined) yield { code, word, score, end: 0, stands: false };
    }
  }
}

/** `某某集团年产5万吨玉米淀粉扩建项目` → `玉米淀粉`. */
export function thingIn(text: string): string {
  const at = made.exec(text)?.index ?? 0;
  const behindIt = projectName(text.slice(at)).product;
  // 铝型材项目（年产5万吨）: the amount stands last.
  const product = at > 0 && behindIt.startsWith('年') ? projectName(text.slice(0, at)).product : behindIt;
  const bare = product.replace(tails, '');
  return bare.length >= 2 ? bare : product;
}

/** `木门及全屋定制家具` → 木门, 全屋定制家具. */
function partsOf(thing: string): string[] {
  const parts = thing.split(/[及和与]/u);
  return parts.length > 1 && parts.every((part) => part.length >= 2) ? parts : [thing];
}

function sharedChars(one: string, other: string): number {
  const chars = new Set(one);
  const others = new Set(other);
  return (2 * [...others].filter((char) => chars.has(char)).length) / (chars.size + others.size);
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

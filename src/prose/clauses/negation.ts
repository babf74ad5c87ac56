// Whether what a clause names is taken back by it: 不得返还, 不承诺税收返还, 返还等均不再执行. A double negation (不得拒绝
// 返还) takes nothing back, nor does a lower bound (不得低于). In doubt the flag stays: a person decides.
import { terms } from './rules/terms.ts';
import { type Occurrence, occurrences, trieOf } from './trie.ts';

const negates = terms(`
      不得 不予 不再 不承诺 不给予 不提供 不享受 不存在 不涉及 不包括 不包含 不含 不实行 不实施
      不采取 不采用 不安排 不会 不应 不宜 不能 不以 不将 不作为 不属于 不构成 不设 不指定 不限定
      不限制 不强制 不干预 不因 不向 不对 不给 不返 不退 不作出 不做出 不许诺 不约定 不允许 不准
      不办理 不列 不减 不免 无任何 无须 无需 无权 没有 未约定 未承诺 未给予 未提供 未作出 未涉及
      未享受 从未 禁止 严禁 杜绝 并非 避免 防止 停止 取消 废止 终止 拒绝 清理 均不 均未 概不
      决不 绝不 亦不 也不 既不 一律不`);
/** After 不得 these say the opposite; alone they say nothing. 不得不 stands with them. */
const turnsBack = terms(`
      低于 少于 拖延 延迟 推迟 延期 逾期 拖欠 克扣 推诿 迟于 晚于 减少 缩减 变更 中断 拒不
      扣减 不兑现 不返还 不履行 截留`);
/** Look like negations and are none. */
const neutral = terms(`
      不得不 不能不 不应少 不限于 不可抗力 不可撤销 不动产 不仅 不但 不论 不管 不含税 不因此
      不以盈利 不因股权 不因人事 不能按期 不能按时 不因领导 不因政府 不因甲方 不包括但`);
/** Behind the act, in the same stretch. */
const takesBackAfter = terms(`
      不予 不再 均不 一律不 概不 不作承诺 不作约定 不享受 不适用 不在此 不属于 已取消 已停止
      予以取消 予以清理 予以废止 不作为 均未 不得作为 不得实施 不得约定 不构成 不成立`);
const heads = ['下列', '以下', '如下'];

const trie = trieOf([negates, turnsBack, neutral, takesBackAfter, heads]);
const turns = terms('但 而是 而应 则 仍 同时 并 另外 此外 反之');
const turn = new RegExp(turns.join('|'), 'g');
const mark = /[,;:。!?]/;
/** Farther back than this nothing is read, so that a text without commas costs no more than its length. */
const lookBack = 120;

/** A stretch between commas or turns of the sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Behind a head that forbids what is listed: 不得有下列行为：… */
  readonly under: boolean;
}

export interface PhraseReading {
  readonly phrases: readonly Phrase[];
  /** Of every place of the text, the phrase it is in. */
  readonly phraseAt: Int32Array;
  readonly words: readonly Occurrence[];
  /** Of every place, the first of `words` that begins there or later. */
  readonly firstWord: Int32Array;
}

/** Cuts the folded text into stretches, once for all rules. */
export function readNegations(text: string): PhraseReading {
  const words = occurrences(trie, text);
  const firstWord = new Int32Array(text.length + 1).fill(words.length);
  for (let n = words.length - 1; n >= 0; n--) firstWord[words[n]?.from ?? 0] = n;
  for (let at = text.length - 1; at >= 0; at--) firstWord[at] = Math.min(firstWord[at] ?? 0, firstWord[at + 1] ?? 0);
  const ends = cuts(text);
  const phrases: Phrase[] = [];
  const phraseAt = new Int32Array(text.length + 1);
  let under = false;
  let from = 0;
  for (const { at, ends: sentence, lists } of ends) {
    phraseAt.fill(phrases.length, from, at + 1);
    const phrase = { from, to: at, under };
    phrases.push(phrase);
    if (sentence) under = false;
    if (lists && isHead({ phrases, phraseAt, words, firstWord }, phrase)) under = true;
    from = at;
  }
  return { phrases, phraseAt, words, firstWord };
}

interface Cut {
  readonly at: number;
  readonly ends: boolean;
  readonly lists: boolean;
}

function cuts(text: string): Cut[] {
  const found: Cut[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (mark.test(character)) {
      found.push({ at: at + 1, ends: /[。!?]/.test(character), lists: character === ':' });
    }
  }
  for (const { index } of text.matchAll(turn)) found.push({ at: index, ends: false, lists: false });
  found.push({ at: text.length, ends: true, lists: false });
  return found.toSorted((a, b) => a.at - b.at);
}

function isHead(reading: PhraseReading, { from, to }: Phrase): boolean {
  const start = Math.max(from, to - lookBack);
  return within(reading, start, to).some(({ list }) => list === 4) && isOdd(reading, start, to, []);
}

function within({ words, firstWord }: PhraseReading, from: number, to: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (let n = firstWord[from] ?? words.length; n < words.length; n++) {
    const word = words[n];
    if (!word || word.from >= to) break;
    if (word.to <= to) found.push(word);
  }
  return found;
}

type Stretch = { readonly from: number; readonly to: number };
const overlap = (a: Stretch, b: Stretch) => a.from < b.to && b.from < a.to;

/** An odd number of negations stands in the stretch, apart from those that are part of what was found. */
function isOdd(reading: PhraseReading, from: number, to: number, own: readonly Stretch[]): boolean {
  let odd = false;
  let passed = from;
  for (const word of within(reading, from, to)) {
    if (word.from < passed || own.some((span) => overlap(span, word))) continue;
    const { list } = word;
    if (list === 2) passed = word.to;
    else if (list === 0) {
      odd = !odd;
      passed = word.to;
    } else if (list === 1 && odd) {
      odd = false;
      passed = word.to;
    }
  }
  return odd;
}

/** Whether the act that was found at `act` is taken back. `own` are all words found with it. */
export function isTakenBack(reading: PhraseReading, act: Stretch, own: readonly Stretch[]): boolean {
  const phrase = reading.phrases[reading.phraseAt[act.from] ?? 0];
  if (!phrase) return false;
  if (phrase.under || isOdd(reading, Math.max(phrase.from, act.from - lookBack), act.from, own)) return true;
  const last = own.reduce((to, span) => (span.to <= phrase.to ? Math.max(to, span.to) : to), act.to);
  return within(reading, last, Math.min(phrase.to, last + 14)).some(({ list }) => list === 3);
}

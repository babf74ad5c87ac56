// The clause check: which rules a clause touches, by which of its words. Pure and linear in the length of the clause:
// every word of every rule is found in one pass, and patterns are followed from word to word.
import { terms } from './rules/terms.ts';
import { type ClauseRule, clauseRulesOn } from '../../domain/clauses/clauseRule.ts';
import { type Folded, fold, unfold } from './fold.ts';
import { isTakenBack, readNegations, type PhraseReading } from './negation.ts';
import { costRules } from './rules/cost.ts';
import { landRules } from './rules/land.ts';
import { marketRules } from './rules/market.ts';
import type { Pattern, RuleWords } from './rules/pattern.ts';
import { placeRules } from './rules/place.ts';
import { powersRules } from './rules/powers.ts';
import { taxRules } from './rules/tax.ts';
import { type Occurrence, occurrences, type Trie, trieOf } from './trie.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Flag {
  readonly rule: ClauseRule;
  /** The words that triggered the rule, in the order of the clause, none overlapping; indexes of the clause's text. */
  readonly spans: readonly Span[];
}

export const ruleWords: readonly RuleWords[] = [
  ...taxRules,
  ...landRules,
  ...placeRules,
  ...marketRules,
  ...costRules,
  ...powersRules,
];

export function patternsOf({ id, version }: Pick<ClauseRule, 'id' | 'version'>): readonly Pattern[] {
  return ruleWords.find((words) => words.id === id && words.version === version)?.patterns ?? [];
}

/** A shorter word inside one of these is not meant. */
const shields = terms(`
      不低于 不得低于 不能低于 不应低于 不会低于 保证金 履约保证 出口退税 无偿收回 投资方式
      税务登记证`);
const spansAtMost = 12;
const usualGap = 30;

interface Chain {
  readonly pattern: number;
  readonly lists: readonly number[];
}

interface Compiled {
  readonly rules: readonly ClauseRule[];
  readonly trie: Trie;
  readonly patterns: readonly {
    readonly rule: number;
    readonly pattern: Pattern;
    readonly act: number;
    readonly unless: number;
  }[];
  /** Every order in which a pattern's lists may follow one another. */
  readonly chains: readonly Chain[];
  /** List → where it stands in which chain. */
  readonly uses: readonly (readonly { readonly chain: number; readonly place: number }[])[];
}

const compiledByRules = new Map<string, Compiled>();

function compiledOn(day: string): Compiled {
  const rules = clauseRulesOn(day);
  const key = rules.map(({ id, version }) => `${id}@${version}`).join(' ');
  const known = compiledByRules.get(key) ?? compile(rules);
  compiledByRules.set(key, known);
  return known;
}

function compile(rules: readonly ClauseRule[]): Compiled {
  const lists: (readonly string[])[] = [shields];
  const add = (words: readonly string[]) => lists.push(words) - 1;
  const chains: Chain[] = [];
  const patterns = rules.flatMap((rule, n) =>
    patternsOf(rule).map((pattern) => ({
      rule: n,
      pattern,
      own: pattern.words.map(add),
      unless: add(pattern.unless ?? []),
    })),
  );
  for (const [n, { pattern, own }] of patterns.entries()) {
    for (const order of pattern.inOrder ? [own] : orders(own)) chains.push({ pattern: n, lists: order });
  }
  const uses = lists.map((_, list) =>
    chains.flatMap((chain, c) => chain.lists.flatMap((of, place) => (of === list ? [{ chain: c, place }] : []))),
  );
  return {
    rules,
    trie: trieOf(lists),
    patterns: patterns.map(({ rule, pattern, own, unless }) => ({ rule, pattern, act: own.at(-1) ?? 0, unless })),
    chains,
    uses,
  };
}

function orders(lists: readonly number[]): number[][] {
  if (lists.length <= 1) return [[...lists]];
  return lists.flatMap((first, n) => orders(lists.filter((_, other) => other !== n)).map((rest) => [first, ...rest]));
}

/** Flags of one clause by the rules in force on a day, one for each rule that it touches, in the order of the rules. */
export function checkClause(clause: string, day: string): Flag[] {
  const compiled = compiledOn(day);
  const folded = fold(clause);
  const words = meant(occurrences(compiled.trie, folded.text));
  if (words.length === 0) return [];
  const reading = readNegations(folded.text);
  const found = new Map<number, Span[]>();
  for (const { pattern, spans } of hits(compiled, folded.text, words)) {
    const { rule, pattern: said, act, unless } = compiled.patterns[pattern] ?? {};
    if (rule === undefined || !said) continue;
    const kept = found.get(rule) ?? [];
    if (kept.length >= spansAtMost || isExempt(words, unless, reading, spans)) continue;
    const actSpan = spans.find(({ list }) => list === act);
    if (!said.prohibits && actSpan && isTakenBack(reading, actSpan, spans)) continue;
    found.set(rule, [...kept, ...spans]);
  }
  return compiled.rules.flatMap((rule, n) => {
    const spans = found.get(n);
    return spans ? [{ rule, spans: inClause(clause, folded, spans) }] : [];
  });
}

/** Without the words inside a longer one that means something else. */
function meant(words: readonly Occurrence[]): Occurrence[] {
  let shield: Occurrence | undefined;
  return words.filter((word) => {
    if (word.list === 0) {
      if (!shield || word.to > shield.to) shield = word;
      return false;
    }
    return !shield || word.from >= shield.to || word.to > shield.to || word.to - word.from >= shield.to - shield.from;
  });
}

interface Hit {
  readonly pattern: number;
  readonly spans: readonly Occurrence[];
}

/** Follows every chain through the words: of each place the latest way there is the nearest to what comes next. */
function* hits(compiled: Compiled, text: string, words: readonly Occurrence[]): Generator<Hit> {
  const ways: (readonly Occurrence[])[][] = compiled.chains.map(() => []);
  const sentence = sentences(text);
  // One word may stand in two lists of a pattern: what begins at one place is laid down only when all of it was tried.
  let laid: { chain: number; place: number; spans: readonly Occurrence[] }[] = [];
  let at = -1;
  for (const word of words) {
    if (word.from !== at) {
      for (const { chain, place, spans } of laid) (ways[chain] ?? [])[place] = spans;
      laid = [];
      at = word.from;
    }
    for (const { chain: c, place } of compiled.uses[word.list] ?? []) {
      const chain = compiled.chains[c];
      const way = ways[c];
      if (!chain || !way) continue;
      const gap = compiled.patterns[chain.pattern]?.pattern.within ?? usualGap;
      const before = place === 0 ? [] : way[place - 1];
      const last = before?.at(-1);
      if (!before || (place > 0 && !last)) continue;
      if (last && (word.from < last.to || word.from - last.to > gap || sentence[word.from] !== sentence[last.from]))
        continue;
      const spans = [...before, word];
      if (place === chain.lists.length - 1) yield { pattern: chain.pattern, spans };
      else laid.push({ chain: c, place, spans });
    }
  }
}

function sentences(text: string): Int32Array {
  const of = new Int32Array(text.length);
  let n = 0;
  for (let at = 0; at < text.length; at++) {
    of[at] = n;
    if (/[。;!?]/.test(text.charAt(at))) n++;
  }
  return of;
}

/** A word that makes it lawful, or another thing, stands in the same stretch between commas. */
function isExempt(
  words: readonly Occurrence[],
  unless: number | undefined,
  reading: PhraseReading,
  spans: readonly Occurrence[],
): boolean {
  const first = reading.phrases[reading.phraseAt[spans[0]?.from ?? 0] ?? 0];
  const last = reading.phrases[reading.phraseAt[spans.at(-1)?.from ?? 0] ?? 0];
  if (unless === undefined || !first || !last) return false;
  const start = Math.max(first.from, (spans[0]?.from ?? 0) - 2 * usualGap);
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const end = Math.min(last.to, (spans.at(-1)?.to ?? 0) + usualGap);
  for (let n = low; n < words.length; n++) {
    const word = words[n];
    if (!word || word.from >= end) return false;
    if (word.list === unless) return true;
  }
  return false;
}

/** In the clause itself, in its order; what overlaps becomes one. */
function inClause(clause: string, folded: Folded, spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const span of spans
    .map(({ from, to }) => unfold(clause, folded, from, to))
    .toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

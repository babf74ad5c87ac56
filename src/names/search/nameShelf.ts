// All the ways in which a firm's name is found, over one index: a fragment, pinyin and initials, and the whole question read
// closely, with characters skipped, exchanged, read alike or left out. A firm lies on it under each of its names.
import { type FoundName, FragmentIndex, FragmentIndexMaker, type NameRow } from '../fragments/fragmentIndex.ts';
import { answersOf } from './certainty.ts';
import { type Finder, finderOf } from './find.ts';
import { NameIndexMaker } from './nameIndex.ts';
import { profiles } from './profile.ts';

/** The name in force, an earlier one, or one that it is called by besides. */
export const calledBy = ['name', 'former', 'alias'] as const;
export type CalledBy = (typeof calledBy)[number];

export interface ShelfRow extends NameRow {
  /** As it is written. */
  readonly name: string;
  readonly called: CalledBy;
}

export interface FoundFirm {
  readonly id: string;
  /** 1 to 6 as `FoundName` has it; 7: by the question read closely alone. */
  readonly rank: number;
  readonly local: boolean;
  readonly length: number;
  /** How well it fits: 1 where the question is held whole at its front; whole names stand above all. */
  readonly score: number;
  /** How sure it is that this firm is meant, from 0 to 1. */
  readonly certainty: number;
  readonly called: CalledBy;
}

export interface AskedName {
  readonly key: string;
  /** Its syllables, one a character where it is all Chinese. */
  readonly read: readonly string[];
}

export interface ShelfQuestion {
  /** What was typed, and what else it may stand for: BMW is 宝马. */
  readonly asked: readonly AskedName[];
  readonly cityCode: string;
  readonly most: number;
}

/** What is worth a look, of those that hold no fragment of the question. */
const closest = 20;
/** The rank of what is found by the question read closely alone. */
export const readClosely = 7;
/** What fits less well than this is not shown. */
const worthShowing = 0.5;
/** A firm of one's own city is likelier meant than one elsewhere; and a name that begins so than one that does not. */
const bonus = { local: 0.08, front: 0.02 };

export class NameShelf {
  readonly #fragments: FragmentIndex;
  readonly #find: Finder;
  readonly #called: Uint8Array;

  constructor(fragments: FragmentIndex, find: Finder, called: Uint8Array) {
    [this.#fragments, this.#find, this.#called] = [fragments, find, called];
  }

  get size(): number {
    return this.#fragments.size;
  }

  get bytes(): number {
    return this.#fragments.bytes;
  }

  /** Each firm once, by the name that fits best. */
  find({ asked, cityCode, most }: ShelfQuestion): FoundFirm[] {
    const best = new Map<string, FoundFirm>();
    for (const question of asked)
      for (const firm of this.#found(question, cityCode, most)) {
        const known = best.get(firm.id);
        if (!known || byFit(firm, known) < 0) best.set(firm.id, firm);
      }
    return [...best.values()].toSorted(byFit).slice(0, most);
  }

  #found({ key: question, read }: AskedName, cityCode: string, atMost: number): FoundFirm[] {
    const held = this.#fragments.find(question, cityCode, atMost);
    // So many hold the very words that nobody who is called otherwise is meant: none is read closely.
    if (!isRead.test(question) || held.length >= atMost) return held.map((one) => this.#firm(one, 0, 0));
    const known = new Map(held.map((one) => [one.no, one]));
    const close = this.#find(question, closest, {}, read).filter(({ name }) => !known.has(name));
    const scored = [...this.#find.scores(question, known.keys(), read), ...close];
    for (const one of this.#fragments.named(
      close.map(({ name }) => name),
      cityCode,
      readClosely,
    ))
      known.set(one.no, one);
    scored.sort((a, b) => b.score - a.score);
    const most = Math.max(1, this.#find.most(question));
    const certain = new Map(answersOf(scored, most).map(({ name, certainty }) => [name, certainty]));
    return scored.flatMap(({ name, score }) => {
      const one = known.get(name);
      const isShown = one && (one.rank < readClosely || score >= worthShowing * most);
      return isShown ? this.#firm(one, score / most, certain.get(name) ?? 0) : [];
    });
  }

  #firm({ id, no, rank, local, length }: FoundName, score: number, certainty: number): FoundFirm {
    const more = rank === readClosely ? 0 : (local ? bonus.local : 0) + (rank <= 2 ? bonus.front : 0);
    const called = calledBy[this.#called[no] ?? 0] ?? 'name';
    return { id, rank, local, length, score: score + more, certainty: rank === 1 ? 1 : certainty, called };
  }
}

/** Letters alone are a reading, or the first letters, of a name: there is nothing to read closely in them. */
const isRead = /[\u4e00-\u9fff].*[\u4e00-\u9fff]/u;

/** The very name, then what fits best; of what was not read closely the order of fragments. */
export function byFit(a: FoundFirm, b: FoundFirm): number {
  return (
    Number(b.rank === 1) - Number(a.rank === 1) ||
    b.score - a.score ||
    a.rank - b.rank ||
    Number(b.local) - Number(a.local) ||
    a.length - b.length
  );
}

/** Takes names in the order of their length, then makes the shelf slice by slice. */
export class NameShelfMaker {
  readonly #fragments = new FragmentIndexMaker();
  readonly #names = new NameIndexMaker();
  readonly #called: number[] = [];

  add(row: ShelfRow): void {
    this.#fragments.add(row);
    this.#names.add(row.name);
    this.#called.push(calledBy.indexOf(row.called));
  }

  *make(): Generator<undefined, NameShelf> {
    const fragments = yield* this.#fragments.make();
    const names = yield* this.#names.make();
    const sounds = {
      of: fragments.sounds,
      called: (syllable: string) => fragments.soundCalled(syllable),
      namesWith: (left: number, right: number) => fragments.namesRead(left, right),
    };
    return new NameShelf(fragments, finderOf(names, profiles, sounds), Uint8Array.from(this.#called));
  }
}

// Facts of a source by what they name, kept beside them as they move: what a change touches is found without going through all.
import type { Fact } from '../facts.ts';

const keys = {
  project: ({ projectId }: Fact) => projectId,
  subject: ({ subject }: Fact) => subject,
  /** Of an arrival the first entry of its line, which its signals name. */
  line: ({ fields }: Fact) => fields['arrivalLine'],
} as const;
export type NamedBy = keyof typeof keys;

type Lists = ReadonlyMap<string, readonly Fact[]>;

/** More lists than these are put in with the others. */
const mostBeside = 1000;

class FactIndex {
  readonly #by: NamedBy;
  readonly #lists: Lists;
  /** Lists that are otherwise since. */
  readonly #beside: Lists;

  constructor(by: NamedBy, lists: Lists, beside: Lists = new Map()) {
    this.#by = by;
    this.#lists = lists;
    this.#beside = beside;
  }

  of(key: string): readonly Fact[] {
    return this.#beside.get(key) ?? this.#lists.get(key) ?? [];
  }

  moved(gone: readonly Fact[], came: readonly Fact[]): FactIndex {
    const beside = new Map(this.#beside);
    const list = (key: string) => beside.get(key) ?? this.#lists.get(key) ?? [];
    const left = new Set(gone);
    for (const key of keysOf(this.#by, gone))
      beside.set(
        key,
        list(key).filter((fact) => !left.has(fact)),
      );
    for (const fact of came) for (const key of keysOf(this.#by, [fact])) beside.set(key, [...list(key), fact]);
    if (beside.size <= mostBeside) return new FactIndex(this.#by, this.#lists, beside);
    return new FactIndex(this.#by, new Map([...this.#lists, ...beside]));
  }
}

const kept = new WeakMap<readonly Fact[], Map<NamedBy, FactIndex>>();

/** The facts of a source that name one of these. */
export function factsNaming(facts: readonly Fact[], by: NamedBy, ids: Iterable<string>): Fact[] {
  const indexes = kept.get(facts) ?? new Map<NamedBy, FactIndex>();
  kept.set(facts, indexes);
  const index = indexes.get(by) ?? indexOf(facts, by);
  indexes.set(by, index);
  return [...ids].flatMap((id) => index.of(id));
}

/** What is kept beside the facts of before goes over to those that followed them. */
export function indexMoved(
  before: readonly Fact[],
  after: readonly Fact[],
  gone: readonly Fact[],
  came: readonly Fact[],
): void {
  const indexes = kept.get(before);
  if (!indexes || kept.has(after)) return;
  kept.set(after, new Map([...indexes].map(([by, index]) => [by, index.moved(gone, came)])));
}

function indexOf(facts: readonly Fact[], by: NamedBy): FactIndex {
  const lists = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keys[by](fact);
    if (typeof key !== 'string') continue;
    const list = lists.get(key);
    if (list) list.push(fact);
    else lists.set(key, [fact]);
  }
  return new FactIndex(by, lists);
}

function keysOf(by: NamedBy, facts: readonly Fact[]): Set<string> {
  return new Set(facts.map(keys[by]).filter((key) => typeof key === 'string'));
}

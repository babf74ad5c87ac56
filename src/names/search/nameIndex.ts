// Names as numbers, so that a million of them can be asked in milliseconds: their characters, what part each plays, and
// for each character and each pair of neighbours the names that hold it.
import { companyName } from '../company/companyName.ts';

export interface NameIndex {
  readonly size: number;
  /** Characters of name `n`: `chars[starts[n] … starts[n + 1])`, with `parts` beside them (region, core, form). */
  readonly starts: Uint32Array;
  readonly chars: Uint16Array;
  readonly parts: Uint8Array;
  /** Which names hold a token: `names[from[t] … from[t + 1])`. */
  readonly tokens: ReadonlyMap<number, number>;
  readonly from: Uint32Array;
  readonly names: Uint32Array;
  /** First three region codes (as numbers) of each name. */
  readonly places: Uint32Array;
  readonly jointStock: Uint8Array;
  readonly group: Uint8Array;
  /** How many characters are the name's own. */
  readonly own: Uint8Array;
}

export const part = { region: 0, core: 1, form: 2 } as const;
export const placesKept = 8;

/** A pair of neighbours as one number; a single character has no left neighbour. */
export function tokenOf(left: number, right: number): number {
  return left * 65_536 + right;
}

/** An index made at once. */
export function buildNameIndex(names: Iterable<string>): NameIndex {
  const maker = new NameIndexMaker();
  for (const name of names) maker.add(name);
  const making = maker.make();
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}

type Sized = Uint32Array | Uint16Array | Uint8Array;

function larger<T extends Sized>(array: T, length: number): T {
  const Kind = array.constructor as new (length: number) => T;
  const more = new Kind(length);
  more.set(array);
  return more;
}

/** Takes names one by one, then makes the index; rests now and then, so that a server can answer meanwhile. */
export class NameIndexMaker {
  #size = 0;
  #end = 0;
  #starts = new Uint32Array(1025);
  #chars = new Uint16Array(16_384);
  #parts = new Uint8Array(16_384);
  #places = new Uint32Array(1024 * placesKept);
  #jointStock = new Uint8Array(1024);
  #group = new Uint8Array(1024);
  #own = new Uint8Array(1024);

  add(name: string): void {
    const { key, parts, regions, form, group, core } = companyName(name);
    const n = this.#size++;
    if (n === this.#own.length) this.#growNames();
    if (this.#end + key.length > this.#chars.length) {
      this.#chars = larger(this.#chars, this.#chars.length * 2);
      this.#parts = larger(this.#parts, this.#parts.length * 2);
    }
    const roles = parts();
    for (let i = 0; i < key.length; i++) {
      this.#chars[this.#end] = key.charCodeAt(i);
      this.#parts[this.#end++] = roles[i] === 'c' ? part.core : roles[i] === 'r' ? part.region : part.form;
    }
    this.#starts[n + 1] = this.#end;
    let place = n * placesKept;
    for (const codes of regions)
      for (const code of codes) if (place < (n + 1) * placesKept) this.#places[place++] = Number(code);
    this.#jointStock[n] = form === 'joint_stock' ? 1 : 0;
    this.#group[n] = group ? 1 : 0;
    this.#own[n] = core.length;
  }

  *make(): Generator<undefined, NameIndex> {
    const size = this.#size;
    const starts = this.#starts.slice(0, size + 1);
    const chars = this.#chars.slice(0, this.#end);
    return {
      size,
      starts,
      chars,
      parts: this.#parts.slice(0, this.#end),
      places: this.#places.slice(0, size * placesKept),
      jointStock: this.#jointStock.slice(0, size),
      group: this.#group.slice(0, size),
      own: this.#own.slice(0, size),
      ...(yield* postings(size, starts, chars)),
    };
  }

  #growNames(): void {
    const length = this.#own.length * 2;
    this.#starts = larger(this.#starts, length + 1);
    this.#places = larger(this.#places, length * placesKept);
    this.#jointStock = larger(this.#jointStock, length);
    this.#group = larger(this.#group, length);
    this.#own = larger(this.#own, length);
  }
}

const slice = 20_000;

/** Counts first, then fills: two passes and no list of lists. */
function* postings(
  size: number,
  starts: Uint32Array,
  chars: Uint16Array,
): Generator<undefined, Pick<NameIndex, 'tokens' | 'from' | 'names'>> {
  const tokens = new Map<number, number>();
  let counts = new Uint32Array(65_536);
  /** The last name, by its number and one, that a token was seen in. */
  let last = new Uint32Array(65_536);
  const each = function* (visit: (token: number, name: number) => void): Generator<undefined, void> {
    for (let n = 0; n < size; n++) {
      for (let i = starts[n] ?? 0, left = 0; i < (starts[n + 1] ?? 0); i++) {
        const char = chars[i] ?? 0;
        visit(char, n);
        if (left) visit(tokenOf(left, char), n);
        left = char;
      }
      if (n % slice === slice - 1) yield;
    }
  };
  yield* each((token, n) => {
    let id = tokens.get(token);
    if (id === undefined) {
      id = tokens.size;
      tokens.set(token, id);
      if (id === counts.length) {
        counts = larger(counts, id * 2);
        last = larger(last, id * 2);
      }
    }
    if (last[id] === n + 1) return;
    last[id] = n + 1;
    counts[id] = (counts[id] ?? 0) + 1;
  });
  const from = new Uint32Array(tokens.size + 1);
  for (let id = 0; id < tokens.size; id++) from[id + 1] = (from[id] ?? 0) + (counts[id] ?? 0);
  const names = new Uint32Array(from[tokens.size] ?? 0);
  const next = from.slice();
  last.fill(0);
  yield* each((token, n) => {
    const id = tokens.get(token) ?? 0;
    if (last[id] === n + 1) return;
    last[id] = n + 1;
    names[next[id] ?? 0] = n;
    next[id] = (next[id] ?? 0) + 1;
  });
  return { tokens, from, names };
}

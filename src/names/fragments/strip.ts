// Sequences of symbols (characters, syllables, initials), one per name, and for each pair of neighbours the names that
// hold it. Names are numbered in the order in which results are shown, so a page is found without looking at all of them.

export interface Strip {
  readonly starts: Uint32Array;
  readonly symbols: Uint16Array;
  /** Pair of neighbours → number of its list; a name begins with a neighbour of its own. */
  readonly tokens: ReadonlyMap<number, number>;
  readonly from: Uint32Array;
  readonly names: Uint32Array;
}

/** Stands before the first symbol of every name. */
export const beginning = 0;

export function pairOf(left: number, right: number): number {
  return left * 65_536 + right;
}

export const lengthOf = (strip: Strip, name: number): number =>
  (strip.starts[name + 1] ?? 0) - (strip.starts[name] ?? 0);

const slice = 20_000;

/** Symbols as they come, before the lists are made. */
export class StripMaker {
  private starts = new Uint32Array(1024);
  private symbols = new Uint16Array(16_384);
  private size = 0;
  private end = 0;

  add(symbols: ArrayLike<number>): void {
    if (this.size + 2 > this.starts.length) this.starts = larger(this.starts, Uint32Array);
    while (this.end + symbols.length > this.symbols.length) this.symbols = larger(this.symbols, Uint16Array);
    for (let i = 0; i < symbols.length; i++) this.symbols[this.end++] = symbols[i] ?? 0;
    this.starts[++this.size] = this.end;
  }

  /** Counts first, then fills; rests now and then, so that a server can answer meanwhile. */
  *make(): Generator<undefined, Strip> {
    const { size } = this;
    const starts = this.starts.slice(0, size + 1);
    const symbols = this.symbols.slice(0, this.end);
    this.starts = new Uint32Array(1024);
    this.symbols = new Uint16Array(16_384);
    const tokens = new Map<number, number>();
    let counts = new Uint32Array(1024);
    let last = new Int32Array(1024);
    for (let name = 0; name < size; name++) {
      for (let at = starts[name] ?? 0, left = beginning; at < (starts[name + 1] ?? 0); at++) {
        const right = symbols[at] ?? 0;
        const pair = pairOf(left, right);
        let list = tokens.get(pair);
        if (list === undefined) {
          list = tokens.size;
          tokens.set(pair, list);
          if (list === counts.length) {
            counts = larger(counts, Uint32Array);
            last = larger(last, Int32Array);
          }
        }
        if (last[list] !== name + 1) {
          last[list] = name + 1;
          counts[list] = (counts[list] ?? 0) + 1;
        }
        left = right;
      }
      if (name % slice === slice - 1) yield;
    }
    const from = new Uint32Array(tokens.size + 1);
    for (let list = 0; list < tokens.size; list++) from[list + 1] = (from[list] ?? 0) + (counts[list] ?? 0);
    const names = new Uint32Array(from[tokens.size] ?? 0);
    const next = from.slice();
    last.fill(0);
    for (let name = 0; name < size; name++) {
      for (let at = starts[name] ?? 0, left = beginning; at < (starts[name + 1] ?? 0); at++) {
        const right = symbols[at] ?? 0;
        const list = tokens.get(pairOf(left, right)) ?? 0;
        left = right;
        if (last[list] === name + 1) continue;
        last[list] = name + 1;
        names[next[list] ?? 0] = name;
        next[list] = (next[list] ?? 0) + 1;
      }
      if (name % slice === slice - 1) yield;
    }
    return { starts, symbols, tokens, from, names };
  }
}

function larger<T extends Uint32Array | Uint16Array | Int32Array>(array: T, Kind: new (length: number) => T): T {
  const twice = new Kind(array.length * 2);
  twice.set(array);
  return twice;
}

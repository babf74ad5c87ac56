// Names as numbers, so that a million of them can be asked in milliseconds: their characters, what part each plays, and
// for each character and each pair of neighbours the names that hold it.
import { type CompanyName, companyName } from '../company/companyName.ts';

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

export function buildNameIndex(names: Iterable<string>): NameIndex {
  const parsed: CompanyName[] = [];
  let total = 0;
  for (const name of names) {
    const one = companyName(name);
    parsed.push(one);
    total += one.key.length;
  }
  return indexOf(parsed, total);
}

function indexOf(parsed: readonly CompanyName[], total: number): NameIndex {
  const size = parsed.length;
  const starts = new Uint32Array(size + 1);
  const chars = new Uint16Array(total);
  const parts = new Uint8Array(total);
  const places = new Uint32Array(size * placesKept);
  const jointStock = new Uint8Array(size);
  const group = new Uint8Array(size);
  const own = new Uint8Array(size);
  let at = 0;
  for (const [n, { key, parts: rolesOf, regions, form, group: isGroup, core }] of parsed.entries()) {
    const roles = rolesOf();
    for (let i = 0; i < key.length; i++) {
      chars[at] = key.charCodeAt(i);
      parts[at++] = roles[i] === 'c' ? part.core : roles[i] === 'r' ? part.region : part.form;
    }
    starts[n + 1] = at;
    const codes = regions.flat().slice(0, placesKept);
    for (let i = 0; i < codes.length; i++) places[n * placesKept + i] = Number(codes[i]);
    jointStock[n] = form === 'joint_stock' ? 1 : 0;
    group[n] = isGroup ? 1 : 0;
    own[n] = core.length;
  }
  return { size, starts, chars, parts, places, jointStock, group, own, ...postings(size, starts, chars) };
}

/** Counts first, then fills: two passes and no list of lists. */
function postings(size: number, starts: Uint32Array, chars: Uint16Array) {
  const tokens = new Map<number, number>();
  const counts: number[] = [];
  const last: number[] = [];
  const each = (visit: (token: number, name: number) => void) => {
    for (let n = 0; n < size; n++)
      for (let i = starts[n] ?? 0, left = 0; i < (starts[n + 1] ?? 0); i++) {
        const char = chars[i] ?? 0;
        visit(char, n);
        if (left) visit(tokenOf(left, char), n);
        left = char;
      }
  };
  each((token, n) => {
    const id = tokens.get(token);
    if (id === undefined) {
      tokens.set(token, counts.length);
      counts.push(1);
      last.push(n);
    } else if (last[id] !== n) {
      last[id] = n;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  });
  const from = new Uint32Array(counts.length + 1);
  for (let id = 0; id < counts.length; id++) from[id + 1] = (from[id] ?? 0) + (counts[id] ?? 0);
  const names = new Uint32Array(from[counts.length] ?? 0);
  const next = from.slice();
  last.fill(-1);
  each((token, n) => {
    const id = tokens.get(token) ?? 0;
    if (last[id] === n) return;
    last[id] = n;
    names[next[id] ?? 0] = n;
    next[id] = (next[id] ?? 0) + 1;
  });
  return { tokens, from, names };
}

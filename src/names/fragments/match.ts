// Names that hold a fragment: whole, at their beginning, or anywhere; local ones first in each class, then the shorter.
import { beginning, lengthOf, pairOf, type Strip } from './strip.ts';

/** Symbols one after another; the last one may be any of several (a syllable that is still being typed). */
export interface SymbolPattern {
  readonly symbols: readonly number[];
  readonly last?: ReadonlySet<number> | undefined;
}

export const fit = { none: 0, whole: 1, front: 2, within: 3 } as const;
export type Fit = 1 | 2 | 3;

export interface Hit {
  readonly name: number;
  readonly fit: Fit;
  readonly local: boolean;
}

/** How the pattern lies in a name. */
export function fitOf(strip: Strip, pattern: SymbolPattern, name: number): 0 | Fit {
  const start = strip.starts[name] ?? 0;
  const end = strip.starts[name + 1] ?? 0;
  const whole = lengthOfPattern(pattern);
  for (let at = start; at + whole <= end; at++)
    if (liesAt(strip, pattern, at)) return at > start ? fit.within : whole === end - start ? fit.whole : fit.front;
  return fit.none;
}

function lengthOfPattern({ symbols, last }: SymbolPattern): number {
  return symbols.length + (last ? 1 : 0);
}

function liesAt(strip: Strip, { symbols, last }: SymbolPattern, at: number): boolean {
  for (let i = 0; i < symbols.length; i++) if (strip.symbols[at + i] !== symbols[i]) return false;
  return !last || last.has(strip.symbols[at + symbols.length] ?? 0);
}

const nothing = new Uint32Array(0);

export function namesListed(strip: Strip, left: number, right: number): Uint32Array {
  const list = strip.tokens.get(pairOf(left, right));
  return list === undefined ? nothing : strip.names.subarray(strip.from[list], strip.from[list + 1]);
}

/** The shortest list that every name with the pattern (at its front) is in; undefined where all must be looked at. */
function candidates(strip: Strip, { symbols }: SymbolPattern, atFront: boolean): Uint32Array | undefined {
  let best = atFront && symbols[0] !== undefined ? namesListed(strip, beginning, symbols[0]) : undefined;
  for (let i = 0; i + 1 < symbols.length; i++) {
    const list = namesListed(strip, symbols[i] ?? 0, symbols[i + 1] ?? 0);
    if (!best || list.length < best.length) best = list;
  }
  return best;
}

/** At most `most` hits in their order; `local` are the names that come first in each class. */
export function hits(strip: Strip, pattern: SymbolPattern, local: LocalNames, most: number): Hit[] {
  const any = candidates(strip, pattern, false);
  const classes: Hit[][] = [[], [], [], [], [], []];
  let found = 0;
  const put = (name: number, is: 0 | Fit, isLocal: boolean) => {
    if (is === fit.none) return;
    classes[(is - 1) * 2 + (isLocal ? 0 : 1)]?.push({ name, fit: is, local: isLocal });
    found++;
  };
  const near = any && any.length < local.names.length ? any : local.names;
  for (const name of near) if (local.has(name)) put(name, fitOf(strip, pattern, name), true);
  const length = lengthOfPattern(pattern);
  const front = candidates(strip, pattern, true);
  each(strip, front, (name) => {
    if (local.has(name)) return true;
    const is = fitOf(strip, pattern, name);
    if (is === fit.whole || is === fit.front) put(name, is, false);
    // Whole names are as long as the pattern, and names are numbered by their length.
    return found < most || lengthOf(strip, name) <= length;
  });
  if (found < most)
    each(strip, any, (name) => {
      if (!local.has(name)) {
        const is = fitOf(strip, pattern, name);
        if (is === fit.within) put(name, is, false);
      }
      return found < most;
    });
  return classes.flat().slice(0, most);
}

function each(strip: Strip, names: Uint32Array | undefined, visit: (name: number) => boolean): void {
  if (names) {
    for (const name of names) if (!visit(name)) return;
  } else for (let name = 0; name < strip.starts.length - 1; name++) if (!visit(name)) return;
}

/** The names of one city. */
export interface LocalNames {
  readonly names: Uint32Array;
  has(name: number): boolean;
}

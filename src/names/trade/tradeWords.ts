// Words by which the things of a class of GB/T 4754 are called: those of its official name, and those of `products.json`.
import { nameKey } from '../normalise.ts';
import products from './products.json' with { type: 'json' };

export interface IndustryClass {
  readonly code: string;
  readonly name: string;
}

/** `key`: as it is compared. */
export interface TradeWord {
  readonly key: string;
  readonly code: string;
}

/** What an official name says of the work and not of the thing. */
const work = /(?:制造|加工|生产|种植|饲养|养殖|开采|采选|供应|服务|活动|批发|零售|管理|经营)?业?$/u;
const shortest = 2;

/**
 * What `products.json` says of a word holds, then what a class is called as a whole, then what it is called in part. Of two classes
 * of one name the narrower, for it says no less.
 */
export function tradeWords(classes: readonly IndustryClass[]): TradeWord[] {
  const codes = new Map<string, string>();
  for (const [code, words] of Object.entries<string>(products))
    for (const word of words.split(' ')) codes.set(nameKey(word), code);
  const wholes = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const { code, name } of classes.toSorted(
    (a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1),
  )) {
    const { whole, inPart } = wordsOfName(name);
    // A class and the only one below it are called the same.
    for (const word of whole) if (code.startsWith(wholes.get(word) ?? '')) wholes.set(word, code);
    for (const word of inPart) if (code.startsWith(parts.get(word) ?? '')) parts.set(word, code);
  }
  return [...new Map([...parts, ...wholes, ...codes])]
    .map(([key, code]) => ({ key, code }))
    .filter(({ key }) => key.length >= shortest);
}

/** `蔬菜、菌类、水果和坚果加工` as a whole, and 蔬菜, 菌类, 水果, 坚果. What is left over (其他…) names nothing. */
export function wordsOfName(name: string): { readonly whole: string[]; readonly inPart: string[] } {
  if (name.startsWith('其他') || name.includes('未列明')) return { whole: [], inPart: [] };
  const bare = name.replace(work, '');
  const parts = bare.split(/[、和及与]/u).filter((part) => part.length >= shortest);
  const own = parts.length > 1 ? parts.filter((part, at) => at === 0 || part.length > shortest) : [];
  return { whole: [...new Set([name, bare].map(nameKey))], inPart: [...new Set(own.map(nameKey))] };
}

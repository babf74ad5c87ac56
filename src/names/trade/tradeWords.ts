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

/** Of one word the official name has the say; of two classes of one name the narrower, for it says no less. */
export function tradeWords(classes: readonly IndustryClass[]): TradeWord[] {
  const codes = new Map<string, string>();
  for (const [code, words] of Object.entries<string>(products))
    for (const word of words.split(' ')) codes.set(nameKey(word), code);
  const narrowest = classes.toSorted((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
  for (const { code, name } of narrowest)
    for (const word of wordsOfName(name)) {
      const before = codes.get(word);
      // A class and the only one below it are called the same.
      if (before === undefined || code.startsWith(before)) codes.set(word, code);
    }
  return [...codes].map(([key, code]) => ({ key, code })).filter(({ key }) => key.length >= shortest);
}

/** `蔬菜、菌类、水果和坚果加工` → the whole of it, and 蔬菜, 菌类, 水果, 坚果. What is left over (其他…) names nothing. */
export function wordsOfName(name: string): string[] {
  if (name.startsWith('其他') || name.includes('未列明')) return [];
  const bare = name.replace(work, '');
  const parts = bare.split(/[、和及与]/u).filter((part) => part.length >= shortest);
  const ownParts = parts.length > 1 ? parts.filter((part, at) => at === 0 || part.length > shortest) : [];
  return [...new Set([name, bare, ...ownParts].map(nameKey))];
}

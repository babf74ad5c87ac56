// The formula of a label as a person wrote it: `219.22@34/589@46*100`, `制造业: 369/496`, `(8+3+2)/20*100`. A number with
// an offset, or one that the text prints, is an operand; others are constants.
export interface Term {
  readonly value: number;
  /** Where its first digit stands. */
  readonly at?: number;
}

export interface Formula {
  /** Numbers, signs and brackets in turn. */
  readonly tokens: readonly (Term | string)[];
  readonly operands: readonly Term[];
}

const token = /(\d*\.?\d+)(?:@(\d+))?|\*\*|[-+*/():]/g;
const constants = new Set([100, 12, 1000]);

export function formulaOf(words: string): Formula {
  // 78/67-1 (implied base 67): what stands in brackets is printed nowhere.
  const unprinted = Number(/\((?:implied base|task) ([\d.]+)/.exec(words)?.[1]);
  const bare = words.replace(/\([^\d(]*[a-z][^)]*\)/g, '').replace(/^.*: /, '');
  const plain = /[@(]/.test(bare) ? bare : (/[\d.]+(?:\*?[-+*/][\d.]+)*\s*$/.exec(bare.trim())?.[0] ?? bare);
  const tokens = [...plain.matchAll(token)].map(([all, number, at]): Term | string =>
    number === undefined ? all : { value: Number(number), ...(at === undefined ? {} : { at: Number(at) }) },
  );
  const terms = tokens.filter((one): one is Term => typeof one !== 'string');
  const placed = terms.some(({ at }) => at !== undefined);
  const isConstant = ({ value }: Term, n: number) =>
    n > 0 && (constants.has(value) || value === unprinted || value === 1);
  return { tokens, operands: terms.filter((one, n) => (placed ? one.at !== undefined : !isConstant(one, n))) };
}

/** The value of a formula, its terms put in by `put`. */
export function evaluate({ tokens }: Formula, put: (term: Term) => number = ({ value }) => value): number {
  let at = 0;
  const primary = (): number => {
    const one = tokens[at++];
    if (one === '(') {
      const inside = sum();
      at++;
      return inside;
    }
    if (one === '-') return -primary();
    return one === undefined || typeof one === 'string' ? Number.NaN : put(one);
  };
  const power = (): number => {
    const base = primary();
    if (tokens[at] !== '**') return base;
    at++;
    return base ** power();
  };
  const product = (): number => {
    let value = power();
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * power() : value / power();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  return at === tokens.length ? value : Number.NaN;
}

const inWords: Readonly<Record<string, number>> = { 一半: 50, 过半: 50, 半数: 50 };
const digits = '零一二三四五六七八九';

/** The number of a claim as printed: 74.4%, 七成, 百分之五十五, 四件. */
export function numberOf(words: string): number {
  const printed = /-?\d[\d.]*/.exec(words)?.[0];
  if (printed !== undefined) return Number(printed);
  const known = Object.entries(inWords).find(([word]) => words.includes(word));
  if (known) return known[1];
  const one = (digit: string | undefined) => Math.max(0, digits.indexOf(digit || '零'));
  const tenths = /([一二三四五六七八九])成([一二三四五六七八九半])?/.exec(words);
  if (tenths) return 10 * one(tenths[1]) + (tenths[2] === '半' ? 5 : one(tenths[2]));
  const [, first, ten, last] = /(?:百分之)?([一二三四五六七八九])?(十)?([一二三四五六七八九])?/.exec(words) ?? [];
  if (ten) return 10 * (first ? one(first) : 1) + one(last);
  return first ? one(first) : Number.NaN;
}

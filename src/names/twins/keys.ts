// The keys under which two records of one project meet. One wrong field breaks some keys, not all: each leaves out what
// another uses (a character, the place, the amount's scale).

export const keyCount = 11;

/** The first digits of an amount, whatever its unit: 1.2 亿, 12000 万 and 12000 元 mistaken for 万 begin alike. */
export function leadingDigits(amountFen: number, digits: number): number {
  if (!(amountFen > 0)) return 0;
  const scale = 10 ** (Math.floor(Math.log10(amountFen) + 1e-12) - digits + 1);
  return Math.round(amountFen / scale);
}

export function keysOf(
  company: string,
  product: string,
  code: string,
  county: number,
  amountFen: number,
  put: (k: number, key: number) => void,
): void {
  const two = leadingDigits(amountFen, 2);
  const own = company.slice(0, 2);
  const end = company.slice(-4);
  const city = Math.floor(county / 100);
  if (code) put(0, hashOf(code, 1));
  if (company.length >= 3) put(1, hashOf(company + (two || product.slice(0, 2)), 2));
  put(2, hashOf(`${own}|${two}|${product.slice(0, 1)}`, 3));
  put(3, hashOf(`${own}|${product.slice(0, 2)}`, 4));
  put(4, hashOf(`${own}|${county}`, 5));
  put(5, hashOf(`${product}|${two}|${city}`, 6));
  put(6, hashOf(`${product.slice(-4)}|${two}|${company.slice(0, 1)}`, 7));
  put(7, hashOf(`${product.slice(0, 3)}|${two}|${company.slice(1, 2)}`, 8));
  put(8, hashOf(`${end}|${product.slice(-2)}|${county}`, 9));
  put(9, hashOf(`${end}|${two}|${county}`, 10));
  put(10, hashOf(`${[...company].toSorted().join('')}|${product.slice(-2)}`, 11));
}

/** FNV-1a over the characters; never 0, which means none. */
export function hashOf(word: string, seed: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16_777_619);
  return hash >>> 0 || 1;
}

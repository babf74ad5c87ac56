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
  const length = company.length;
  const city = Math.floor(county / 100);
  const own = over(company, 0, 2, start);
  const end = over(company, Math.max(0, length - 4), length, start);
  const made = product.length;
  if (code) put(0, over(code, 0, code.length, start));
  if (length >= 3) put(1, mixed(2, over(company, 0, length, start), two || over(product, 0, 2, start)));
  put(2, mixed(3, own, two, product.charCodeAt(0)));
  put(3, mixed(4, own, over(product, 0, 2, start)));
  put(4, mixed(5, own, county));
  put(5, mixed(6, over(product, 0, made, start), two, city));
  put(6, mixed(7, over(product, Math.max(0, made - 4), made, start), two, company.charCodeAt(0)));
  put(7, mixed(8, over(product, 0, 3, start), two, company.charCodeAt(1)));
  const productEnd = over(product, Math.max(0, made - 2), made, start);
  put(8, mixed(9, end, productEnd, county));
  put(9, mixed(10, end, two, county));
  put(10, mixed(11, anyOrder(company), productEnd));
}

const start = 2_166_136_261;

/** FNV-1a over some characters. */
function over(word: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let i = from; i < to && i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16_777_619);
  return hash >>> 0 || 1;
}

/** Several numbers as one; never 0, which means none. A missing one (NaN) counts as 0. */
function mixed(seed: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(start ^ seed, 16_777_619);
  hash = Math.imul((hash ^ a) + (hash >>> 15), 2_246_822_519);
  hash = Math.imul((hash ^ b) + (hash >>> 13), 3_266_489_917);
  hash = Math.imul((hash ^ c) + (hash >>> 16), 668_265_263);
  return (hash ^ (hash >>> 15)) >>> 0 || 1;
}

/** The same for a name whose characters changed places. */
function anyOrder(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (sum + Math.imul(word.charCodeAt(i), 2_654_435_761)) | 0;
  return sum >>> 0;
}

/** The whole of a name as one number. */
export function wordHash(word: string): number {
  return over(word, 0, word.length, start);
}

/**
 * Characters no XML 1.0 document may hold, at any escape: control characters (Cc), halves of surrogate pairs (Cs) and
 * the two noncharacters. One of them makes Word refuse the whole file.
 */
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const lineBreaks = /[\t\r\n]+/g;

export function cleanText(text: string): string {
  return text.replace(lineBreaks, ' ').replace(forbidden, '');
}

/** The same data with every text in it cleaned, however deep, so that no writer can forget one. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)])) as T;
}

// Signs that touch a printed number and make another one of it: white space between them makes it no other.
const numeral = '\\p{N}〇零一二两三四五六七八九十百千万亿兆';
const ends = new RegExp(`(?:[${numeral}.．+±‐‑‒–−﹣－＋-]|[${numeral}][,，]|不足|不到)$`, 'u');
const begins = new RegExp(`^(?:[${numeral}%％‰]|[.．,][0-9０-９])`, 'u');

/** `isBehindNumber`: the text stands between two of them. */
export function touchesBefore(before: string, isBehindNumber: boolean): boolean {
  const text = before.trim();
  return ends.test(text) || (isBehindNumber && /^[,，]?$/.test(text));
}

/** Behind a unit another number may begin. */
export function touchesBehind(printed: string, behind: string): boolean {
  return /^\p{M}/u.test(behind) || (/[0-9]$/.test(printed) && begins.test(behind.trimStart()));
}

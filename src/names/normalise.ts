// The key under which names are compared: width, case, spaces and punctuation do not make two names.

const plain = /^[\u4e00-\u9fff]*$/u;

/** `山东 长江（智能）科技有限公司` → `山东长江智能科技有限公司`. */
export function nameKey(name: string): string {
  // Most names are plain already, and a million of them are asked in a row.
  if (plain.test(name)) return name;
  const once = keyOf(name);
  // Taking punctuation out can bring two marks together that then are one: once more gives the name that stays.
  const twice = keyOf(once);
  return twice === once ? once : keyOf(twice);
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

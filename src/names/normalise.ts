// The key under which names are compared: width, case, spaces and punctuation do not make two names.

/** `山东 长江（智能）科技有限公司` → `山东长江智能科技有限公司`. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

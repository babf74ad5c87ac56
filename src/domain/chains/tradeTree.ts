// The tree of GB/T 4754-2017 as codes say it: two digits a division (大类), three a group (中类), four a class (小类). A group that
// is not divided has one class with a nought behind it, so that 313 and 3130 are the same.

/** One code for what is one class. */
export function classOf(code: string): string {
  return code.length === 4 && code.endsWith('0') ? code.slice(0, 3) : code;
}

/** The wider classes that it lies in, narrowest first. */
export function classesAbove(code: string): string[] {
  const own = classOf(code);
  return Array.from({ length: Math.max(0, own.length - 2) }, (_, n) => own.slice(0, own.length - 1 - n));
}

/** By what codes firms are written that lie in one of these classes, or that say no more than a wider one. */
export function codesAround(codes: readonly string[]): { readonly within: string[]; readonly above: string[] } {
  const within = [...new Set(codes.map(classOf))];
  return { within, above: [...new Set(codes.flatMap(classesAbove))] };
}

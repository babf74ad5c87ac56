// The known name that a wrong one was probably meant to be.

/** Undefined where none is near: one change in three letters, or one name within the other. */
export function nearestOf(given: string, known: readonly string[]): string | undefined {
  const asked = given.toLowerCase();
  let best: { readonly name: string; readonly cost: number } | undefined;
  for (const name of known) {
    const one = name.toLowerCase();
    const within = asked.length >= 4 && (one.includes(asked) || asked.includes(one));
    const cost = within ? 1 : changes(asked, one);
    if (cost <= Math.max(asked.length, one.length) / 3 && cost < (best?.cost ?? Infinity)) best = { name, cost };
  }
  return best?.name;
}

/** Levenshtein's distance, row by row. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

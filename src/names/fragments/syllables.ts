// Pinyin as it is typed, without blanks, cut into syllables that the names have: xian is 先 or 西安.

export class Syllables {
  private readonly ids = new Map<string, number>();

  /** The number of a piece; names hold a few hundred syllables and some runs of letters. */
  idOf(piece: string): number {
    const known = this.ids.get(piece);
    if (known !== undefined) return known;
    // Beyond what a symbol can hold, pieces share the last number: nobody types those.
    const id = Math.min(this.ids.size + 1, 65_535);
    this.ids.set(piece, id);
    return id;
  }

  /** The ways to read what was typed; the last piece may be unfinished. At most eight. */
  readings(typed: string): { readonly symbols: number[]; readonly last?: Set<number> }[] {
    const found: { symbols: number[]; last?: Set<number> }[] = [];
    const pieces = typed.split(/[\s']+/).filter((piece) => piece !== '');
    const read = (no: number, rest: string, symbols: readonly number[]): void => {
      if (found.length >= 8) return;
      if (rest === '') {
        const next = pieces[no];
        if (next === undefined) found.push({ symbols: [...symbols] });
        else read(no + 1, next, symbols);
        return;
      }
      for (let length = Math.min(rest.length, 6); length > 0; length--) {
        const id = this.ids.get(rest.slice(0, length));
        if (id !== undefined) read(no, rest.slice(length), [...symbols, id]);
      }
      if (no === pieces.length && symbols.length > 0) {
        const last = this.beginningWith(rest);
        if (last.size > 0) found.push({ symbols: [...symbols], last });
      }
    };
    read(0, '', []);
    return found;
  }

  private beginningWith(text: string): Set<number> {
    const ids = new Set<number>();
    for (const [piece, id] of this.ids) if (piece.length > text.length && piece.startsWith(text)) ids.add(id);
    return ids;
  }
}

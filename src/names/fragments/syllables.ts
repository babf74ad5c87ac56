// Pinyin as it is typed, without blanks, cut into syllables that the names have: xian is 先 or 西安.

/** Readings that one character of names has, by the character that shows it. */
const readTwoWays: Readonly<Record<string, readonly [string, string]>> = {
  阿: ['a', 'e'],
  长: ['chang', 'zhang'],
  重: ['chong', 'zhong'],
  行: ['hang', 'xing'],
  乐: ['le', 'yue'],
  厦: ['xia', 'sha'],
  车: ['che', 'ju'],
  朝: ['chao', 'zhao'],
  会: ['hui', 'kuai'],
  薄: ['bo', 'bao'],
  都: ['du', 'dou'],
  单: ['dan', 'shan'],
  莘: ['xin', 'shen'],
  六: ['liu', 'lu'],
  蚌: ['beng', 'bang'],
  铅: ['qian', 'yan'],
  泊: ['bo', 'po'],
  浚: ['jun', 'xun'],
  蔚: ['wei', 'yu'],
  石: ['shi', 'dan'],
  盛: ['sheng', 'cheng'],
  调: ['tiao', 'diao'],
  参: ['can', 'shen'],
  夏: ['xia', 'jia'],
  绿: ['lv', 'lu'],
};

const mostOther = 16;

export interface SyllableReading {
  readonly symbols: readonly number[];
  readonly last?: ReadonlySet<number>;
}

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

  /** The number of a piece that names have; else 0. */
  known(piece: string): number {
    return this.ids.get(piece) ?? 0;
  }

  /** The ways to read what was typed; the last piece may be unfinished. At most eight. */
  readings(typed: string): SyllableReading[] {
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

  /** The same with one or more syllables read as their character is read elsewhere. At most sixteen. */
  otherReadings({ symbols, last }: SyllableReading): SyllableReading[] {
    const ways = symbols.map((symbol) => [symbol, ...this.twins(symbol)]);
    let found: number[][] = [[]];
    for (const way of ways)
      found = found.flatMap((before) => way.map((symbol) => [...before, symbol])).slice(0, mostOther);
    return found.slice(1).map((one) => ({ symbols: one, ...(last ? { last } : {}) }));
  }

  private twins(symbol: number): number[] {
    return Object.values(readTwoWays).flatMap(([one, other]) => {
      const [a, b] = [this.ids.get(one), this.ids.get(other)];
      return symbol === a ? (b ?? []) : symbol === b ? (a ?? []) : [];
    });
  }

  private beginningWith(text: string): Set<number> {
    const ids = new Set<number>();
    for (const [piece, id] of this.ids) if (piece.length > text.length && piece.startsWith(text)) ids.add(id);
    return ids;
  }
}

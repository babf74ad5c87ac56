// An index of names by fragment, pinyin and initials, in plain arrays: about 250 bytes a name.
import { nameKey } from '../normalise.ts';
import { type Fit, type Hit, hits, namesListed, type LocalNames, type SymbolPattern } from './match.ts';
import { lengthOf, type Strip, StripMaker } from './strip.ts';
import { Syllables } from './syllables.ts';

export interface NameRow {
  /** A UUID. */
  readonly id: string;
  /** The name's key (normalise.ts). */
  readonly key: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly divisionCode: string | null;
}

export interface FoundName {
  /** Its number, in the order in which names were added. */
  readonly no: number;
  readonly id: string;
  /** 1 to 3: the name itself, whole, at its front, within; 4 to 6: by its pinyin or initials. */
  readonly rank: number;
  readonly local: boolean;
  readonly length: number;
}

/** The order in which names are shown. */
function byRank(a: FoundName, b: FoundName): number {
  return a.rank - b.rank || Number(b.local) - Number(a.local) || a.length - b.length;
}

export class FragmentIndex {
  private readonly ids: Uint8Array;
  private readonly places: Uint16Array;
  private readonly text: Strip;
  private readonly syllables: Strip;
  private readonly initials: Strip;
  private readonly dictionary: Syllables;
  private readonly soundOf: Uint16Array;
  private readonly locals = new Map<number, LocalNames>();

  constructor(made: Made) {
    ({
      ids: this.ids,
      places: this.places,
      text: this.text,
      syllables: this.syllables,
      initials: this.initials,
      dictionary: this.dictionary,
      soundOf: this.soundOf,
    } = made);
  }

  get size(): number {
    return this.places.length;
  }

  /** Bytes in its arrays; the maps of pairs come on top. */
  get bytes(): number {
    const strips = [this.text, this.syllables, this.initials].map(
      ({ starts, symbols, from, names }) => starts.byteLength + symbols.byteLength + from.byteLength + names.byteLength,
    );
    return strips.reduce((sum, bytes) => sum + bytes, this.ids.byteLength + this.places.byteLength);
  }

  /** At most `most` names, in their order, each once. `cityCode` says whose are local. */
  find(asked: string, cityCode: string, most: number): FoundName[] {
    const local = this.localNames(placeOf(cityCode));
    const best = new Map<number, FoundName>();
    const take = (strip: Strip, pattern: SymbolPattern, later: 0 | 3) => {
      for (const hit of hits(strip, pattern, local, most)) this.keep(best, hit, later);
    };
    const key = nameKey(asked);
    if (key.length >= 2) take(this.text, { symbols: codesOf(key) }, 0);
    const typed = typedLetters(asked);
    if (typed) {
      const letters = typed.replace(/[\s']/g, '');
      if (letters.length >= 2) take(this.initials, { symbols: codesOf(letters) }, 3);
      const readings = this.dictionary.readings(typed);
      for (const reading of readings) take(this.syllables, reading, 3);
      // 阿 is a and e, 长 is chang and zhang: what nobody is called is read in the other way.
      if (best.size === 0)
        for (const reading of readings.flatMap((one) => this.dictionary.otherReadings(one)))
          take(this.syllables, reading, 3);
    }
    return [...best.values()].toSorted(byRank).slice(0, most);
  }

  private keep(best: Map<number, FoundName>, { name, fit, local }: Hit, later: 0 | 3): void {
    const rank = (fit satisfies Fit) + later;
    const known = best.get(name);
    if (known && known.rank <= rank) return;
    best.set(name, this.found(name, rank, local));
  }

  private found(no: number, rank: number, local: boolean): FoundName {
    return { no, id: uuidAt(this.ids, no), rank, local, length: lengthOf(this.text, no) };
  }

  /** Names found in another way, as those of `find`. */
  named(numbers: readonly number[], cityCode: string, rank: number): FoundName[] {
    const place = placeOf(cityCode);
    return numbers.map((no) => this.found(no, rank, this.places[no] === place));
  }

  /** Names in which two syllables stand side by side. */
  namesRead(left: number, right: number): Uint32Array {
    return namesListed(this.syllables, left, right);
  }

  soundCalled(syllable: string): number {
    return this.dictionary.known(syllable);
  }

  /** How each character is read, as far as names have shown it. */
  get sounds(): Uint16Array {
    return this.soundOf;
  }

  /** Made when first asked for: the names of a city do not change while the index stands. */
  private localNames(place: number): LocalNames {
    const known = this.locals.get(place);
    if (known) return known;
    const { places } = this;
    const names: number[] = [];
    for (let name = 0; name < places.length; name++) if (places[name] === place) names.push(name);
    const local = { names: Uint32Array.from(names), has: (name: number) => places[name] === place };
    this.locals.set(place, local);
    return local;
  }
}

interface Made {
  readonly ids: Uint8Array;
  readonly places: Uint16Array;
  readonly text: Strip;
  readonly syllables: Strip;
  readonly initials: Strip;
  readonly dictionary: Syllables;
  readonly soundOf: Uint16Array;
}

/** Takes names in the order of their length, then makes the index slice by slice. */
export class FragmentIndexMaker {
  private readonly text = new StripMaker();
  private readonly syllables = new StripMaker();
  private readonly initials = new StripMaker();
  private readonly dictionary = new Syllables();
  private readonly soundOf = new Uint16Array(65_536);
  private ids = new Uint8Array(16 * 1024);
  private places = new Uint16Array(1024);
  private size = 0;

  add({ id, key, pinyin, initials, divisionCode }: NameRow): void {
    if (this.size === this.places.length) {
      const [ids, places] = [new Uint8Array(this.ids.length * 2), new Uint16Array(this.places.length * 2)];
      ids.set(this.ids);
      places.set(this.places);
      [this.ids, this.places] = [ids, places];
    }
    const hex = id.replaceAll('-', '');
    for (let i = 0; i < 16; i++) this.ids[this.size * 16 + i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
    this.places[this.size++] = divisionCode ? placeOf(divisionCode) : 0;
    this.text.add(codesOf(key));
    const syllables = pinyin.split(' ').map((piece) => this.dictionary.idOf(piece));
    this.syllables.add(syllables);
    if (syllables.length === key.length)
      for (const [at, syllable] of syllables.entries()) {
        const char = key.charCodeAt(at);
        if (this.soundOf[char] === 0) this.soundOf[char] = syllable;
      }
    this.initials.add(codesOf(initials));
  }

  *make(): Generator<undefined, FragmentIndex> {
    const { ids, places, size, dictionary, soundOf } = this;
    const [text, syllables, initials] = [
      yield* this.text.make(),
      yield* this.syllables.make(),
      yield* this.initials.make(),
    ];
    return new FragmentIndex({
      ids: ids.slice(0, size * 16),
      places: places.slice(0, size),
      text,
      syllables,
      initials,
      dictionary,
      soundOf,
    });
  }
}

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Of province and city. */
function placeOf(divisionCode: string): number {
  return Number(divisionCode.slice(0, 4));
}

/** What may be pinyin or initials: letters, with blanks between them. */
function typedLetters(asked: string): string | undefined {
  const typed = asked.normalize('NFKC').trim().toLowerCase().replaceAll('ü', 'v');
  return /^[a-z][a-z0-9\s']*$/.test(typed) ? typed : undefined;
}

function uuidAt(ids: Uint8Array, name: number): string {
  let hex = '';
  for (let i = name * 16; i < name * 16 + 16; i++) hex += (ids[i] ?? 0).toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

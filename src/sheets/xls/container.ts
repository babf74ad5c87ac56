// The container of old Office files: a small file system of sectors, chained by a table. Every chain is followed no further than
// there are sectors, so that none that bites its tail is followed for ever.
import { refuseSheet } from '../refusal.ts';

export const containerMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const free = 0xfffffffa;
const rootKind = 5;
const streamKind = 2;

export interface ContainerEntry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

export class Container {
  readonly entries: readonly ContainerEntry[];
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #smallSize: number;
  readonly #smallBelow: number;
  readonly #next: Uint32Array;
  #small: { readonly next: Uint32Array; readonly bytes: Buffer } | null = null;

  constructor(bytes: Buffer) {
    if (bytes.length < 512 || !bytes.subarray(0, 8).equals(containerMark)) damaged('header');
    const [shift, smallShift] = [bytes.readUInt16LE(30), bytes.readUInt16LE(32)];
    if ((shift !== 9 && shift !== 12) || smallShift !== 6) damaged(`sectors of 2^${shift} and 2^${smallShift}`);
    this.#bytes = bytes;
    this.#sectorSize = 2 ** shift;
    this.#smallSize = 2 ** smallShift;
    this.#smallBelow = bytes.readUInt32LE(56);
    this.#next = this.#readTable();
    this.entries = this.#readEntries(bytes.readUInt32LE(48));
  }

  /** The bytes of a stream of the root; null where there is none of this name. */
  stream(name: string): Buffer | null {
    const found = this.entries.find((one) => one.kind === streamKind && one.name.toLowerCase() === name.toLowerCase());
    if (!found) return null;
    if (found.size >= this.#smallBelow) return this.#read(found.start, found.size).subarray(0, found.size);
    const { next, bytes } = (this.#small ??= this.#openSmall());
    const pieces = chain(found.start, next, Math.ceil(found.size / this.#smallSize)).map((at) =>
      bytes.subarray(at * this.#smallSize, (at + 1) * this.#smallSize),
    );
    return Buffer.concat(pieces).subarray(0, found.size);
  }

  #sector(at: number): Buffer {
    const start = (at + 1) * this.#sectorSize;
    return start < this.#bytes.length ? this.#bytes.subarray(start, start + this.#sectorSize) : damaged(`sector ${at}`);
  }

  #read(start: number, size = Number.POSITIVE_INFINITY): Buffer {
    return Buffer.concat(chain(start, this.#next, Math.ceil(size / this.#sectorSize)).map((at) => this.#sector(at)));
  }

  /** Which sector follows on which. Where the table itself lies stands in the header, and from there in a chain of its own. */
  #readTable(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    const perSector = this.#sectorSize / 4;
    const places: number[] = [];
    for (let at = 76; at < 512; at += 4) places.push(this.#bytes.readUInt32LE(at));
    let more = this.#bytes.readUInt32LE(68);
    for (let turns = 0; more < free; turns++) {
      if (turns > most) damaged('a chain without an end');
      const words = wordsOf(this.#sector(more));
      places.push(...words.subarray(0, perSector - 1));
      more = words[perSector - 1] ?? free;
    }
    // Behind as many as the header tells of some programs leave what was there before.
    const used = places.slice(0, this.#bytes.readUInt32LE(44)).filter((at) => at < free);
    if (used.length > most) damaged('a table larger than the file');
    const table = new Uint32Array(used.length * perSector);
    for (const [n, at] of used.entries()) table.set(wordsOf(this.#sector(at)), n * perSector);
    return table;
  }

  #readEntries(start: number): ContainerEntry[] {
    const bytes = this.#read(start);
    const entries: ContainerEntry[] = [];
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = bytes.readUInt16LE(at + 64);
      if (length < 2 || length > 64) continue;
      const name = bytes.toString('utf16le', at, at + length - 2);
      const entry = { name, kind: bytes[at + 66] ?? 0, start: bytes.readUInt32LE(at + 116) };
      entries.push({ ...entry, size: bytes.readUInt32LE(at + 120) });
    }
    return entries;
  }

  #openSmall(): { next: Uint32Array; bytes: Buffer } {
    const root = this.entries.find(({ kind }) => kind === rootKind) ?? damaged('no root');
    const table = this.#bytes.readUInt32LE(60);
    return {
      next: table < free ? wordsOf(this.#read(table)) : new Uint32Array(),
      bytes: root.start < free ? this.#read(root.start, root.size) : Buffer.alloc(0),
    };
  }
}

/** What follows on the last sector that is needed is nobody's concern: some programs leave anything there. */
function chain(start: number, next: Uint32Array, most: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at < free && sectors.length < most; at = next[at] ?? damaged(`sector ${at}`)) {
    sectors.push(at);
    if (sectors.length > next.length) damaged('a chain without an end');
  }
  return sectors;
}

function wordsOf(bytes: Buffer): Uint32Array {
  const words = new Uint32Array(Math.floor(bytes.length / 4));
  for (let n = 0; n < words.length; n++) words[n] = bytes.readUInt32LE(n * 4);
  return words;
}

function damaged(detail: string): never {
  return refuseSheet('xls_damaged', detail);
}

// Records that stay in memory, so that what is new is held against all of them at once: each lies under its keys in
// chains of slots, and a record that meets others is compared with those alone. Nothing is sorted again for a new one.
import { type Columns, type LedgerRecord, recordColumns } from './columns.ts';
import { companyPairs, type Features, fillFeatures, projectPairs, roomForFeatures } from './features.ts';
import { keyCount } from './keys.ts';
import { patternOf } from './pattern.ts';

export interface Met {
  readonly id: number;
  /** As `pattern.ts` packs it. */
  readonly pattern: number;
}

/** A key that so many records share says nothing; they meet under another. */
export const mostInBlock = 60;

const heads = 2 ** 16;
const none = 0xffffffff;
/** The slot in which a record lies that is only asked about. */
const asked = 0;

/** Ids are the caller's numbers, from 0 without large gaps. */
export class TwinIndex {
  #size = 1024;
  #used = 1;
  #features: Features = roomForFeatures(this.#size);
  #columns: Pick<Columns, 'county' | 'amountFen' | 'day'> = plainColumns(this.#size);
  #idOf = new Int32Array(this.#size).fill(-1);
  /** When a slot was last seen by the running question, so that a pair is met once. */
  #seen = new Uint32Array(this.#size);
  #question = 0;
  readonly #first = Array.from({ length: keyCount }, () => new Uint32Array(heads).fill(none));
  #next = new Uint32Array(this.#size * keyCount);
  readonly #slotsOf = new Map<number, number[]>();

  /** A record may be put under an id that has others: a project is known by its investor and by its local firm. */
  put(records: readonly (readonly [id: number, record: LedgerRecord])[]): void {
    const from = filled(records.map(([, record]) => record));
    records.forEach(([id], i) => {
      if (this.#used === this.#size) this.#grow();
      const slot = this.#used++;
      this.#copy(from, i, slot);
      this.#idOf[slot] = id;
      this.#slotsOf.set(id, [...(this.#slotsOf.get(id) ?? []), slot]);
      for (let k = 0; k < keyCount; k++) {
        const chain = (this.#features.keys[k * this.#size + slot] ?? 0) % heads;
        const first = this.#first[k];
        if (!first) continue;
        this.#next[k * this.#size + slot] = first[chain] ?? none;
        first[chain] = slot;
      }
    });
  }

  /** The slots stay, empty of an id, until the index is made anew. */
  drop(id: number): void {
    for (const slot of this.#slotsOf.get(id) ?? []) this.#idOf[slot] = -1;
    this.#slotsOf.delete(id);
  }

  /** Whoever shares a key with each record, but for keys that too many share. */
  meet(records: readonly LedgerRecord[]): Met[][] {
    const from = filled(records);
    return records.map((_, i) => this.#meetOne(from, i));
  }

  #meetOne(from: Filled, i: number): Met[] {
    this.#copy(from, i, asked);
    this.#question++;
    const met: Met[] = [];
    for (let k = 0; k < keyCount; k++) {
      for (const slot of this.#sharing(k, this.#features.keys[k * this.#size + asked] ?? 0)) {
        if (this.#seen[slot] === this.#question) continue;
        this.#seen[slot] = this.#question;
        const pattern = patternOf(this.#columns, this.#features, asked, slot);
        met.push({ id: this.#idOf[slot] ?? -1, pattern });
      }
    }
    return met;
  }

  #sharing(k: number, key: number): number[] {
    const slots: number[] = [];
    if (key === 0) return slots;
    let slot = this.#first[k]?.[key % heads] ?? none;
    while (slot !== none) {
      if (this.#features.keys[k * this.#size + slot] === key && (this.#idOf[slot] ?? -1) >= 0) slots.push(slot);
      if (slots.length >= mostInBlock) return [];
      slot = this.#next[k * this.#size + slot] ?? none;
    }
    return slots;
  }

  #copy({ columns, features, size }: Filled, i: number, slot: number): void {
    const to = this.#features;
    this.#columns.county[slot] = columns.county[i] ?? 0;
    this.#columns.amountFen[slot] = columns.amountFen[i] ?? Number.NaN;
    this.#columns.day[slot] = columns.day[i] ?? Number.NaN;
    to.company.set(features.company.subarray(i * companyPairs, (i + 1) * companyPairs), slot * companyPairs);
    to.project.set(features.project.subarray(i * projectPairs, (i + 1) * projectPairs), slot * projectPairs);
    for (const name of ['companyCount', 'companyHash', 'projectCount', 'phase', 'codeHigh', 'codeLow'] as const)
      to[name][slot] = features[name][i] ?? 0;
    for (let k = 0; k < keyCount; k++) to.keys[k * this.#size + slot] = features.keys[k * size + i] ?? 0;
  }

  #grow(): void {
    const [before, after] = [this.#size, this.#size * 2];
    const features = roomForFeatures(after);
    for (const name of Object.keys(features) as (keyof Features)[])
      if (name !== 'keys') features[name].set(this.#features[name]);
    const next = new Uint32Array(after * keyCount);
    for (let k = 0; k < keyCount; k++) {
      features.keys.set(this.#features.keys.subarray(k * before, (k + 1) * before), k * after);
      next.set(this.#next.subarray(k * before, (k + 1) * before), k * after);
    }
    const columns = plainColumns(after);
    for (const name of ['county', 'amountFen', 'day'] as const) columns[name].set(this.#columns[name]);
    const [idOf, seen] = [new Int32Array(after).fill(-1), new Uint32Array(after)];
    idOf.set(this.#idOf);
    seen.set(this.#seen);
    this.#features = features;
    this.#columns = columns;
    this.#next = next;
    this.#idOf = idOf;
    this.#seen = seen;
    this.#size = after;
  }
}

interface Filled {
  readonly columns: Columns;
  readonly features: Features;
  readonly size: number;
}

function filled(records: readonly LedgerRecord[]): Filled {
  const columns = recordColumns(records);
  const features = roomForFeatures(columns.size);
  fillFeatures(columns, features, 0, columns.size);
  return { columns, features, size: columns.size };
}

function plainColumns(size: number) {
  return { county: new Uint32Array(size), amountFen: new Float64Array(size), day: new Float64Array(size) };
}

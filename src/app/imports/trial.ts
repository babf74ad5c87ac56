// A world to try a row on: what decisions add lies in a layer above it, and is moved into it only if no law is broken.
import type { KnownByKey, World } from '../../storage/entries/world.ts';

export interface Trial {
  readonly world: World;
  keep(): void;
}

export function trialOn(world: World): Trial {
  const [projects, vouchers, agreements, entries, occasions, promises] = [
    new Over(world.projects),
    new Over(world.vouchers),
    new Over(world.agreements),
    new Over(world.entries),
    new Over(world.occasions),
    new Over(world.promises),
  ];
  const [companyOffices, codeHolders] = [new Over(world.companyOffices), new Over(world.codeHolders)];
  const [companies, takenIds] = [new OverSet(world.companies), new OverSet(world.takenIds)];
  const firms = { companies, companyOffices, codeHolders };
  const layers = [projects, vouchers, agreements, entries, occasions, promises, takenIds, ...Object.values(firms)];
  return {
    world: { ...world, ...firms, projects, vouchers, agreements, entries, occasions, promises, takenIds },
    keep: () => {
      for (const layer of layers) layer.sink();
    },
  };
}

export class Over<Value> implements KnownByKey<Value> {
  readonly #below: KnownByKey<Value>;
  #own: Map<string, Value> | undefined;
  constructor(below: KnownByKey<Value>) {
    this.#below = below;
  }
  get(key: string): Value | undefined {
    return this.#own?.get(key) ?? this.#below.get(key);
  }
  has(key: string): boolean {
    return (this.#own?.has(key) ?? false) || this.#below.has(key);
  }
  set(key: string, value: Value): void {
    (this.#own ??= new Map()).set(key, value);
  }
  sink(): void {
    for (const [key, value] of this.#own ?? []) this.#below.set(key, value);
  }
}

class OverSet {
  readonly #below: World['companies'];
  readonly #own = new Set<string>();
  constructor(below: World['companies']) {
    this.#below = below;
  }
  has(key: string): boolean {
    return this.#own.has(key) || this.#below.has(key);
  }
  add(key: string): void {
    this.#own.add(key);
  }
  sink(): void {
    for (const key of this.#own) this.#below.add(key);
  }
}

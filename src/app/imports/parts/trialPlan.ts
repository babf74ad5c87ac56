// A plan to try rows on: what they would add to it lies above it, and comes into it only if all of them are taken.
import { Over, trialOn } from '../trial.ts';
import { dropRows } from '../twins/rowTwins.ts';
import type { Plan } from '../plan.ts';

export interface TrialPlan {
  readonly plan: Plan;
  keep(): void;
  drop(): void;
}

export function trialPlan(below: Plan, doubts: Plan['doubts']): TrialPlan {
  const layers = {
    companies: new Over(below.companies),
    companiesByKey: new Over(below.companiesByKey),
    companiesByCode: new Over(below.companiesByCode),
    projectsByKey: new Over(below.projectsByKey),
    projectsByCode: new Over(below.projectsByCode),
    projectsByCompany: new Over(below.projectsByCompany),
    stated: new Over(below.stated),
    arrived: new Over(below.arrived),
    arrivalRows: new Over(below.arrivalRows),
    versions: new Over(below.versions),
    firmNames: new Over(below.firmNames),
    records: new Over(below.records),
  };
  const world = trialOn(below.world);
  const matched = new Matched(below.matched);
  const rowsBefore = below.twins.rows.length;
  return {
    plan: { ...below, ...layers, world: world.world, matched, doubts, unstaged: new Map() },
    keep: () => {
      for (const layer of Object.values(layers)) layer.sink();
      matched.sink();
      world.keep();
    },
    drop: () => dropRows(below.twins, rowsBefore),
  };
}

/** Entries that rows were matched with: a row that is refused gives back what it took. */
class Matched {
  readonly #below: Plan['matched'];
  readonly #own = new Map<string, boolean>();
  constructor(below: Plan['matched']) {
    this.#below = below;
  }
  has(id: string): boolean {
    return this.#own.get(id) ?? this.#below.has(id);
  }
  add(id: string): void {
    this.#own.set(id, true);
  }
  delete(id: string): void {
    this.#own.set(id, false);
  }
  sink(): void {
    for (const [id, isMatched] of this.#own) {
      if (isMatched) this.#below.add(id);
      else this.#below.delete(id);
    }
  }
}

// Entries that stay undecided: of several, one that cannot be decided either keeps all of them waiting or stays alone, named.
import { type Breach, type BrokenBy, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type PendingEntry, pendingEntries } from '../../storage/verification/pending.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';

export interface StayingEntry {
  readonly entryId: string;
  /** Why it cannot be decided. */
  readonly breaches: readonly Breach[];
}

/** So many are named; the others are counted. */
const named = 200;

/** The entries of one decision, from which those that cannot be decided are taken off, law after law. */
export class Remaining {
  readonly #all: readonly string[];
  readonly #mayStay: boolean;
  readonly #packagings: ReadonlyMap<string, string>;
  readonly #staying = new Map<string, readonly Breach[]>();

  /** What belongs to one split or merge is decided together, and stays together. */
  constructor(all: readonly string[], packagings: ReadonlyMap<string, string>, mayStay: boolean) {
    this.#all = all;
    this.#packagings = packagings;
    this.#mayStay = mayStay;
  }

  get ids(): string[] {
    return this.#all.filter((id) => !this.#staying.has(id));
  }

  get staying(): { readonly staying: readonly StayingEntry[]; readonly stayingTotal: number } {
    const all = [...this.#staying].map(([entryId, breaches]) => ({ entryId, breaches }));
    return { staying: all.slice(0, named), stayingTotal: all.length };
  }

  /** What was taken off before is not looked at again. Refuses the whole where none may stay. */
  takeOff(all: BrokenBy, mayStay: boolean = this.#mayStay): void {
    const broken = new Map([...all].filter(([id]) => !this.#staying.has(id)));
    if (broken.size === 0) return;
    if (!mayStay) throw this.#refusalOf(broken);
    const together = new Map<string, readonly Breach[]>();
    for (const [id, breaches] of broken) {
      this.#staying.set(id, breaches);
      const packaging = this.#packagings.get(id);
      if (packaging !== undefined) together.set(packaging, breaches);
    }
    for (const id of this.ids) {
      const breaches = together.get(this.#packagings.get(id) ?? '');
      if (breaches) this.#staying.set(id, breaches);
    }
  }

  /** An act that decides nothing is none: refused by what keeps each of them, or `pending_changed` where none waits. */
  mustDecideSome(): void {
    if (this.ids.length > 0) return;
    if (this.#staying.size === 0) refuse('pending_changed');
    throw this.#refusalOf(new Map([...this.#staying].slice(0, named)));
  }

  #refusalOf(broken: BrokenBy): Refusal {
    return new Refusal(
      this.#all.flatMap((id, n) =>
        (broken.get(id) ?? []).map((breach) => ({ ...breach, field: breach.field ?? `entryIds.${n}` })),
      ),
    );
  }
}

/** What they say, where their verifier may read them. */
export async function entriesThatStay(
  store: Store,
  actor: Actor,
  staying: readonly StayingEntry[],
): Promise<ReadonlyMap<string, PendingEntry>> {
  if (staying.length === 0) return new Map();
  const { cityCode } = actor;
  const officeIds = await requireReach(store, actor, 'verify');
  const ids = staying.map(({ entryId }) => entryId);
  const entries = await inScope(store, { cityCode, officeIds }, (tx) => pendingEntries(tx, cityCode, ids));
  return new Map(entries.map((entry) => [entry.entryId, entry]));
}

// Ids that answers have told, by what they are of, so that later requests speak of what is really there.
import * as fc from 'fast-check';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const keptOfEach = 200;
const keptOfAll = 2000;

export class IdPool {
  readonly #byKind = new Map<string, string[]>();
  readonly #all: string[] = [];

  /** Whatever a JSON answer holds; a bare `id` is of what the address is about. */
  learn(of: string, answer: unknown, field = 'id'): void {
    if (typeof answer === 'string') {
      if (uuid.test(answer)) this.#keep(field === 'id' ? kindOf(of) : kindOf(field), answer);
    } else if (Array.isArray(answer)) for (const one of answer) this.learn(of, one, field);
    else if (answer !== null && typeof answer === 'object')
      for (const [name, one] of Object.entries(answer)) this.learn(of, one, name);
  }

  #keep(kind: string, id: string): void {
    const known = this.#byKind.get(kind) ?? [];
    this.#byKind.set(kind, known);
    if (!known.includes(id) && known.push(id) > keptOfEach) known.shift();
    if (this.#all.push(id) > keptOfAll) this.#all.shift();
  }

  /** One of the kind that a field names, as a rule; else of another kind, or of nothing at all. */
  of(field: string): fc.Arbitrary<string> {
    return fc.tuple(fc.nat(), fc.nat({ max: 19 }), fc.uuid()).map(([n, dice, fresh]) => {
      const kind = this.#byKind.get(kindOf(field)) ?? [];
      const from = dice < 15 && kind.length > 0 ? kind : this.#all;
      return dice < 18 ? (from[n % Math.max(1, from.length)] ?? fresh) : fresh;
    });
  }
}

/** `projectIds`, `projects` and `project` are one kind, `companies` another. */
function kindOf(field: string): string {
  return field.replace(/Ids?$/, '').replace(/ies$/, 'y').replace(/s$/, '').toLowerCase();
}

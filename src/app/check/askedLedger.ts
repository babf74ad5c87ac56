// What a check wants to know of the ledger. It is asked in batches, so that the check itself may run in another thread
// than the one that holds the ledger's facts.
import type { Unit } from '../../metrics/definition.ts';
import type { Question } from '../../metrics/count.ts';
import type { Occasion } from '../../metrics/ways/occasions.ts';
import { wayText } from '../../domain/figures/way.ts';
import type { Fraction } from '../../domain/exact.ts';
import type { Vocabulary } from '../../prose/governed/governed.ts';

/** A number of the ledger, by what names it. */
export interface AskedNumber {
  readonly figure: string;
  readonly question: Question;
  /** As if all that waits for a verifier were accepted. */
  readonly waiting?: true;
}

export interface LedgerContext {
  readonly vocabulary: Vocabulary;
  /** Of every figure the unit. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Counties and zones. */
  readonly offices: readonly string[];
  /** Instants at which the ledger was published from, latest first. */
  readonly publishedAt: readonly number[];
  /** Whether anything waits for a verifier. */
  readonly waiting: boolean;
  /** Where the draft is of one activity or outing: every number is asked of it and of its days. */
  readonly occasion?: Occasion;
  /** Names of offices by id ('' is the whole city) and of industry sections by letter. */
  readonly names: ReadonlyMap<string, string>;
}

/** Undefined where the ledger has no such number, null where counting it failed. */
export type NumberOfLedger = Fraction | undefined | null;

/**
 * `F` is a figure as the asker hands it on; null where it failed. All answers are of one version of the ledger, in the
 * order of the questions.
 */
export interface AskedLedger<F> {
  context(): Promise<LedgerContext>;
  values(asked: readonly AskedNumber[]): Promise<readonly NumberOfLedger[]>;
  figures(asked: readonly AskedNumber[]): Promise<readonly (F | null)[]>;
}

export function keyOf({ figure, question, waiting }: AskedNumber): string {
  const { period, officeId = '', section = '', way, at } = question;
  return [figure, period.text, period.from, period.to, officeId, section, wayText(way), at, waiting ?? ''].join('|');
}

/** So many numbers are looked up for one text. */
const askedMost = 20_000;

/** Every number is asked for once, however often it is wanted, and no more of them than a text may cost. */
export class Values {
  readonly #ledger: Pick<AskedLedger<unknown>, 'values'>;
  readonly #known = new Map<string, NumberOfLedger>();
  #wanted = new Map<string, AskedNumber>();

  constructor(ledger: Pick<AskedLedger<unknown>, 'values'>) {
    this.#ledger = ledger;
  }

  /** Whether they will be known after the next `learn`; else none of them is asked for. */
  want(asked: readonly AskedNumber[]): boolean {
    const fresh = asked.filter((one) => !this.#known.has(keyOf(one)) && !this.#wanted.has(keyOf(one)));
    if (this.#known.size + this.#wanted.size + fresh.length > askedMost) return false;
    for (const one of fresh) this.#wanted.set(keyOf(one), one);
    return true;
  }

  async learn(): Promise<void> {
    const asked = this.#wanted;
    if (asked.size === 0) return;
    this.#wanted = new Map();
    const values = await this.#ledger.values([...asked.values()]);
    [...asked.keys()].forEach((key, n) => this.#known.set(key, values[n]));
  }

  of(asked: AskedNumber): NumberOfLedger {
    return this.#known.get(keyOf(asked));
  }
}

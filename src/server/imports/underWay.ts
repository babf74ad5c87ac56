// What is being done with imports at this moment, and how far it is: kept by this process, because nothing of it is anywhere
// else before its end. Whoever reaches the import may look, come back to it, and cancel it.
import { atRest, reachedImport } from '../../app/imports/read.ts';
import type { ImportProgress } from '../../app/imports/workbook.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { breachesOf } from '../breaches.ts';
import type { ImportAct } from '../workers/jobs/import.ts';
import type { Given, Work } from '../workers/work.ts';
import type { ImportUnderWay } from './views.ts';

type Act = ImportAct['act'];
interface Doing {
  readonly city: string;
  readonly act: Act;
  readonly cancelling: AbortController;
  progress: ImportProgress;
  /** Among those that wait for a thread. */
  place: number | null;
}

/** Some thousand rows. */
const smallFile = 256 * 1024;

/** What was decided is written, or taken back, though the page is closed; and the state that an import has after it. */
const outlives = { apply: 'applied', undo: 'undone' } as const;
type Outliving = keyof typeof outlives;
const isOutliving = (act: Act): act is Outliving => act in outlives;

/** How an act ended that nobody may have waited for. */
interface Unfinished {
  readonly act: Outliving;
  readonly breaches: readonly Breach[];
}
/** Nobody looks at more; the oldest go. */
const mostUnfinished = 500;

export class ImportsUnderWay {
  readonly #store: Store;
  readonly #work: Work;
  /** By the import, or by the sender and the id that they sent a file under; each in its turn. */
  readonly #doing = new Map<string, Doing[]>();
  readonly #unfinished = new Map<string, Unfinished>();

  constructor(store: Store, work: Work) {
    this.#store = store;
    this.#work = work;
  }

  /**
   * In a thread, until it is cancelled; answers the id of the import. A reading is nobody's but its sender's and ends when
   * they leave.
   */
  async run(actor: Actor, id: string, of: ImportAct, { sender, signal: left }: Given): Promise<string> {
    const size = of.act === 'preview' ? of.request.bytes.length : (await reachedImport(this.#store, actor, id)).bytes;
    const cancelling = new AbortController();
    const { signal: cancelled } = cancelling;
    const began = { progress: { step: 'waiting', rows: 0 }, place: null } as const;
    const own: Doing = { city: actor.cityCode, act: of.act, cancelling, ...began };
    const signal = isOutliving(of.act) ? cancelled : AbortSignal.any([left, cancelled]);
    const heard = {
      onProgress: (progress: ImportProgress) => void (own.progress = progress),
      onPlace: (place: number) => void (own.place = place || null),
    };
    const key = of.act === 'preview' ? sentKey(actor, id) : importKey(actor, id);
    this.#doing.set(key, [...(this.#doing.get(key) ?? []), own]);
    this.#unfinished.delete(key);
    try {
      return await this.#work.run('import', { actor, ...of }, { sender, signal, isSmall: size <= smallFile, ...heard });
    } catch (error) {
      if (!isOutliving(of.act)) throw error;
      // It may have been committed before its thread was ended, and nobody is told that nothing was written who does not know.
      if (cancelled.aborted && (await atRest(this.#store, actor, id)) === outlives[of.act]) return id;
      this.#keep(key, { act: of.act, breaches: breachesOf(error as Error) ?? [] });
      throw error;
    } finally {
      const others = (this.#doing.get(key) ?? []).filter((one) => one !== own);
      if (others.length > 0) this.#doing.set(key, others);
      else this.#doing.delete(key);
    }
  }

  /** Of an import that is known to be in reach. */
  of(actor: Actor, importId: string): ImportUnderWay & { readonly unfinished: Unfinished | undefined } {
    const key = importKey(actor, importId);
    return { underWay: this.#view(this.#doing.get(key)), unfinished: this.#unfinished.get(key) };
  }

  async seen(actor: Actor, id: string): Promise<ImportUnderWay> {
    return { underWay: this.#view(await this.#reached(actor, id)) };
  }

  async cancel(actor: Actor, id: string): Promise<void> {
    for (const { cancelling } of await this.#reached(actor, id))
      cancelling.abort(new Refusal({ law: 'import_cancelled' }));
  }

  async #reached(actor: Actor, id: string): Promise<readonly Doing[]> {
    const sent = this.#doing.get(sentKey(actor, id));
    if (sent) return sent;
    await reachedImport(this.#store, actor, id);
    return this.#doing.get(importKey(actor, id)) ?? [];
  }

  /** Of several the one that is at work; the others wait for it. Who waits hears what others do, and not whose it is. */
  #view(doing: readonly Doing[] = []): ImportUnderWay['underWay'] {
    const shown = doing.find((one) => !isWaiting(one)) ?? doing[0];
    if (!shown) return null;
    const { step, rows, of = null } = shown.progress;
    const others = [...this.#doing.values()].flat().filter((one) => one.city === shown.city && !isWaiting(one));
    const atWork = others.map((one) => one.progress.step);
    // In a thread it is about to begin, unless it is to write and somebody writes.
    const waits = shown.place !== null || (isOutliving(shown.act) && others.some(({ act }) => isOutliving(act)));
    const queue = isWaiting(shown) && waits ? { place: shown.place, atWork } : null;
    return { act: shown.act, step, rows, of, queue };
  }

  #keep(key: string, unfinished: Unfinished): void {
    this.#unfinished.set(key, unfinished);
    const [oldest] = this.#unfinished.keys();
    if (this.#unfinished.size > mostUnfinished && oldest !== undefined) this.#unfinished.delete(oldest);
  }
}

const isWaiting = ({ progress }: Doing) => progress.step === 'waiting';
const importKey = ({ cityCode }: Actor, id: string) => `${cityCode} ${id}`;
const sentKey = ({ cityCode, accountId }: Actor, id: string) => `${cityCode} ${accountId} ${id}`;

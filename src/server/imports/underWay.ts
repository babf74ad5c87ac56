// What is being done with imports at this moment, and how far it is: kept by this process, because nothing of it is anywhere
// else before its end. Whoever reaches the import may look, come back to it, and cancel it.
import { Refusal } from '../../domain/refusal.ts';
import { mustReachImport } from '../../app/imports/read.ts';
import type { ImportProgress } from '../../app/imports/workbook.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import type { ImportAct } from '../workers/jobs/import.ts';
import type { ImportUnderWay } from './views.ts';

interface Doing {
  readonly act: ImportAct['act'];
  readonly cancelling: AbortController;
  progress: ImportProgress | undefined;
}

export class ImportsUnderWay {
  readonly #store: Store;
  /** By the import, or by the sender and the id that they sent a file under; each in its turn. */
  readonly #doing = new Map<string, Doing[]>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** While `work` lasts. A signal of its own ends it, besides that of its sender where they have to stay. */
  async during<T>(
    actor: Actor,
    id: string,
    act: ImportAct['act'],
    work: (ending: AbortSignal, onProgress: (progress: ImportProgress) => void) => Promise<T>,
  ): Promise<T> {
    const key = act === 'preview' ? sentKey(actor, id) : importKey(actor, id);
    const own: Doing = { act, cancelling: new AbortController(), progress: undefined };
    this.#doing.set(key, [...(this.#doing.get(key) ?? []), own]);
    try {
      return await work(own.cancelling.signal, (progress) => (own.progress = progress));
    } finally {
      const left = (this.#doing.get(key) ?? []).filter((one) => one !== own);
      if (left.length > 0) this.#doing.set(key, left);
      else this.#doing.delete(key);
    }
  }

  /** Of an import that is known to be in reach. */
  of(actor: Actor, importId: string): ImportUnderWay['underWay'] {
    return view(this.#doing.get(importKey(actor, importId)));
  }

  async seen(actor: Actor, id: string): Promise<ImportUnderWay> {
    return { underWay: view(await this.#reached(actor, id)) };
  }

  async cancel(actor: Actor, id: string): Promise<void> {
    for (const { cancelling } of await this.#reached(actor, id))
      cancelling.abort(new Refusal({ law: 'import_cancelled' }));
  }

  async #reached(actor: Actor, id: string): Promise<readonly Doing[]> {
    const sent = this.#doing.get(sentKey(actor, id));
    if (sent) return sent;
    await mustReachImport(this.#store, actor, id);
    return this.#doing.get(importKey(actor, id)) ?? [];
  }
}

const importKey = ({ cityCode }: Actor, id: string) => `${cityCode} ${id}`;
const sentKey = ({ cityCode, accountId }: Actor, id: string) => `${cityCode} ${accountId} ${id}`;

/** Of several the first is at work; the others wait for it. */
function view([first]: readonly Doing[] = []): ImportUnderWay['underWay'] {
  if (!first) return null;
  const { step = 'waiting', rows = 0, of = null } = first.progress ?? {};
  return { act: first.act, step, rows, of };
}

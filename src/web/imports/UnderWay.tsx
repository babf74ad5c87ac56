// What is being done with an import, wherever it is shown: how far it is, and a way to stop it.
import type { ImportUnderWay } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';

type Doing = NonNullable<ImportUnderWay['underWay']>;

/** What goes on is looked at again. */
export const everySecond = (isGoingOn: boolean) => (isGoingOn ? 1000 : false);

/** What is being done with an import, or with a file that was sent under this id, while the page waits for it. */
export function useUnderWay(id: string, isBusy: boolean): Doing | null {
  const { data } = useApi('/imports/:id/progress', { id }, { enabled: isBusy, every: () => everySecond(true) });
  return isBusy ? (data?.underWay ?? null) : null;
}

export function UnderWay({ doing, name }: { doing: Doing; name: string }) {
  const words = useWords();
  const { step, rows, of, queue } = doing;
  return (
    <p className="under-way">
      <progress aria-label={name} {...(of ? { max: of, value: rows } : {})} />
      <span role="status" className="quiet tabular">
        {queue ? words.imports.waiting(queue.place, countedBy(queue.atWork)) : words.imports.underWay(step, rows, of)}
      </span>
    </p>
  );
}

function countedBy<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Whoever waits for its answer hears that it was cancelled, or that it was too late. */
export function CancelUnderWay({ id, act }: { id: string; act: Doing['act'] }) {
  const words = useWords();
  const cancel = useAct(() => api('DELETE /imports/:id/progress', { at: { id } }));
  return (
    <>
      <button type="button" className="plain-button" disabled={cancel.busy} onClick={() => cancel.send()}>
        {words.imports.stop[act]}
      </button>
      <FailureNote error={cancel.error} />
    </>
  );
}

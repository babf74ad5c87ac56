import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportUnderWay } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';

type Doing = ImportUnderWay['underWay'];

/** What goes on is looked at again. */
export const everySecond = (isGoingOn: boolean) => (isGoingOn ? 1000 : false);

/** What is being done with an import, or with a file that was sent under this id, while the page waits for it. */
export function useUnderWay(id: string, isBusy: boolean): Doing {
  const { data } = useApi('/imports/:id/progress', { id }, { enabled: isBusy, every: () => everySecond(true) });
  return isBusy ? (data?.underWay ?? null) : null;
}

/** Whoever waits for its answer hears that it was cancelled, or that it was too late. */
export function useCancel(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api('DELETE /imports/:id/progress', { at: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: [`/imports/${id}`] }),
  });
}

export function UnderWay({ doing, name }: { doing: Doing; name: string }) {
  const words = useWords();
  if (!doing) return null;
  const { step, rows, of } = doing;
  return (
    <p className="under-way">
      <progress aria-label={name} {...(of ? { max: of, value: rows } : {})} />
      <span role="status" className="quiet tabular">
        {words.imports.underWay(step, rows, of)}
      </span>
    </p>
  );
}

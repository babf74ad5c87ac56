// Sent with one key however often it is pressed; afterwards every number on the screens is asked for anew.
import { useQueryClient } from '@tanstack/react-query';
import type { PlaceOf, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';

type ClosingRoute = 'POST /closes' | 'POST /closes/:id/reopen';

export function useClosing<R extends ClosingRoute>(route: R, at: PlaceOf<R>, onDone: () => void) {
  const client = useQueryClient();
  return useAct(
    ({ key, id }, body: Omit<Unkeyed<R>, 'id'>) =>
      sendTo<ClosingRoute>(route, {
        at,
        body: { key, ...body, ...('officeId' in body ? { id } : {}) },
      }),
    {
      onDone,
      // Somebody has reported, decided or closed meanwhile: the counts on the screen are not those of now.
      onRefused: () =>
        client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/closes') }),
    },
  );
}

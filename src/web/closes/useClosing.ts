// Sent with one key however often it is pressed; afterwards every number on the screens is asked for anew.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { PlaceOf, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';

type ClosingRoute = 'POST /closes' | 'POST /closes/:id/reopen';

export function useClosing<R extends ClosingRoute>(route: R, at: PlaceOf<R>, onDone: () => void) {
  const client = useQueryClient();
  const [ids] = useState(() => ({ key: uuid(), id: uuid() }));
  return useMutation({
    mutationFn: (body: Omit<Unkeyed<R>, 'id'>) =>
      sendTo<ClosingRoute>(route, {
        at,
        body: { key: ids.key, ...body, ...('officeId' in body ? { id: ids.id } : {}) },
      }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
    // Somebody has reported, decided or closed meanwhile: the counts on the screen are not those of now.
    onError: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/closes') }),
  });
}

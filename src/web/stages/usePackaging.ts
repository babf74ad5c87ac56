// A split or a merge: first the figures before and after, then, with the same content, the act.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { PackedView } from '../../server/stages/views.ts';
import type { PlaceOf, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';

type PackagingRoute = 'POST /projects/:id/split' | 'POST /packages';

export function usePackaging<R extends PackagingRoute>(
  route: R,
  at: PlaceOf<R>,
  bodyOf: () => Omit<Unkeyed<R>, 'dryRun'>,
  onDone: () => void,
) {
  const client = useQueryClient();
  const [key] = useState(() => uuid());
  const [seen, setSeen] = useState<{ readonly body: string; readonly packed: PackedView } | null>(null);
  const now = JSON.stringify(bodyOf());
  const send = useMutation({
    mutationFn: (dryRun: boolean) =>
      sendTo<PackagingRoute>(route, { at, body: { ...bodyOf(), key, ...(dryRun ? { dryRun } : {}) } }),
    onSuccess: async (packed, dryRun) => {
      if (dryRun) {
        setSeen({ body: now, packed });
        return;
      }
      onDone();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  // Figures of other content than is typed now are not shown as its own.
  const preview = seen?.body === now ? seen.packed : null;
  return { preview, busy: send.isPending, error: send.error, submit: () => send.mutate(preview === null) };
}

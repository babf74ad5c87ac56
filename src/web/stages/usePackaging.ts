// A split or a merge: first the figures before and after, then, with the same content, the act.
import { useState } from 'react';
import type { PackedView } from '../../server/stages/views.ts';
import type { PlaceOf, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';
import { type ActIds, useAct, useQuestion } from '../form/useAct.ts';

type PackagingRoute = 'POST /projects/:id/split' | 'POST /packages';

export function usePackaging<R extends PackagingRoute>(
  route: R,
  at: PlaceOf<R>,
  bodyOf: () => Omit<Unkeyed<R>, 'dryRun'>,
  onDone: () => void,
) {
  const [seen, setSeen] = useState<{ readonly body: string; readonly packed: PackedView } | null>(null);
  const now = JSON.stringify(bodyOf());
  const send = ({ key }: ActIds, more: { readonly dryRun?: true }) =>
    sendTo<PackagingRoute>(route, { at, body: { ...bodyOf(), key, ...more } });
  const look = useQuestion(
    (ids) => send(ids, { dryRun: true }),
    (packed) => setSeen({ body: now, packed }),
  );
  const act = useAct((ids) => send(ids, {}), { onDone });
  // Figures of other content than is typed now are not shown as its own.
  const preview = seen?.body === now ? seen.packed : null;
  return {
    preview,
    busy: look.busy || act.busy,
    error: act.error ?? look.error,
    submit: () => (preview ? act.send() : look.send()),
  };
}

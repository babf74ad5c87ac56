// An act on an office as it is typed: shown first, then done.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { TreeOfficeView } from '../../server/offices/treeViews.ts';
import { api, ApiError } from '../api/request.ts';
import { useSession } from '../shell/session.tsx';
import { type OfficeActKind, officeActOf, type TypedAct, typedAtFirst } from './officeAct.ts';

export interface OfficeActDialogProps {
  readonly act: OfficeActKind;
  /** The office that changes; of a founding the one above it. */
  readonly office: TreeOfficeView;
  readonly offices: readonly TreeOfficeView[];
  readonly onClose: () => void;
}

export function useOfficeAct({ act, office, onClose }: Omit<OfficeActDialogProps, 'offices'>) {
  const { today } = useSession();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedAtFirst(act, office, today));
  const [ids] = useState(() => ({ key: uuid(), office: act === 'found' ? uuid() : office.id }));
  const send = useMutation({
    mutationFn: (dryRun: boolean) =>
      api('POST /offices/acts', { body: { key: ids.key, act: officeActOf(act, ids.office, typed), dryRun } }),
    onSuccess: async (_, dryRun) => {
      if (dryRun) return;
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  // Founding moves nothing: there is nothing to see beforehand.
  const effect = send.isSuccess ? send.data : undefined;
  const ready = effect !== undefined || act === 'found';
  const set = (more: Partial<TypedAct>) => {
    setTyped({ ...typed, ...more });
    // What was said of other values no longer holds.
    send.reset();
  };
  const breaches = send.error instanceof ApiError ? send.error.breaches : [];
  const message = (name: string) =>
    breaches
      .filter(({ field }) => field?.replace(/^act\./, '') === name)
      .map((breach) => breach.message)
      .join(' ') || undefined;
  return { typed, set, send, effect, ready, message };
}

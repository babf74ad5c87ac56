// An act on an office as it is typed: shown first, then done.
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { TreeOfficeView } from '../../server/offices/treeViews.ts';
import { fieldBreaches } from '../form/fieldBreaches.ts';
import { api } from '../api/request.ts';
import { useSession } from '../shell/session.tsx';
import { type OfficeActKind, officeActOf, type TypedAct, typedAtFirst } from './officeAct.ts';
import { type ActIds, useAct, useQuestion } from '../form/useAct.ts';

export interface OfficeActDialogProps {
  readonly act: OfficeActKind;
  /** The office that changes; of a founding the one above it. */
  readonly office: TreeOfficeView;
  readonly offices: readonly TreeOfficeView[];
  readonly onClose: () => void;
}

export function useOfficeAct({ act, office, onClose }: Omit<OfficeActDialogProps, 'offices'>) {
  const { today } = useSession();
  const [typed, setTyped] = useState(() => typedAtFirst(act, office, today));
  const [officeId] = useState(() => (act === 'found' ? uuid() : office.id));
  const send = ({ key }: ActIds, dryRun: boolean) =>
    api('POST /offices/acts', { body: { key, act: officeActOf(act, officeId, typed), dryRun } });
  const look = useQuestion((ids) => send(ids, true));
  const done = useAct((ids) => send(ids, false), { onDone: onClose });
  // Founding moves nothing: there is nothing to see beforehand.
  const effect = look.answer;
  const ready = effect !== undefined || act === 'found';
  const set = (more: Partial<TypedAct>) => {
    setTyped({ ...typed, ...more });
    // What was said of other values no longer holds.
    look.reset();
    done.reset();
  };
  const error = done.error ?? look.error;
  const { message } = fieldBreaches(error, Object.keys(typed));
  const submit = () => (ready ? done.send() : look.send());
  return { typed, set, submit, busy: look.busy || done.busy, error, effect, ready, message };
}

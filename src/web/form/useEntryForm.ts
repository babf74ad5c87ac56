// One form, one key: sent twice it is one entry. What was typed stays through refusals, through a lost session and
// through a closed dialog, until it has been recorded.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { BreachView } from '../../server/errorViews.ts';
import { api, ApiError, isLostSession } from '../api/request.ts';
import { typedOver, useKept } from '../kept/useKept.ts';
import { type AdjustableAct, asAdjustments, isAdjustmentNeedless, isPeriodClosed } from './adjusting.ts';

type Values = Readonly<Record<string, string>>;

export interface EntryForm<V extends Values> {
  readonly values: V;
  readonly set: (field: keyof V, value: string) => void;
  readonly submit: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** What is wrong with a field, in the server's words. */
  readonly message: (...fields: readonly string[]) => string | undefined;
  /** Refusals that name none of the form's fields. */
  readonly others: readonly BreachView[];
  readonly adjustment: AdjustmentOffer;
}

/** The period is closed: what was typed can be sent again as an adjustment, once a reason is given. */
export interface AdjustmentOffer {
  readonly offered: boolean;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}

interface EntryFormOptions<V extends Values> {
  readonly place: string;
  readonly useCase: string;
  readonly first: V;
  /** The fields that show their own messages. */
  readonly fields: readonly string[];
  readonly actsOf: (values: V, entryId: string) => readonly AdjustableAct[];
  readonly onDone: () => void;
}

/** `acts.0.head.occurredOn` → `occurredOn`. */
function fieldOf(breach: BreachView): string {
  return (breach.field ?? '')
    .replace(/^acts\.\d+\.?/, '')
    .replace(/^input\.?/, '')
    .replace(/^head\./, '');
}

export function useEntryForm<V extends Values>(options: EntryFormOptions<V>): EntryForm<V> {
  const { place, useCase, first, fields, actsOf, onDone } = options;
  const client = useQueryClient();
  const [values, setValues, forget] = useKept('typed', place, typedOver(first));
  // A refused key is free again for other content: nothing was written under it.
  const [ids] = useState(() => ({ key: uuid(), entry: uuid() }));
  const [closed, setClosed] = useState(false);
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => {
      const acts = actsOf(values, ids.entry);
      const sent = closed && reason.trim() ? asAdjustments(acts, reason.trim()) : acts;
      return api('POST /entries', { body: { useCase, key: ids.key, acts: sent } });
    },
    // Offered as long as the form is open; taken back where the period turns out to be open.
    onError: (error) => {
      if (isPeriodClosed(error)) setClosed(true);
      else if (isAdjustmentNeedless(error)) setClosed(false);
    },
    onSuccess: async () => {
      forget();
      onDone();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  const breaches = send.error instanceof ApiError && !isLostSession(send.error) ? send.error.breaches : [];
  const isShown = (breach: BreachView) => fields.some((field) => fieldOf(breach).split('.')[0] === field);
  return {
    values,
    set: (field, value) => setValues((before) => ({ ...before, [field]: value })),
    submit: () => send.mutate(),
    busy: send.isPending,
    error: isLostSession(send.error) ? null : send.error,
    message: (...named) =>
      breaches
        .filter((breach) => named.includes(fieldOf(breach).split('.')[0] ?? ''))
        .map((breach) => breach.message)
        .join(' ') || undefined,
    others: breaches.filter((breach) => !isShown(breach)),
    adjustment: { offered: closed, reason, setReason },
  };
}

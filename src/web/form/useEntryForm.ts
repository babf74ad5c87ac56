// The form of an entry. What was typed stays through refusals, through a lost session and through a closed dialog, until
// it has been recorded.
import { useState } from 'react';
import { api } from '../api/request.ts';
import { typedOver, useKept } from '../kept/useKept.ts';
import { type AdjustableAct, asAdjustments, isAdjustmentNeedless, isPeriodClosed } from './adjusting.ts';
import { type FieldBreaches, fieldBreaches } from './fieldBreaches.ts';
import { useAct } from './useAct.ts';

type Values = Readonly<Record<string, string>>;

export interface EntryForm<V extends Values> extends FieldBreaches {
  readonly values: V;
  readonly set: (field: keyof V, value: string) => void;
  readonly submit: () => void;
  readonly busy: boolean;
  readonly error: unknown;
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
  readonly actsOf: (values: V, entryId: string) => readonly AdjustableAct[];
  /** With the ids of what was recorded, in the order of the acts. */
  readonly onDone: (entryIds: readonly string[]) => void;
}

export function useEntryForm<V extends Values>(options: EntryFormOptions<V>): EntryForm<V> {
  const { place, useCase, first, actsOf, onDone } = options;
  const [values, setValues, forget] = useKept('typed', place, typedOver(first));
  const [closed, setClosed] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct(
    ({ key, id }) => {
      const acts = actsOf(values, id);
      const sent = closed && reason.trim() ? asAdjustments(acts, reason.trim()) : acts;
      return api('POST /entries', { body: { useCase, key, acts: sent } });
    },
    {
      // Offered as long as the form is open; taken back where the period turns out to be open.
      onRefused: (error) => {
        if (isPeriodClosed(error)) setClosed(true);
        else if (isAdjustmentNeedless(error)) setClosed(false);
      },
      onDone: ({ entryIds }) => {
        forget();
        onDone(entryIds);
      },
    },
  );
  return {
    values,
    set: (field, value) => setValues((before) => ({ ...before, [field]: value })),
    submit: () => act.send(),
    busy: act.busy,
    error: act.error,
    ...fieldBreaches(act.error, Object.keys(first)),
    adjustment: { offered: closed, reason, setReason },
  };
}

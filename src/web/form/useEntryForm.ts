// A form that records entries of the ledger; where their period is closed, as adjustments with a reason.
import { useState } from 'react';
import { useNewId } from '../act/newId.ts';
import { type Act, asAdjustments, isAdjustmentNeedless, isPeriodClosed } from './adjusting.ts';
import { type Form, useForm, type Values } from './useForm.ts';

export interface EntryForm<V extends Values = Values> extends Form<V> {
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
  readonly first: V;
  readonly actsOf: (values: V, entryId: string) => readonly Act[];
  readonly onDone: () => void;
}

export function useEntryForm<V extends Values>({ place, first, actsOf, onDone }: EntryFormOptions<V>) {
  const entryId = useNewId();
  const { adjustment, adjusted, onRefused } = useAdjustment();
  const form = useForm({
    place,
    first,
    path: '/entries',
    body: (values) => ({ acts: adjusted(actsOf(values, entryId)) }),
    onDone,
    onRefused,
  });
  return { ...form, adjustment } satisfies EntryForm<V>;
}

/** Offered as long as the form is open; taken back where the period turns out to be open. */
export function useAdjustment() {
  const [offered, setOffered] = useState(false);
  const [reason, setReason] = useState('');
  return {
    adjustment: { offered, reason, setReason },
    adjusted: (acts: readonly Act[], because = reason.trim()): readonly Act[] =>
      offered && because ? asAdjustments(acts, because) : acts,
    onRefused: (error: unknown) => {
      if (isPeriodClosed(error)) setOffered(true);
      else if (isAdjustmentNeedless(error)) setOffered(false);
    },
  };
}

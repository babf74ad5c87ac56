// A form of one act: one key, so that sent twice it is one act. What was typed stays through refusals.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { BreachView } from '../../../server/errorViews.ts';
import type { AnswerOf, PlaceOf, Route, Unkeyed } from '../../api/contract.ts';
import { ApiError, isLostSession, sendTo } from '../../api/request.ts';

type Values = Readonly<Record<string, string>>;

interface ActFormOptions<R extends Route, V extends Values> {
  readonly route: R;
  /** What stands in its path. */
  readonly at?: PlaceOf<R>;
  readonly first: V;
  /** The body without its key; `id` stays the same as long as the form is open. */
  readonly bodyOf: (values: V, id: string) => Unkeyed<R>;
  readonly onDone: (answer: AnswerOf<R>) => void;
}

/** `assignments.0.prospect.name` → `name`: the last part names the field of the form. */
const fieldOf = (breach: BreachView): string => breach.field?.split('.').at(-1) ?? '';

export function useActForm<R extends Route, V extends Values>(options: ActFormOptions<R, V>) {
  const { route, at, first, bodyOf, onDone } = options;
  const client = useQueryClient();
  const [values, setValues] = useState(first);
  const [ids] = useState(() => ({ key: uuid(), id: uuid() }));
  const send = useMutation({
    mutationFn: () => sendTo(route, { at, body: { key: ids.key, ...bodyOf(values, ids.id) } }),
    onSuccess: async (answer) => {
      onDone(answer);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  const breaches = send.error instanceof ApiError && !isLostSession(send.error) ? send.error.breaches : [];
  const isShown = (breach: BreachView) => fieldOf(breach) in first;
  return {
    values,
    set: (field: keyof V & string, value: string) => setValues((before) => ({ ...before, [field]: value })),
    submit: () => send.mutate(),
    busy: send.isPending,
    error: isLostSession(send.error) ? null : send.error,
    message: (field: string) =>
      breaches
        .filter((breach) => fieldOf(breach) === field)
        .map((breach) => breach.message)
        .join(' ') || undefined,
    others: breaches.filter((breach) => !isShown(breach)),
    adjustment: { offered: false, reason: '', setReason: () => undefined },
  };
}

/** Empty texts are nothing. */
export function saidOrNull<V extends Values>(values: V): { readonly [Name in keyof V]: string | null } {
  const told = Object.entries(values).map(([name, value]) => [name, value.trim() || null]);
  return Object.fromEntries(told) as { readonly [Name in keyof V]: string | null };
}

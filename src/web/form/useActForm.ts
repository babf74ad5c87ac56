// A form of one act, which is sent with what was typed. What was typed stays through refusals.
import { useState } from 'react';
import type { AnswerOf, PlaceOf, Route, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';
import { fieldBreaches } from './fieldBreaches.ts';
import { useAct } from './useAct.ts';

type Values = Readonly<Record<string, string>>;

interface ActFormOptions<R extends Route, V extends Values> {
  readonly route: R;
  /** What stands in its path. */
  readonly at?: PlaceOf<R>;
  readonly first: V;
  /** The body without its key; `id` stays the same until the act is done. */
  readonly bodyOf: (values: V, id: string) => Unkeyed<R>;
  readonly onDone: (answer: AnswerOf<R>) => void;
}

export function useActForm<R extends Route, V extends Values>(options: ActFormOptions<R, V>) {
  const { route, at, first, bodyOf, onDone } = options;
  const [values, setValues] = useState(first);
  const act = useAct(({ key, id }) => sendTo(route, { at, body: { key, ...bodyOf(values, id) } }), { onDone });
  return {
    values,
    set: (field: keyof V & string, value: string) => setValues((before) => ({ ...before, [field]: value })),
    submit: () => act.send(),
    busy: act.busy,
    error: act.error,
    ...fieldBreaches(act.error, Object.keys(first)),
  };
}

/** Empty texts are nothing. */
export function saidOrNull<V extends Values>(values: V): { readonly [Name in keyof V]: string | null } {
  const told = Object.entries(values).map(([name, value]) => [name, value.trim() || null]);
  return Object.fromEntries(told) as { readonly [Name in keyof V]: string | null };
}

// A form whose act is seen before it is done: the first press shows what it would come to, the second does it, and only
// while what is typed is what was shown.
import { useState } from 'react';
import { breachesOf, fieldOf, messageFor } from '../act/breaches.ts';
import { newId } from '../act/newId.ts';
import { question, useAsk } from '../act/useAsk.ts';
import { type Form, type FormOptions, useForm, type Values } from './useForm.ts';

interface PreviewedOptions<V extends Values, Seen> extends Omit<FormOptions<V, Seen>, 'onDone'> {
  /** False where there is nothing to see beforehand. */
  readonly previewed?: boolean;
  readonly onDone: () => unknown;
}

export interface PreviewedForm<V extends Values, Seen> extends Form<V> {
  /** What the act would come to; null until it was asked, and after anything was typed. */
  readonly preview: Seen | null;
  /** The next press does it. */
  readonly ready: boolean;
}

export function usePreviewedForm<V extends Values, Seen>(options: PreviewedOptions<V, Seen>): PreviewedForm<V, Seen> {
  const { previewed = true, ...rest } = options;
  const form = useForm<V, Seen>(rest);
  const [asked, setAsked] = useState('');
  const now = JSON.stringify(form.values);
  const look = useAsk(() => {
    setAsked(now);
    return question<Seen>(options.path, { ...options.body(form.values, newId()), key: newId(), dryRun: true });
  });
  const preview = look.answer !== undefined && asked === now ? look.answer : null;
  const ready = preview !== null || !previewed;
  const error = ready ? form.error : asked === now ? look.error : null;
  const fields = Object.keys(options.first);
  const breaches = breachesOf(error);
  return {
    ...form,
    preview,
    ready,
    busy: form.busy || look.busy,
    error,
    submit: () => (ready ? form.submit() : look.send()),
    message: (...named) => messageFor(breaches, fields, named),
    others: breaches.filter((breach) => fieldOf(breach, fields) === undefined),
  };
}

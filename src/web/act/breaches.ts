// Which field of a form a broken law speaks of.
import type { BreachView } from '../../server/errorViews.ts';
import { ApiError } from '../api/request.ts';

export function breachesOf(error: unknown): readonly BreachView[] {
  return error instanceof ApiError ? error.breaches : [];
}

/** `acts.0.input.head.occurredOn` → `occurredOn`: the first part of the path that is a field of the form. */
export function fieldOf({ field = '' }: BreachView, fields: readonly string[]): string | undefined {
  return field.split('.').find((part) => fields.includes(part));
}

/** What is wrong with a field in the server's words, each once. */
export function messageFor(
  breaches: readonly BreachView[],
  fields: readonly string[],
  named: readonly string[],
): string | undefined {
  const own = breaches.filter((breach) => named.includes(fieldOf(breach, fields) ?? ''));
  return [...new Set(own.map(({ message }) => message))].join(' ') || undefined;
}

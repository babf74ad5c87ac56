// Which refusals speak of which field of a form, in the server's words.
import type { BreachView } from '../../server/errorViews.ts';
import { ApiError, isLostSession } from '../api/request.ts';

export interface FieldBreaches {
  /** What is wrong with one of these fields. */
  readonly message: (...fields: readonly string[]) => string | undefined;
  /** Refusals that name none of the form's fields. */
  readonly others: readonly BreachView[];
}

/** A refusal names a place such as `acts.0.head.occurredOn`: its first part that is a field of the form is meant. */
export function fieldBreaches(error: unknown, fields: readonly string[]): FieldBreaches {
  const breaches = error instanceof ApiError && !isLostSession(error) ? error.breaches : [];
  const fieldOf = ({ field = '' }: BreachView) => field?.split('.').find((part) => fields.includes(part));
  return {
    message: (...named) =>
      breaches
        .filter((breach) => named.includes(fieldOf(breach) ?? ''))
        .map(({ message }) => message)
        .join(' ') || undefined,
    others: breaches.filter((breach) => fieldOf(breach) === undefined),
  };
}

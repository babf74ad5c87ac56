// What is typed into a form and sent as one act. It stays through refusals, through a lost session, a closed dialog and a
// screen that broke, until it has been sent; for the account that typed it.
import type { BreachView } from '../../server/errorViews.ts';
import { breachesOf, fieldOf, messageFor } from '../act/breaches.ts';
import { useNewId } from '../act/newId.ts';
import { type ActOptions, useAct } from '../act/useAct.ts';
import { typedOver, useKept } from '../kept/useKept.ts';

export type Values = Readonly<Record<string, string>>;

export interface Form<V extends Values = Values> {
  readonly values: V;
  readonly set: (field: keyof V & string, value: string) => void;
  readonly submit: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** What is wrong with a field, in the server's words. */
  readonly message: (...fields: readonly string[]) => string | undefined;
  /** Refusals that name none of the form's fields. */
  readonly others: readonly BreachView[];
}

export interface FormOptions<V extends Values, Answer>
  extends Pick<ActOptions<void, Answer>, 'method' | 'keyed' | 'onRefused'> {
  /** Under which name what was typed is kept. */
  readonly place: string;
  /** What the form begins with; its names are the form's fields. */
  readonly first: V;
  readonly path: string;
  /** The id is of what the act makes: the same as long as the form is open. */
  readonly body: (values: V, id: string) => object;
  readonly onDone: (answer: Answer, values: V) => unknown;
}

export function useForm<V extends Values, Answer = unknown>(options: FormOptions<V, Answer>): Form<V> {
  const { place, first, path, body, onDone, ...rest } = options;
  const [values, setValues, forget] = useKept('typed', place, typedOver(first));
  const id = useNewId();
  const act = useAct<void, Answer>({
    ...rest,
    path,
    body: () => body(values, id),
    onDone: (answer) => {
      forget();
      return onDone(answer, values);
    },
  });
  const fields = Object.keys(first);
  const breaches = breachesOf(act.error);
  return {
    values,
    set: (field, value) => setValues((before) => ({ ...before, [field]: value })),
    submit: () => act.send(),
    busy: act.busy,
    error: act.error,
    message: (...named) => messageFor(breaches, fields, named),
    others: breaches.filter((breach) => fieldOf(breach, fields) === undefined),
  };
}

/** Empty texts are nothing. */
export function orNull<V extends Values>(values: V): { readonly [Field in keyof V]: string | null } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim() || null])) as {
    readonly [Field in keyof V]: string | null;
  };
}

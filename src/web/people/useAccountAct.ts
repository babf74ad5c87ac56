import { type Act, useAct } from '../act/useAct.ts';

interface AccountAct {
  /** Below the account. */
  readonly path: string;
  readonly body?: object;
}

/** Does something to an account. Each press is an act of its own: the account is what it names. */
export function useAccountAct<Answer>(accountId: string, onDone: (answer: Answer) => void): Act<AccountAct, Answer> {
  return useAct<AccountAct, Answer>({
    path: ({ path }) => `/people/${accountId}/${path}`,
    keyed: 'press',
    body: ({ body = {} }) => body,
    onDone,
  });
}

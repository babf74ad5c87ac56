import type { AnswerOf, Route, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';

type AccountRoute = Extract<Route, `POST /people/:id/${string}`>;

/** Does something to an account. */
export function useAccountAct<R extends AccountRoute>(accountId: string, onDone: (answer: AnswerOf<R>) => void) {
  return useAct(
    ({ key }, { route, body }: { route: R; body: Unkeyed<R> }) =>
      sendTo(route, { at: { id: accountId }, body: { key, ...body } }),
    { onDone: (answer) => onDone(answer) },
  );
}

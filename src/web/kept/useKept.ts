import { useCallback, useState } from 'react';
import { useSession } from '../shell/session.tsx';
import { forget, keep, type KeptKind, readKept } from './kept.ts';

type Kept<Value> = readonly [Value, (change: (before: Value) => Value) => void, () => void];

/**
 * A value that outlives the screen, for the account that is signed in. `read` makes it from what was kept, which an
 * older version of the page may have written. The last of the three forgets it.
 */
export function useKept<Value>(kind: KeptKind, name: string, read: (kept: unknown) => Value): Kept<Value> {
  const accountId = useSession().account.id;
  const [value, setValue] = useState(() => read(readKept(kind, accountId, name)));
  const set = useCallback(
    (change: (before: Value) => Value) =>
      setValue((before) => {
        const now = change(before);
        keep(kind, accountId, name, now);
        return now;
      }),
    [kind, accountId, name],
  );
  const forgetIt = useCallback(() => forget(kind, accountId, name), [kind, accountId, name]);
  return [value, set, forgetIt];
}

/** What was typed of a form's fields, over the values it begins with. */
export function typedOver<Values extends object>(first: Values): (kept: unknown) => Values {
  return (kept) => (typeof kept === 'object' && kept !== null ? { ...first, ...kept } : first);
}

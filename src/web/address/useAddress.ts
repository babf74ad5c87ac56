// The state of a screen that lies in its address: a filtered list can be sent to a colleague, a reload keeps it, and "back"
// undoes it.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Address, readAddress, type Said, typed } from './params.ts';

export type Changes<A extends Address> = {
  readonly [Name in keyof A]?: string | number | null | undefined;
};

export interface InAddress<A extends Address> {
  /** What stands there. */
  readonly at: Said<A>;
  /**
   * Changes what is named; nothing takes a parameter away. Another filter or order is another list, which begins at its
   * first page. Each change is a step that "back" undoes, save the next letter of what is being typed.
   */
  readonly go: (changes: Changes<A>) => void;
  /** Puts these in the place of all others. */
  readonly replace: (values: Readonly<Record<string, string>>) => void;
}

export function useAddress<const A extends Address>(address: A): InAddress<A> {
  const [search, setSearch] = useSearchParams();
  const at = useMemo(() => readAddress(address, search), [address, search]);
  const go = useCallback(
    (changes: Changes<A>) => {
      const types = Object.keys(changes).every((name) => address[name] === typed);
      setSearch(
        (before) => {
          if (!('page' in changes)) before.delete('page');
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === null || value === '') before.delete(name);
            else before.set(name, String(value));
          }
          return before;
        },
        { replace: types, preventScrollReset: true },
      );
    },
    [address, setSearch],
  );
  const replace = useCallback((values: Readonly<Record<string, string>>) => setSearch(values), [setSearch]);
  return useMemo(() => ({ at, go, replace }), [at, go, replace]);
}

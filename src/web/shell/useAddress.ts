// What a screen shows lies in its address: a filtered list can be sent to a colleague, and a reload shows the same rows.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Changes = Readonly<Record<string, string | number | null | undefined>>;

export interface Address {
  /** Empty where the address does not say. */
  readonly said: (name: string) => string;
  /** One of these, or none. */
  readonly oneOf: <Value extends string>(name: string, values: readonly Value[]) => Value | undefined;
  readonly page: number;
  /**
   * Nothing takes a name out. Another filter is another list, which begins at its first page. A page that is turned is a
   * step that "back" takes again, and so is whatever is said to be one.
   */
  readonly change: (changes: Changes, step?: 'step') => void;
  readonly turnTo: (page: number) => void;
  /** Puts these in the place of everything. */
  readonly put: (values: Readonly<Record<string, string>>) => void;
}

/** The part of a link behind `?`. */
export function searchOf(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}

export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Changes, step?: 'step') =>
      setSearch(
        (before) => {
          for (const [name, value] of Object.entries<Changes[string]>({ page: '', ...changes })) {
            if (value) before.set(name, String(value));
            else before.delete(name);
          }
          return before;
        },
        { replace: step === undefined, preventScrollReset: true },
      ),
    [setSearch],
  );
  const turnTo = useCallback((page: number) => change({ page: page > 1 ? page : '' }, 'step'), [change]);
  const put = useCallback((values: Readonly<Record<string, string>>) => setSearch(values), [setSearch]);
  return useMemo(() => {
    const said = (name: string) => search.get(name) ?? '';
    return {
      said,
      oneOf: (name, values) => values.find((value) => value === said(name)),
      page: Math.max(1, Math.floor(Number(said('page'))) || 1),
      change,
      turnTo,
      put,
    };
  }, [search, change, turnTo, put]);
}

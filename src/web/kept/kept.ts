// The one place where the page keeps anything in the browser. Several people share a desk, so what is kept carries the
// account it belongs to: nobody is shown what another account typed, and whoever signs out leaves nothing typed behind.
// A session that expires keeps it, for the same account to find again.

/** What is typed lives as long as the tab; how somebody likes a screen, as long as the browser keeps it. */
export type KeptKind = 'typed' | 'liked';

const storageOf = (kind: KeptKind): Storage => (kind === 'typed' ? sessionStorage : localStorage);
const prefixOf = (accountId: string): string => `yiwang/${accountId}/`;

export function readKept(kind: KeptKind, accountId: string, name: string): unknown {
  try {
    return JSON.parse(storageOf(kind).getItem(prefixOf(accountId) + name) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(kind: KeptKind, accountId: string, name: string, value: unknown): void {
  try {
    storageOf(kind).setItem(prefixOf(accountId) + name, JSON.stringify(value));
  } catch {
    // Full, or forbidden by the browser's settings: the form holds its values as long as it is open.
  }
}

export function forget(kind: KeptKind, accountId: string, name: string): void {
  storageOf(kind).removeItem(prefixOf(accountId) + name);
}

/** The names under which an account has typed something that it has not sent. */
export function typedBy(accountId: string): readonly string[] {
  const prefix = prefixOf(accountId);
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

export function forgetTyped(accountId: string): void {
  for (const name of typedBy(accountId)) forget('typed', accountId, name);
}

/** Chosen before anybody signs in, so it belongs to the browser and not to an account. */
export const rememberedLanguage = {
  read: (): string | null => localStorage.getItem('yiwang.language'),
  keep: (language: string): void => localStorage.setItem('yiwang.language', language),
};

// Shows a screen only where its address is understood whole; else what was not, and the way on without it.
import type { ReactNode } from 'react';
import { Link, useLocation, useMatches } from 'react-router';
import { useWords } from '../language/language.tsx';
import { type Address, period, type Unread, unreadIn } from './params.ts';

/** What a route hands on of its screen. */
export interface ScreenHandle {
  readonly address: Address;
}

/** The year goes along from screen to screen. */
const everywhere: Address = { year: period };

export function Understood({ children }: { children: ReactNode }) {
  const { search } = useLocation();
  const handle = useMatches().at(-1)?.handle as ScreenHandle | undefined;
  // A screen that is not there says so itself.
  const unread = handle ? unreadIn({ ...everywhere, ...handle.address }, new URLSearchParams(search)) : [];
  return unread.length > 0 ? <NotUnderstood unread={unread} /> : children;
}

function NotUnderstood({ unread }: { unread: readonly Unread[] }) {
  const words = useWords();
  const { pathname, search } = useLocation();
  const rest = new URLSearchParams(search);
  for (const { name } of unread) rest.delete(name);
  return (
    <section className="failure" role="alert">
      <h2>{words.address.title}</h2>
      {unread.map(({ name, value, known }) => (
        <p key={name}>{(known ? words.address.value : words.address.name)(name, value)}</p>
      ))}
      <p>
        <Link className="button" to={{ pathname, search: rest.toString() }}>
          {words.address.without}
        </Link>
      </p>
    </section>
  );
}

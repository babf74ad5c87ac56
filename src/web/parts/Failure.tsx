// What went wrong and what to do next.
import type { ReactNode } from 'react';
import { ApiError, isLostSession } from '../api/request.ts';
import { useWords } from '../language/language.tsx';

interface FailureProps {
  readonly error: unknown;
  readonly again?: () => void;
}

/** In place of what could not be read. */
export function Failure({ error, again }: FailureProps) {
  const words = useWords();
  const status = error instanceof ApiError ? error.status : -1;
  return (
    <section className="failure" role="alert">
      <h2>{status === 404 ? words.failure.notFoundTitle : words.failure.title}</h2>
      <FailureText error={error} />
      {again && status !== 403 && status !== 404 ? (
        <button type="button" className="button" onClick={again}>
          {words.failure.again}
        </button>
      ) : null}
    </section>
  );
}

/** Below what was sent and refused; nothing where nothing was, or where the sign-in over the screen says it. */
export function FailureNote({ error }: { error: unknown }) {
  if (!error || isLostSession(error)) return null;
  return (
    <div className="wrong" role="alert">
      <FailureText error={error} />
    </div>
  );
}

/** The server's own sentences where it sent some; else what the status means. */
export function FailureText({ error }: { error: unknown }) {
  const words = useWords();
  if (!(error instanceof ApiError)) return <p>{words.failure.unexpected}</p>;
  if (error.breaches.length > 0) {
    return (
      <>
        {error.breaches.map((breach) => (
          <p key={`${breach.law} ${breach.field ?? ''}`}>{breach.message}</p>
        ))}
        {error.errorId ? <p className="quiet">{words.failure.errorId(error.errorId)}</p> : null}
      </>
    );
  }
  const texts: Record<number, string> = {
    0: words.failure.unreachable,
    403: words.failure.forbidden,
    404: words.failure.notFound,
    413: words.failure.tooLarge,
    429: words.failure.tooMany,
    503: words.failure.unreachable,
  };
  return <p>{texts[error.status] ?? words.failure.unexpected}</p>;
}

/** Nothing is here yet: what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

// A screen that broke, or a part of it that could not be loaded. It says whose fault that is, and what was typed stays.
import { Link, useRouteError } from 'react-router';
import { ApiError, pageOf } from '../api/request.ts';
import { forgetTyped, typedBy } from '../kept/kept.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from './Failure.tsx';

const reopen = () => window.location.reload();

/** The files of a page go with the version that is installed: a page that was opened before asks for ones that are gone. */
function isPartMissing(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);
}

export function Broken() {
  const words = useWords();
  const error = useRouteError();
  const account = pageOf();
  const kept = account === undefined ? 0 : typedBy(account).length;
  if (error instanceof ApiError) return <Failure error={error} again={reopen} />;
  const missing = isPartMissing(error);
  return (
    <section className="failure stack" role="alert">
      <h2>{words.failure.title}</h2>
      <p>{missing ? words.failure.notLoaded : words.failure.broken}</p>
      {kept > 0 ? <p>{words.failure.stillKept(kept)}</p> : null}
      <div className="row">
        <button type="button" className="button button-main" onClick={reopen}>
          {words.failure.reopen}
        </button>
        <Link className="button" to="/overview">
          {words.failure.toOverview}
        </Link>
      </div>
      {missing ? null : (
        <details>
          <summary>{words.failure.fault}</summary>
          <p className="quiet">{String(error)}</p>
          {account !== undefined && kept > 0 ? (
            // What was kept may be what breaks the screen.
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                forgetTyped(account);
                reopen();
              }}
            >
              {words.failure.reopenWithout}
            </button>
          ) : null}
        </details>
      )}
    </section>
  );
}

import { useRouteError } from 'react-router';
import { ApiError } from '../api/request.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from './Failure.tsx';

/** A screen that broke, or whose part could not be loaded (a new version was installed meanwhile). */
export function Broken() {
  const words = useWords();
  const error = useRouteError();
  if (error instanceof ApiError) return <Failure error={error} again={() => window.location.reload()} />;
  return (
    <section className="failure" role="alert">
      <h2>{words.failure.title}</h2>
      <p>{words.failure.broken}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {words.failure.reload}
      </button>
    </section>
  );
}

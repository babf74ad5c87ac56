import { useApi } from '../api/useApi.ts';
import { FailureText } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Agreements } from './Agreements.tsx';

/** On the page of a project: who shares its credit. */
export function ProjectCredit({ projectId }: { projectId: string }) {
  const words = useWords();
  const { data, error } = useApi('/credit-agreements', { project: projectId });
  return (
    <section aria-labelledby="credit">
      <h2 id="credit">{words.credit.title}</h2>
      {error ? <FailureText error={error} /> : null}
      {!data && !error ? <Waiting /> : null}
      {data?.total === 0 ? <p className="quiet">{words.credit.none}</p> : null}
      {data ? <Agreements agreements={data.rows} /> : null}
    </section>
  );
}

import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import './merges.css';

/** At the head of a project that no longer counts by itself: where it went. */
export function MergedInto({ projectId }: { readonly projectId: string }) {
  const { merges: words } = useWords();
  const { data } = useApi('/merges', { project: projectId, size: 50 });
  const into = data?.rows.find(({ merged, undoneAt }) => merged.id === projectId && undoneAt === null)?.kept;
  if (!into) return null;
  return (
    <p className="notice merged-into">
      {words.into}{' '}
      {into.name === null ? (
        `${into.code} ${into.office}`
      ) : (
        <Link to={`/projects/${into.id}`}>
          {into.name} {into.code}
        </Link>
      )}
    </p>
  );
}

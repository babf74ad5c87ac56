import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Story } from './Story.tsx';
import './pursuits.css';

/** What a project was before it was one: the company it came from, why, and what was done until the lead. */
export function ProjectPursuit({ projectId }: { readonly projectId: string }) {
  const { pursuits: w } = useWords();
  const { data } = useApi('/projects/:id/pursuit', { id: projectId });
  const pursuit = data?.pursuit;
  if (!pursuit) return null;
  return (
    <section aria-labelledby="from-target">
      <h2 id="from-target">{w.fromTarget}</h2>
      <p>
        <Link to={`/pursuits/${pursuit.id}`}>{pursuit.name}</Link>{' '}
        <span className="quiet">{[pursuit.chain, pursuit.node].filter(Boolean).join(' · ')}</span>
      </p>
      {pursuit.reasons.length > 0 ? (
        <ul>
          {pursuit.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      <Story story={pursuit.story} />
    </section>
  );
}

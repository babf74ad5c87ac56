// On the page of a project: what was handed over about it, by when, and how far it is.
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { ItemName, ItemStateMark } from './ItemText.tsx';
import styles from './dispatch.module.css';

export function ProjectItems({ projectId }: { readonly projectId: string }) {
  const { dispatch: w } = useWords();
  const { data, error } = useApi('/dispatch-items', { project: projectId, size: 100 });
  if (error) return <FailureText error={error} />;
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="items">
      <h2 id="items">{w.ofProject}</h2>
      <ul className={styles['stepList']}>
        {data.rows.map((item) => (
          <li key={item.entryId}>
            <p>
              <ItemStateMark item={item} />{' '}
              <span className="quiet tabular">
                {[w.due(item.dueOn), item.owner, item.person].filter(Boolean).join(' · ')}
              </span>
            </p>
            <p>
              <ItemName item={item} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

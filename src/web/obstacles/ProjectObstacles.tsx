// On the page of a project: what stands in its way, who is to clear it, and how it was cleared.
import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { ObstacleStateMark, ObstacleText } from './ObstacleText.tsx';
import styles from './obstacles.module.css';

export function ProjectObstacles({ projectId }: { readonly projectId: string }) {
  const { obstacles: w } = useWords();
  const enters = useRight('enter');
  const { data, error } = useApi('/obstacles', { project: projectId, size: 100 });
  if (error) return <FailureText error={error} />;
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="obstacles">
      <h2 id="obstacles">{w.ofProject}</h2>
      <ul className={styles['obstacleList']}>
        {data.rows.map((obstacle) => (
          <li key={obstacle.entryId}>
            <p>
              <ObstacleStateMark state={obstacle.state} />{' '}
              <span className="quiet tabular">
                {[w.raised(obstacle.raisedOn), obstacle.dueOn ? w.due(obstacle.dueOn) : '', w.days(obstacle.days)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            <div>
              <ObstacleText obstacle={obstacle} />
            </div>
            <p className="quiet">{w.ownedBy(obstacle.owner)}</p>
            {enters && obstacle.clearedOn === null && obstacle.ownerOfficeId === obstacle.officeId ? (
              <p>
                <Link to={{ search: searchOf({ form: 'obstacle_clearing', no: obstacle.no }) }}>{w.clear}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

// On the page of a project: its lights and those of its promises, today and as they were seen before.
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { LightMark } from './LightMark.tsx';
import styles from './lights.module.css';

export function ProjectLights({ projectId }: { readonly projectId: string }) {
  const words = useWords();
  const w = words.lights;
  const { data, error } = useApi('/projects/:id/lights', { id: projectId });
  if (error) return <FailureText error={error} />;
  if (!data || (data.now.length === 0 && data.history.length === 0)) return null;
  return (
    <section aria-labelledby="lights">
      <h2 id="lights">{w.ofProject}</h2>
      {data.now.length === 0 ? <p className="quiet">{w.green}</p> : null}
      <ul className={styles['lightList']}>
        {data.now.map((light) => (
          <li key={`${light.object} ${light.id} ${light.ruleId}`}>
            <p>
              <LightMark colour={light.colour} /> <strong>{light.ruleName}</strong>{' '}
              {light.object === 'project' ? null : <span className="quiet">{light.name}</span>}
            </p>
            <p>{light.why}</p>
          </li>
        ))}
      </ul>
      {data.history.length > 0 ? (
        <details>
          <summary>{w.history}</summary>
          <p className="quiet">{w.historyHint}</p>
          <ol className={styles['lightList']}>
            {data.history.map((change) => (
              <li key={`${change.on} ${change.what} ${change.ruleName} ${change.colour}`}>
                <p>
                  <span className="tabular">{change.on}</span> <LightMark colour={change.colour} />{' '}
                  <span className="quiet">
                    {change.ruleName} {w.version(change.version)}
                  </span>
                </p>
                {change.why ? <p className="quiet">{change.why}</p> : null}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

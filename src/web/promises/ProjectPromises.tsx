// On the page of a project: what both sides promised, by when, and what was done.
import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useRight } from '../shell/session.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { Keepings, PromiseStateMark, PromiseText } from './PromiseText.tsx';
import styles from './promises.module.css';

export function ProjectPromises({ projectId }: { readonly projectId: string }) {
  const { language, words } = useLanguage();
  const w = words.promises;
  const enters = useRight('enter');
  const { data, error } = useApi('/promises', { project: projectId, size: 100 });
  if (error) return <FailureText error={error} />;
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{w.ofProject}</h2>
      <ul className={styles['promiseList']}>
        {data.rows.map((promise) => (
          <li key={promise.entryId}>
            <p>
              <span className="tabular">{promise.dueOn}</span> <PromiseStateMark state={promise.state} />{' '}
              <span className="quiet">{nounWord('promiseSide', promise.side, language)}</span>
            </p>
            <p>
              <PromiseText promise={promise} />
            </p>
            <Keepings promise={promise} />
            {enters && promise.state !== 'kept' ? (
              <p>
                <Link to={{ search: searchOf({ form: 'promise_keeping', no: promise.no }) }}>{w.record}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from 'react-router';
import type { TaskView } from '../../server/tasks/views.ts';
import { useWords } from '../language/language.tsx';
import css from './tasks.module.css';

/** How many of a kind wait, since when, the first of them, and the way to all. */
export function TaskCard({ task }: { readonly task: TaskView }) {
  const { tasks: w } = useWords();
  const { kind, ofWord, count, oldest, pressing, to, lines } = task;
  const name = [w.kind[kind], ofWord].filter(Boolean).join(' · ');
  return (
    <li className={pressing ? `${css['task']} ${css['pressing']}` : css['task']}>
      <p className={css['taskHead']}>
        <Link to={to}>
          {name} <span className={css['count']}>{w.count(count)}</span>
        </Link>
        {oldest ? <span className="quiet nowrap">{w.oldest(oldest)}</span> : null}
      </p>
      {lines.length > 0 ? (
        <ul className={css['firstOnes']}>
          {lines.map((line, n) => (
            // Two of them may read alike.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={n}>
              {line.to ? <Link to={line.to}>{line.title}</Link> : line.title}{' '}
              <span className="quiet">
                {line.why} <span className="nowrap">{line.on}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {w.act[kind] ? (
        <Link className="button" to={to}>
          {w.act[kind]}
        </Link>
      ) : null}
    </li>
  );
}

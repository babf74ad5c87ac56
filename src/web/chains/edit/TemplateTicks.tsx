import { Link } from 'react-router';
import { nounWord } from '../../../labels/nouns.ts';
import type { ChainTemplateView } from '../../../server/chains/views.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './templates.module.css';

interface TicksProps {
  readonly templates: readonly ChainTemplateView[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Templates to choose from; of one that the city has a chain of that name is shown instead. */
export function TemplateTicks({ templates, chosen, onChange }: TicksProps) {
  const { language, words } = useLanguage();
  const w = words.chains;
  return (
    <ul className={styles['templates']}>
      {templates.map(({ id, name, nodes, edges, segments, chainId }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              disabled={chainId !== null}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {name}
          </label>{' '}
          <span className="quiet">{w.counts(nodes, edges)}</span>{' '}
          {chainId === null ? null : (
            <Link className="nowrap" to={`/net/chains/${chainId}`}>
              {w.templateThere}
            </Link>
          )}
          <details>
            <summary>{w.templateNodes}</summary>
            {segments.map(({ segment, nodes: named }) => (
              <p key={segment} className="quiet">
                {w.templateSegment(nounWord('segment', segment, language), named.join(words.listComma))}
              </p>
            ))}
          </details>
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import { counted } from '../../labels/counted.ts';
import { percentText } from '../../labels/chains/answer.ts';
import type { ChainListRow } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';
import { StateCounts } from './StateCounts.tsx';

/** The chains on a phone. */
export function ChainCards({ chains }: { chains: readonly ChainListRow[] }) {
  const words = useWords();
  const { net } = words;
  return (
    <ul className="cards">
      {chains.map(({ id, name, standing }) =>
        standing ? (
          <li key={id}>
            <Link to={`/net/chains/${id}`}>{name}</Link>
            <p>
              <StateCounts counts={standing.states} />
            </p>
            <dl>
              <div>
                <dt>{net.completeness}</dt>
                <dd>{percentText(standing.completeness.covered, standing.completeness.all)}%</dd>
              </div>
              <div>
                <dt>{net.list.firms}</dt>
                <dd>{counted(standing.totals.firms)}</dd>
              </div>
              <div>
                <dt>{net.list.projects}</dt>
                <dd>{counted(standing.totals.projects)}</dd>
              </div>
            </dl>
            <p className={standing.leading.operating === 0 ? 'wrong' : ''}>
              {net.leading(standing.leading.operating, standing.leading.coming)}
            </p>
            <p className="quiet">
              {[standing.duty.chief, standing.duty.leadOffice].filter(Boolean).join(words.listComma)}
            </p>
          </li>
        ) : null,
      )}
    </ul>
  );
}

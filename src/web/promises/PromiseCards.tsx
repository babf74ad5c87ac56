import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import type { PromiseView } from '../../server/promises/views.ts';
import { useLanguage } from '../language/language.tsx';
import { Keepings, PromiseStateMark, PromiseText } from './PromiseText.tsx';

/** The list on a phone: what was promised is read in full. */
export function PromiseCards({ rows }: { readonly rows: readonly PromiseView[] }) {
  const { language, words } = useLanguage();
  return (
    <ul className="cards" aria-label={words.promises.title}>
      {rows.map((row) => (
        <li key={row.entryId}>
          <p className="card-name">
            <span className="tabular">{row.dueOn}</span> <PromiseStateMark state={row.state} />
          </p>
          <p>
            <Link to={`/projects/${row.projectId}`}>{row.projectName}</Link>
          </p>
          <div>
            <PromiseText promise={row} />
            <Keepings promise={row} />
          </div>
          <p className="quiet">{[nounWord('promiseSide', row.side, language), row.office].join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

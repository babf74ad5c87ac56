import { Link } from 'react-router';
import type { PursuitView } from '../../server/pursuits/views.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { Release, PursuitStateMark } from './PursuitRows.tsx';

/** The list on a phone. */
export function PursuitCards({ rows }: { readonly rows: readonly PursuitView[] }) {
  const { pursuits: w } = useWords();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="card-name">
            <Link to={`/pursuits/${row.id}`}>{row.name}</Link> {row.sample ? <Sample whole /> : null}
          </p>
          <p className="quiet">{[row.seat, row.chain, row.node, row.office, row.person].filter(Boolean).join(' · ')}</p>
          <dl>
            <div>
              <dt>{w.column.state}</dt>
              <dd>
                <PursuitStateMark row={row} />
              </dd>
            </div>
            {row.releasesOn ? (
              <>
                <div>
                  <dt>{w.column.dueOn}</dt>
                  <dd className="tabular">
                    {row.dueOn}
                    {row.overdueDays === null ? null : <span className="late"> {w.overdue(row.overdueDays)}</span>}
                  </dd>
                </div>
                <div>
                  <dt>{w.column.release}</dt>
                  <dd className="tabular">
                    <Release row={row} />
                  </dd>
                </div>
              </>
            ) : null}
          </dl>
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import type { PursuitView } from '../../server/pursuits/views.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import '../table/table.css';

export function PursuitRows({ rows }: { readonly rows: readonly PursuitView[] }) {
  const { pursuits: w } = useWords();
  const heads = [
    w.column.name,
    w.column.seat,
    w.column.chain,
    w.column.office,
    w.column.person,
    w.column.state,
    w.column.dueOn,
    w.column.progress,
    w.column.release,
  ];
  return (
    <div className="pursuit-table">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/pursuits/${row.id}`}>{row.name}</Link> {row.sample ? <Sample whole /> : null}
              </th>
              <td className="nowrap">{row.seat}</td>
              <td>{[row.chain, row.node].filter(Boolean).join(' · ')}</td>
              <td className="nowrap">{row.office}</td>
              <td className="nowrap">{row.person}</td>
              <td className="nowrap">
                <PursuitStateMark row={row} />
              </td>
              <td className="nowrap tabular">
                {row.releasesOn ? row.dueOn : ''}
                {row.overdueDays === null ? null : <span className="late"> {w.overdue(row.overdueDays)}</span>}
              </td>
              <td className="nowrap tabular">{row.lastProgressOn}</td>
              <td className="nowrap tabular">
                <Release row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function PursuitStateMark({ row }: { readonly row: Pick<PursuitView, 'state' | 'stateWord'> }) {
  return <span className={`state-mark pursuit-${row.state}`}>{row.stateWord}</span>;
}

interface ReleaseProps {
  readonly row: Pick<PursuitView, 'releasesOn' | 'daysToRelease'>;
  readonly inWords?: boolean;
}

/** Never silently: the day is told as long as nothing has ended, in amber in the last week. */
export function Release({ row, inWords }: ReleaseProps) {
  const { pursuits: w } = useWords();
  if (row.releasesOn === null) return null;
  return (
    <span className={(row.daysToRelease ?? 99) <= 7 ? 'late' : ''}>
      {inWords ? w.willRelease(row.releasesOn) : row.releasesOn}
    </span>
  );
}

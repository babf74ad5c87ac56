import { Link } from 'react-router';
import type { PursuitView } from '../../server/pursuits/views.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';

export function PursuitRows({ rows }: { readonly rows: readonly PursuitView[] }) {
  const { pursuits: w } = useWords();
  const columns: readonly DataColumn<PursuitView>[] = [
    {
      key: 'name',
      head: w.column.name,
      names: true,
      cell: ({ id, name, sample }) => (
        <>
          <Link to={`/pursuits/${id}`}>{name}</Link> {sample ? <Sample whole /> : null}
        </>
      ),
    },
    { key: 'seat', head: w.column.seat, className: 'nowrap', cell: ({ seat }) => seat },
    { key: 'chain', head: w.column.chain, cell: ({ chain, node }) => [chain, node].filter(Boolean).join(' · ') },
    { key: 'office', head: w.column.office, className: 'nowrap', cell: ({ office }) => office },
    { key: 'person', head: w.column.person, className: 'nowrap', cell: ({ person }) => person },
    { key: 'state', head: w.column.state, className: 'nowrap', cell: (row) => <PursuitStateMark row={row} /> },
    {
      key: 'dueOn',
      head: w.column.dueOn,
      className: 'nowrap tabular',
      cell: ({ releasesOn, dueOn, overdueDays }) => (
        <>
          {releasesOn ? dueOn : ''}
          {overdueDays === null ? null : <span className="late"> {w.overdue(overdueDays)}</span>}
        </>
      ),
    },
    {
      key: 'progress',
      head: w.column.progress,
      className: 'nowrap tabular',
      cell: ({ lastProgressOn }) => lastProgressOn,
    },
    { key: 'release', head: w.column.release, className: 'nowrap tabular', cell: (row) => <Release row={row} /> },
  ];
  return <DataTable slides="pursuit-table" columns={columns} rows={rows} keyOf={({ id }) => id} />;
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

import { Link } from 'react-router';
import type { SuspicionsPage } from '../../server/corroboration/views.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { GradeChip } from './GradeChip.tsx';
import styles from './suspicions.module.css';

type Row = SuspicionsPage['rows'][number];

export function SuspicionTable({ rows }: { rows: readonly Row[] }) {
  const { corroboration: w } = useWords();
  const amount = evenDecimals(rows.map(({ amountYi }) => amountYi));
  return (
    <DataTable
      className={styles['rows'] ?? ''}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'project', head: w.project, cell: (row) => <Project row={row} /> },
        { key: 'day', head: w.day, className: 'nowrap tabular', cell: ({ day }) => day },
        {
          key: 'amount',
          head: w.amount,
          className: `${styles['amount']} nowrap tabular`,
          label: w.amount,
          cell: ({ amountYi }) => amount(amountYi),
        },
        {
          key: 'points',
          head: w.points,
          className: `${styles['amount']} nowrap tabular`,
          label: w.points,
          cell: ({ points }) => points,
        },
        { key: 'why', head: w.why, cell: (row) => <Why row={row} /> },
      ]}
    />
  );
}

function Project({ row: { projectId, projectName, projectCode, office, graded } }: { row: Row }) {
  return (
    <>
      <Link to={`/projects/${projectId}`}>{projectName ?? projectCode}</Link>
      <span className={styles['office']}>
        {office} <GradeChip graded={graded} />
      </span>
    </>
  );
}

/** The weightiest reason first, each with its points. */
function Why({ row: { reasons, relief } }: { row: Row }) {
  const { corroboration: w } = useWords();
  return (
    <ul className={styles['why']}>
      {reasons.map(({ sign, name, points, words }) => (
        <li key={sign}>
          <strong>{name}</strong> <span className="tabular">+{points}</span> {words}
        </li>
      ))}
      {relief > 0 ? <li className="quiet">{w.relief(relief)}</li> : null}
    </ul>
  );
}

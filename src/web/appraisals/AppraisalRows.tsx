import type { AppraisalView } from '../../server/appraisals/views.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { AppraisalName, AppraisalStateMark, WaitsFor } from './AppraisalText.tsx';
import styles from './appraisals.module.css';

interface AppraisalRowsProps {
  readonly rows: readonly AppraisalView[];
}

export function AppraisalRows({ rows }: AppraisalRowsProps) {
  const { appraisals: w } = useWords();
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'state', head: w.state, cell: (one) => <AppraisalStateMark of={one} /> },
        {
          key: 'project',
          head: w.project,
          names: true,
          cell: (one) => (
            <div className={styles['appraisalName']}>
              <AppraisalName of={one} />
            </div>
          ),
        },
        {
          key: 'waitsFor',
          head: w.waitsFor,
          cell: (one) => (
            <div className={styles['appraisalWaits']}>
              <WaitsFor of={one} />
            </div>
          ),
        },
        { key: 'lines', head: w.lines, cell: ({ lines }) => lines },
        {
          key: 'investment',
          head: w.investment,
          right: true,
          cell: ({ investmentYi }) => investmentYi ?? w.unsized,
        },
        { key: 'filedOn', head: w.filedOn, cell: ({ filedOn }) => <span className="nowrap">{filedOn}</span> },
        { key: 'office', head: w.office, cell: ({ office }) => office },
      ]}
    />
  );
}

/** The list on a phone. */
export function AppraisalCards({ rows }: AppraisalRowsProps) {
  const { appraisals: w } = useWords();
  return (
    <ul className="cards" aria-label={w.title}>
      {rows.map((one) => (
        <li key={one.entryId}>
          <p className="card-name">
            <AppraisalName of={one} />
          </p>
          <p>
            <AppraisalStateMark of={one} />
          </p>
          <div className={styles['appraisalWaits']}>
            <WaitsFor of={one} />
          </div>
          <p className="quiet">
            {[one.office, one.lines, one.investmentYi === null ? null : w.investmentOf(one.investmentYi)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import type { ObstacleView } from '../../server/obstacles/views.ts';
import { HandOver } from '../dispatch/HandOver.tsx';
import { useWords } from '../language/language.tsx';
import { useRight } from '../shell/session.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { ObstacleStateMark, ObstacleText } from './ObstacleText.tsx';
import styles from './obstacles.module.css';

interface RowsProps {
  readonly rows: readonly ObstacleView[];
  readonly onClear: (obstacle: ObstacleView) => void;
}

export function ObstacleRows({ rows, onClear }: RowsProps) {
  const { obstacles: w } = useWords();
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'state', head: w.state, cell: ({ state }) => <ObstacleStateMark state={state} /> },
        { key: 'project', head: w.project, names: true, cell: (row) => <ProjectOf row={row} /> },
        {
          key: 'what',
          head: w.what,
          cell: (row) => (
            <div className={styles['obstacleWhat']}>
              <ObstacleText obstacle={row} />
              <Clear row={row} onClear={onClear} />
            </div>
          ),
        },
        { key: 'owner', head: w.owner, cell: ({ owner }) => owner },
        { key: 'office', head: w.office, cell: ({ office }) => office },
        { key: 'raisedOn', head: w.raisedOn, cell: ({ raisedOn }) => <span className="nowrap">{raisedOn}</span> },
        { key: 'days', head: w.age, cell: ({ days }) => <span className="nowrap">{w.days(days)}</span> },
        { key: 'dueOn', head: w.dueOn, cell: ({ dueOn }) => <span className="nowrap">{dueOn ?? '—'}</span> },
      ]}
    />
  );
}

/** The list on a phone: what stands in the way is read in full. */
export function ObstacleCards({ rows, onClear }: RowsProps) {
  const { obstacles: w } = useWords();
  return (
    <ul className="cards" aria-label={w.title}>
      {rows.map((row) => (
        <li key={row.entryId}>
          <p className="card-name">
            <ObstacleStateMark state={row.state} /> <span className="tabular">{w.days(row.days)}</span>
          </p>
          <p>
            <ProjectOf row={row} />
          </p>
          <div>
            <ObstacleText obstacle={row} />
          </div>
          <p className="quiet">
            {[w.raised(row.raisedOn), row.dueOn ? w.due(row.dueOn) : '', w.ownedBy(row.owner), row.office]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Clear row={row} onClear={onClear} />
        </li>
      ))}
    </ul>
  );
}

function ProjectOf({ row: { reached, projectId, projectName } }: { readonly row: ObstacleView }) {
  return reached ? <Link to={`/projects/${projectId}`}>{projectName}</Link> : projectName;
}

function Clear({ row, onClear }: { readonly row: ObstacleView; readonly onClear: RowsProps['onClear'] }) {
  const { obstacles: w, dispatch } = useWords();
  const enters = useRight('enter');
  return enters && row.clearedOn === null ? (
    <p>
      <button type="button" className="plain-button" onClick={() => onClear(row)}>
        {w.clear}
      </button>{' '}
      <HandOver
        projectId={row.reached ? row.projectId : null}
        items={row.items}
        begins={{
          origin: 'obstacle',
          originNote: dispatch.ofObstacle(row.no, row.kind),
          what: dispatch.solve([row.projectName, row.what].join(' ')),
          ownerOfficeId: row.ownerOfficeId,
        }}
      />
    </p>
  ) : null;
}

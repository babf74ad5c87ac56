import { nounWord } from '../../labels/nouns.ts';
import type { DispatchItemView } from '../../server/dispatch/views.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { ItemName, ItemProject, ItemStateMark } from './ItemText.tsx';
import styles from './dispatch.module.css';

interface ItemRowsProps {
  readonly rows: readonly DispatchItemView[];
}

export function ItemRows({ rows }: ItemRowsProps) {
  const { language, words } = useLanguage();
  const w = words.dispatch;
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'state', head: w.state, cell: (item) => <ItemStateMark item={item} /> },
        {
          key: 'what',
          head: w.what,
          names: true,
          cell: (item) => (
            <div className={styles['itemWhat']}>
              <ItemName item={item} />
            </div>
          ),
        },
        { key: 'dueOn', head: w.dueOn, cell: ({ dueOn }) => <span className="nowrap">{dueOn}</span> },
        {
          key: 'owner',
          head: w.office,
          cell: ({ owner, person }) => (
            <>
              {owner} <span className="quiet">{person}</span>
            </>
          ),
        },
        { key: 'project', head: w.project, cell: (item) => <ItemProject item={item} /> },
        {
          key: 'origin',
          head: w.origin,
          cell: ({ origin }) => <span className="nowrap">{nounWord('itemOrigin', origin, language)}</span>,
        },
        { key: 'orderer', head: w.orderer, cell: ({ office }) => office },
      ]}
    />
  );
}

/** The list on a phone. */
export function ItemCards({ rows }: ItemRowsProps) {
  const { dispatch: w } = useWords();
  return (
    <ul className="cards" aria-label={w.title}>
      {rows.map((item) => (
        <li key={item.entryId}>
          <p className="card-name">
            <span className="tabular">{item.dueOn}</span> <ItemStateMark item={item} />
          </p>
          <p>
            <ItemName item={item} />
          </p>
          <p className="quiet">{[item.owner, item.person, item.projectName].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

// Obstacles that stand open by kind, office and age; each number opens exactly these rows in the list below.
import { Link } from 'react-router';
import type { ObstacleListView } from '../../server/obstacles/views.ts';
import { useWords } from '../language/language.tsx';
import { searchOf, useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import styles from './obstacles.module.css';

/** What narrows the list stays where a number is opened. */
const narrowed = ['kind', 'office', 'mine'] as const;

export function OpenObstacles({ list }: { readonly list: ObstacleListView }) {
  const { obstacles: w } = useWords();
  const parts = [
    { title: w.byKind, by: 'kind', rows: list.byKind },
    { title: w.byOffice, by: 'office', rows: list.byOffice },
    {
      title: w.byAge,
      by: 'age',
      rows: list.byAge.map((row) => ({ ...row, name: w.ages[row.of as keyof typeof w.ages] })),
    },
  ] as const;
  if (list.byKind.length === 0) return null;
  return (
    <section aria-labelledby="open-obstacles">
      <h2 id="open-obstacles">{w.openBy}</h2>
      <div className={styles['openBy']}>
        {parts.map((part) => (
          <Part key={part.by} {...part} />
        ))}
      </div>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly by: 'kind' | 'office' | 'age';
  readonly rows: ObstacleListView['byKind'];
}

function Part({ title, by, rows }: PartProps) {
  const { obstacles: w } = useWords();
  const { said } = useAddress();
  const kept = Object.fromEntries(narrowed.flatMap((name) => (said(name) ? [[name, said(name)]] : [])));
  const opens = (of: string, n: number, more: Readonly<Record<string, string>>) =>
    n === 0 ? (
      <span className="tabular">0</span>
    ) : (
      <Link className="tabular" to={{ search: searchOf({ ...kept, [by]: of, ...more }) }}>
        {n}
      </Link>
    );
  return (
    <div>
      <DataTable
        slides="long-table"
        label={title}
        rows={rows}
        keyOf={({ of }) => of}
        columns={[
          { key: 'name', head: title, names: true, cell: ({ name }) => name },
          { key: 'open', head: w.openCount, cell: ({ of, open }) => opens(of, open, { open: 'true' }) },
          { key: 'late', head: w.lateCount, cell: ({ of, late }) => opens(of, late, { state: 'late' }) },
        ]}
      />
    </div>
  );
}

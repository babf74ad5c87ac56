// Figures before and after an act, year by year; those that move are marked.
import { grouped } from '../../domain/exact.ts';
import type { ComparedFigureView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import './packages.css';

interface FiguresComparedProps {
  readonly figures: readonly ComparedFigureView[];
  readonly label: string;
}

export function FiguresCompared({ figures, label }: FiguresComparedProps) {
  const words = useWords();
  return (
    <DataTable
      className="packed-figures"
      label={label}
      rows={figures}
      keyOf={({ id, period }) => `${id} ${period}`}
      rowClass={({ before, after }) => (before === after ? '' : 'packed-moves')}
      columns={[
        {
          key: 'figure',
          head: words.packages.figure,
          names: true,
          cell: ({ period, name, unit }) => `${words.periodName(period)} ${name}${words.inBrackets(unit)}`,
        },
        { key: 'before', head: words.packages.before, cell: ({ before }) => (before === null ? '' : grouped(before)) },
        { key: 'after', head: words.packages.after, cell: ({ after }) => (after === null ? '' : grouped(after)) },
      ]}
    />
  );
}

// Figures before and after an act, year by year; those that move are marked.
import { grouped } from '../../domain/exact.ts';
import type { ComparedFigureView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import './packages.css';

interface FiguresComparedProps {
  readonly figures: readonly ComparedFigureView[];
  readonly label: string;
}

export function FiguresCompared({ figures, label }: FiguresComparedProps) {
  const words = useWords();
  return (
    <table className="packed-figures" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.packages.figure}</th>
          <th scope="col">{words.packages.before}</th>
          <th scope="col">{words.packages.after}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ id, name, unit, period, before, after }) => (
          <tr key={`${id} ${period}`} className={before === after ? '' : 'packed-moves'}>
            <th scope="row">
              {words.periodName(period)} {name}
              {words.inBrackets(unit)}
            </th>
            <td>{before === null ? '' : grouped(before)}</td>
            <td>{after === null ? '' : grouped(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

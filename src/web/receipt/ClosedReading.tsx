// The figure as it read when its period was closed, under today's number, where the two differ.
import type { FigureView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { inThousands, Num, refOf } from './Num.tsx';

export function ClosedReading({ figure }: { figure: FigureView }) {
  const words = useWords();
  const { closed } = figure;
  // A ratio whose parts have moved may read as it did; its receipt tells.
  if (!closed || closed.display === figure.display) return null;
  return (
    <span className="closed-reading">
      {words.closedReading.atClose}{' '}
      <Num of={refOf(figure, closed.at)} text={inThousands(closed.display)} name={figure.name} />
      {closed.difference ? ` ${words.closedReading.difference} ${closed.difference}` : ''}
    </span>
  );
}

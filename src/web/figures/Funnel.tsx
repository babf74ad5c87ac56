import type { FigureView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { ClosedReading } from '../receipt/ClosedReading.tsx';
import { FigureNum } from '../receipt/Num.tsx';

/** From outings to funds. The steps have different units, so they are a row of numbers and not a drawn funnel. */
export function Funnel({ figures }: { figures: readonly FigureView[] }) {
  const words = useWords();
  return (
    <section className="funnel" aria-labelledby="funnel">
      <h2 id="funnel">{words.overview.funnel}</h2>
      <ol>
        {figures.map((figure) => (
          <li key={figure.id}>
            <span className="funnel-name">{figure.name}</span>
            <span className="funnel-value">
              <FigureNum figure={figure} />
            </span>
            <ClosedReading figure={figure} />
          </li>
        ))}
      </ol>
    </section>
  );
}

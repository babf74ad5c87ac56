import type { FigureView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { ClosedReading } from '../receipt/ClosedReading.tsx';
import { FigureNum } from '../receipt/Num.tsx';
import { Beside } from './Beside.tsx';

/** The period's figures, each with how far its target is reached and what it was a year before; or what is missing for that. */
export function Headline({ figures }: { figures: readonly FigureView[] }) {
  const words = useWords();
  return (
    <section aria-label={words.overview.headline}>
      <ul className="headline">
        {figures.map((figure) => (
          <li key={figure.id}>
            <p className="headline-name">{figure.name}</p>
            <p className="headline-value">
              <FigureNum figure={figure} />
            </p>
            {figure.absence ? <p className="headline-name">{words.bulletin.why[figure.absence]}</p> : null}
            <ClosedReading figure={figure} />
            <Beside figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

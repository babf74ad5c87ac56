import type { FigureView } from '../../server/figures/views.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { ClosedReading } from '../receipt/ClosedReading.tsx';
import { FigureNum } from '../receipt/Num.tsx';

/** The year's figures, each with its target and the year before; a dash where either was never published. */
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
            <ClosedReading figure={figure} />
            <dl>
              <div>
                <dt>{words.overview.completion}</dt>
                <dd>
                  {figure.completion ? `${figure.completion}%` : '—'}{' '}
                  {figure.completion && figure.target?.sample ? <Sample /> : null}
                </dd>
              </div>
              <div>
                <dt>{words.overview.growth}</dt>
                <dd>
                  {figure.growth ? signed(figure.growth) : '—'}{' '}
                  {figure.growth && figure.growthSample ? <Sample /> : null}
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function signed(percent: string): string {
  return percent.startsWith('-') ? `−${percent.slice(1)}%` : `+${percent}%`;
}

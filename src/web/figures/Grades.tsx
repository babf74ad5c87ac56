import type { FigureView } from '../../server/figures/views.ts';
import { FigureNum } from '../receipt/Num.tsx';
import { useWords } from '../language/language.tsx';

/** Beside the total of funds in place how far it is borne out: each amount opens its rows. */
export function Grades({ figures }: { figures: readonly FigureView[] }) {
  const { corroboration: w } = useWords();
  if (figures.every(({ rowCount }) => rowCount === 0)) return null;
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">{w.grades}</h2>
      <p className="field-hint">{w.gradesHint}</p>
      <dl className="grades">
        {figures.map((figure) => (
          <div key={figure.id}>
            <dt>{figure.name}</dt>
            <dd className="tabular">
              <FigureNum figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

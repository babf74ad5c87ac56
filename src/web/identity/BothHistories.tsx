// What was reported of either project, side by side; rows that repeat another are marked.
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { FailureText } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Dialog } from '../parts/Dialog.tsx';

export function BothHistories({ mergeId, onClose }: { readonly mergeId: string; readonly onClose: () => void }) {
  const words = useWords();
  const { data, error } = useApi('/merges/:id', { id: mergeId });
  const sides =
    data &&
    ([
      [data.merge.kept, data.kept],
      [data.merge.merged, data.merged],
    ] as const);
  return (
    <Dialog
      title={words.merges.history}
      className="compare-dialog"
      tools={
        <button type="button" className="button" onClick={onClose}>
          {words.compare.close}
        </button>
      }
      onClose={onClose}
    >
      {error ? <FailureText error={error} /> : null}
      {!data && !error ? <Waiting /> : null}
      <div className="merge-histories">
        {sides?.map(([side, rows]) => (
          <section key={side.id}>
            <h3>
              {side.name ?? side.code} <span className="quiet">{side.office}</span>
            </h3>
            <ul className="merge-rows">
              {rows.map((row) => (
                <li key={row.entryId} className={row.reversed ? 'quiet' : ''}>
                  <span className="tabular">{row.day}</span> {row.title}{' '}
                  {row.amountYi ? <span className="tabular">{words.yi(grouped(row.amountYi))}</span> : null}{' '}
                  {'repeats' in row && row.repeats ? <span className="quiet">{words.merges.repeat}</span> : null}
                </li>
              ))}
            </ul>
            {rows.length === 0 ? (
              <p className="quiet">{side.name === null ? words.merges.hidden : words.merges.none}</p>
            ) : null}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

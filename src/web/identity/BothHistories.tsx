// What was reported of either project, side by side; rows that repeat another are marked.
import { useEffect, useId, useRef } from 'react';
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { FailureText } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';

export function BothHistories({ mergeId, onClose }: { readonly mergeId: string; readonly onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { data, error } = useApi('/merges/:id', { id: mergeId });
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const sides =
    data &&
    ([
      [data.merge.kept, data.kept],
      [data.merge.merged, data.merged],
    ] as const);
  return (
    <dialog
      ref={dialog}
      className="dialog compare-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="title-row">
        <h2 id={titleId}>{words.merges.history}</h2>
        <button type="button" className="button" onClick={onClose}>
          {words.compare.close}
        </button>
      </div>
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
    </dialog>
  );
}

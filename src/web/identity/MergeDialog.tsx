// Merge two reports of one project: what moves, what repeats and the figures are seen first; which one is kept can be swapped.
import { useEffect, useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import type { MergeRowView } from '../../server/identity/mergeViews.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { FiguresCompared } from '../stages/FiguresCompared.tsx';
import { useAct, useQuestion } from '../form/useAct.ts';
import './merges.css';

interface MergeDialogProps {
  /** The one that is kept comes first. */
  readonly projectIds: readonly [kept: string, merged: string];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function MergeDialog({ projectIds, onDone, onClose }: MergeDialogProps) {
  const words = useWords();
  const [[keptId, mergedId], setOrder] = useState(projectIds);
  const preview = useQuestion((_, body: { keptId: string; mergedId: string }) => api('POST /merges/preview', { body }));
  const { send: look } = preview;
  useEffect(() => {
    look({ keptId, mergedId });
  }, [look, keptId, mergedId]);
  const merge = useAct(
    ({ key, id }, reason: string) => api('POST /merges', { body: { key, id, keptId, mergedId, reason } }),
    { onDone },
  );
  const seen = preview.answer;
  return (
    <Confirm
      title={words.merges.merge}
      action={words.merges.merge}
      reason={{ label: words.merges.reason }}
      busy={merge.busy || !seen}
      error={merge.error ?? preview.error}
      onConfirm={(reason) => merge.send(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.merges.hint}</p>
      {preview.busy ? <Waiting /> : null}
      {seen ? (
        <>
          <p>
            {words.merges.keep} <strong>{seen.kept.name}</strong>{' '}
            <span className="quiet">
              {seen.kept.code} {seen.kept.office}
            </span>{' '}
            <button type="button" className="plain-button" onClick={() => setOrder([mergedId, keptId])}>
              {words.merges.swap}
            </button>
            <br />
            {words.merges.given} {seen.merged.name}{' '}
            <span className="quiet">
              {seen.merged.code} {seen.merged.office}
            </span>
          </p>
          <Rows title={words.merges.moves} hint={words.merges.movesHint} rows={seen.moves} />
          <Rows title={words.merges.repeats} hint={words.merges.repeatsHint} rows={seen.repeats} />
          <FiguresCompared figures={seen.figures} label={words.merges.figures} />
        </>
      ) : null}
    </Confirm>
  );
}

interface RowsProps {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly (MergeRowView & { readonly of?: MergeRowView })[];
}

function Rows({ title, hint, rows }: RowsProps) {
  const words = useWords();
  return (
    <section>
      <h3>
        {title} <span className="quiet tabular">{rows.length}</span>
      </h3>
      <p className="field-hint">{hint}</p>
      <ul className="merge-rows">
        {rows.map((row) => (
          <li key={row.rowId}>
            <span className="tabular">{row.on}</span> {row.title}{' '}
            {row.amountYi === null ? null : <span className="tabular">{words.yi(grouped(row.amountYi))}</span>}{' '}
            <span className="quiet">
              {row.office} {row.of ? words.merges.sameAs(row.of.office, row.of.on) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

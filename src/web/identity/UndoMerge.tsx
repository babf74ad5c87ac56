// Takes a merge back; the figures before and after are seen first.
import { useEffect } from 'react';
import type { MergeView } from '../../server/identity/mergeViews.ts';
import type { BodyOf } from '../api/contract.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { FiguresCompared } from '../stages/FiguresCompared.tsx';
import { useAct, useQuestion } from '../form/useAct.ts';

interface UndoMergeProps {
  readonly merge: MergeView;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

export function UndoMerge({ merge, onDone, onClose }: UndoMergeProps) {
  const words = useWords();
  const send = (body: BodyOf<'POST /merges/:id/undo'>) => api('POST /merges/:id/undo', { at: { id: merge.id }, body });
  const preview = useQuestion(({ key, id }) => send({ key, id, reason: words.merges.undo, dryRun: true }));
  const { send: look } = preview;
  useEffect(() => {
    look();
  }, [look]);
  const undo = useAct(({ key, id }, reason: string) => send({ key, id, reason }), {
    onDone: () => {
      onClose();
      onDone?.();
    },
  });
  return (
    <Confirm
      title={words.merges.undo}
      action={words.merges.undo}
      reason={{ label: words.merges.reason }}
      busy={undo.busy}
      error={undo.error ?? preview.error}
      onConfirm={(reason) => undo.send(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.merges.undoHint}</p>
      {preview.answer ? <FiguresCompared figures={preview.answer.figures} label={words.merges.undoFigures} /> : null}
    </Confirm>
  );
}

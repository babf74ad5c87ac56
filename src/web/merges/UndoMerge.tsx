// Takes a merge back; the figures before and after are seen first.
import { useEffect } from 'react';
import type { ComparedFigureView, MergeView } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { useNewId } from '../act/newId.ts';
import { useAsk, question } from '../act/useAsk.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { FiguresCompared } from '../packages/FiguresCompared.tsx';

interface UndoMergeProps {
  readonly merge: MergeView;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

export function UndoMerge({ merge, onDone, onClose }: UndoMergeProps) {
  const words = useWords();
  const id = useNewId();
  const path = `/merges/${merge.id}/undo`;
  const key = useNewId();
  const preview = useAsk(() =>
    question<{ figures: readonly ComparedFigureView[] }>(path, {
      key: `${key} preview`,
      id,
      reason: words.merges.undo,
      dryRun: true,
    }),
  );
  const { send: look } = preview;
  useEffect(() => {
    look();
  }, [look]);
  const undo = useAct<string>({
    path,
    body: (reason) => ({ id, reason }),
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
      act={{ ...undo, error: undo.error ?? preview.error }}
      onClose={onClose}
    >
      <p className="field-hint">{words.merges.undoHint}</p>
      {preview.answer ? <FiguresCompared figures={preview.answer.figures} label={words.merges.undoFigures} /> : null}
    </Confirm>
  );
}

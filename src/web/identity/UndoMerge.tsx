// Takes a merge back; the figures before and after are seen first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { MergeView } from '../../server/identity/mergeViews.ts';
import type { BodyOf } from '../api/contract.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { FiguresCompared } from '../stages/FiguresCompared.tsx';

interface UndoMergeProps {
  readonly merge: MergeView;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

export function UndoMerge({ merge, onDone, onClose }: UndoMergeProps) {
  const words = useWords();
  const client = useQueryClient();
  const [{ key, id }] = useState(() => ({ key: uuid(), id: uuid() }));
  const send = (body: BodyOf<'POST /merges/:id/undo'>) => api('POST /merges/:id/undo', { at: { id: merge.id }, body });
  const preview = useMutation({
    mutationFn: () => send({ key: `${key} preview`, id, reason: words.merges.undo, dryRun: true }),
  });
  const { mutate: look } = preview;
  useEffect(() => {
    look();
  }, [look]);
  const undo = useMutation({
    mutationFn: (reason: string) => send({ key, id, reason }),
    onSuccess: async () => {
      onClose();
      onDone?.();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={words.merges.undo}
      action={words.merges.undo}
      reason={{ label: words.merges.reason }}
      busy={undo.isPending}
      error={undo.error ?? preview.error}
      onConfirm={(reason) => undo.mutate(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.merges.undoHint}</p>
      {preview.data ? <FiguresCompared figures={preview.data.figures} label={words.merges.undoFigures} /> : null}
    </Confirm>
  );
}

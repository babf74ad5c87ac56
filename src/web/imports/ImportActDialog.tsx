import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { ImportPreview } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { UnderWay, useCancel, useUnderWay } from './UnderWay.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface ImportActProps {
  readonly act: 'apply' | 'undo';
  readonly preview: ImportPreview;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** All of the file in one transaction, or all of it back by reversal. */
export function ImportActDialog({ act, preview, onDone, onClose }: ImportActProps) {
  const words = useWords();
  const [key] = useState(() => uuid());
  const run = useMutation({
    mutationFn: (reason: string) =>
      act === 'undo'
        ? api('POST /imports/:id/undo', { at: { id: preview.id }, body: { key, reason } })
        : api('POST /imports/:id/apply', { at: { id: preview.id }, body: { key } }),
    onSuccess: async () => {
      onClose();
      await onDone();
    },
    // An answer that did not arrive says nothing of the import, which may go on.
    onError: onDone,
  });
  const doing = useUnderWay(preview.id, run.isPending);
  const stop = useCancel(preview.id);
  const writes = preview.counts.new + preview.counts.changed;
  return (
    <Confirm
      title={act === 'apply' ? words.imports.applyTitle(writes) : words.imports.undo}
      action={act === 'apply' ? words.imports.apply(writes) : words.imports.undo}
      {...(act === 'undo' ? { reason: { label: words.imports.undoReason } } : {})}
      busy={run.isPending}
      error={run.error}
      onConfirm={(reason) => run.mutate(reason)}
      onClose={onClose}
      onStop={() => stop.mutate()}
    >
      <p>
        {act === 'apply' ? words.imports.applyHint(preview.counts.refused) : words.imports.undoHint(preview.entries)}
      </p>
      <UnderWay doing={doing} name={preview.fileName} />
    </Confirm>
  );
}

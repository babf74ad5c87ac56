import type { ImportPreview } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface ImportActProps {
  readonly act: 'apply' | 'undo';
  readonly preview: ImportPreview;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** All of the file in one transaction, or all of it back by reversal. */
export function ImportAct({ act, preview, onDone, onClose }: ImportActProps) {
  const words = useWords();
  const run = useAct<string>({
    path: `/imports/${preview.id}/${act}`,
    body: (reason) => (act === 'undo' ? { reason } : {}),
    onDone: async () => {
      onClose();
      await onDone();
    },
  });
  const writes = preview.counts.new + preview.counts.changed;
  return (
    <Confirm
      title={act === 'apply' ? words.imports.applyTitle(writes) : words.imports.undo}
      action={act === 'apply' ? words.imports.apply(writes) : words.imports.undo}
      {...(act === 'undo' ? { reason: { label: words.imports.undoReason } } : {})}
      act={run}
      onClose={onClose}
    >
      <p>
        {act === 'apply' ? words.imports.applyHint(preview.counts.refused) : words.imports.undoHint(preview.entries)}
      </p>
    </Confirm>
  );
}

import type { ImportPreview } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';
import { CancelUnderWay, UnderWay, useUnderWay } from './UnderWay.tsx';
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
  const run = useAct(
    ({ key }, reason: string) =>
      act === 'undo'
        ? api('POST /imports/:id/undo', { at: { id: preview.id }, body: { key, reason } })
        : api('POST /imports/:id/apply', { at: { id: preview.id }, body: { key } }),
    // An answer that did not arrive says nothing of the import, which may go on.
    { onDone: onClose, onRefused: onDone },
  );
  const doing = useUnderWay(preview.id, run.busy);
  const writes = preview.counts.new + preview.counts.changed;
  return (
    <Confirm
      title={act === 'apply' ? words.imports.applyTitle(writes) : words.imports.undo}
      action={act === 'apply' ? words.imports.apply(writes) : words.imports.undo}
      {...(act === 'undo' ? { reason: { label: words.imports.undoReason } } : {})}
      busy={run.busy}
      error={run.error}
      onConfirm={(reason) => run.send(reason)}
      onClose={onClose}
      meanwhile={
        <>
          <CancelUnderWay id={preview.id} act={act} />
          <button type="button" className="button" onClick={onClose}>
            {words.imports.goOn[act]}
          </button>
        </>
      }
    >
      <p>
        {act === 'apply' ? words.imports.applyHint(preview.counts.refused) : words.imports.undoHint(preview.entries)}
      </p>
      {doing ? <UnderWay doing={doing} name={preview.fileName} /> : null}
    </Confirm>
  );
}

import type { FileView } from '../../server/evidence/views.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

/** Takes a file back: it is gone for everyone, and its record stays. */
export function WithdrawFile({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const words = useWords();
  const withdraw = useAct(
    ({ key }, reason: string) => api('POST /files/:id/withdrawal', { at: { id: file.fileId }, body: { key, reason } }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={words.evidence.withdrawTitle(file.name)}
      action={words.evidence.withdraw}
      reason={{ label: words.form.reason }}
      busy={withdraw.busy}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.send(reason)}
      onClose={onClose}
    >
      <p>{words.evidence.withdrawHint}</p>
    </Confirm>
  );
}

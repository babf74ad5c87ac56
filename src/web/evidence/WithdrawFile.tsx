import type { FileView } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

/** Takes a file back: it is gone for everyone, and its record stays. */
export function WithdrawFile({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const words = useWords();
  const withdraw = useAct<string>({
    path: `/files/${file.fileId}/withdrawal`,
    body: (reason) => ({ reason }),
    onDone: onClose,
  });
  return (
    <Confirm
      title={words.evidence.withdrawTitle(file.name)}
      action={words.evidence.withdraw}
      reason={{ label: words.form.reason }}
      act={withdraw}
      onClose={onClose}
    >
      <p>{words.evidence.withdrawHint}</p>
    </Confirm>
  );
}

import type { VerifiedView } from '../../server/verification/views.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useVerify, type VerifyOf } from './useVerify.ts';

interface ReturnEntriesProps {
  readonly of: VerifyOf;
  readonly onDone: (done: VerifiedView) => void;
  readonly onClose: () => void;
}

/** Back to who entered it, with what has to be mended. */
export function ReturnEntries({ of, onDone, onClose }: ReturnEntriesProps) {
  const words = useWords();
  const verify = useVerify(onDone);
  return (
    <Confirm
      title={words.verification.giveBack}
      action={words.verification.giveBack}
      reason={{ label: words.verification.reason }}
      busy={verify.busy}
      error={verify.error}
      onConfirm={(reason) => verify.send({ decision: 'returned', reason, of, leaving: true })}
      onClose={onClose}
    >
      <p>{words.verification.giveBackHint}</p>
    </Confirm>
  );
}

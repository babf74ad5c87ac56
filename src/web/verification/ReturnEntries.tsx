import { Confirm } from '../frame/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useVerify, type Verify } from './useVerify.ts';

/** Back to who entered it, with what has to be mended. */
export function ReturnEntries({ of, onClose }: { of: Verify['of']; onClose: () => void }) {
  const words = useWords();
  const verify = useVerify(onClose);
  return (
    <Confirm
      title={words.verification.giveBack}
      action={words.verification.giveBack}
      reason={{ label: words.verification.reason }}
      busy={verify.isPending}
      error={verify.error}
      onConfirm={(reason) => verify.mutate({ decision: 'returned', reason, of })}
      onClose={onClose}
    >
      <p>{words.verification.giveBackHint}</p>
    </Confirm>
  );
}

import { Dialog } from '../dialog/Dialog.tsx';
import { useWords } from '../language/language.tsx';
import { FailureText } from './Failure.tsx';

/** What was asked for by a press and could not be had. */
export function FailureDialog({ error, onClose }: { error: unknown; onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.failure.title} wrong onClose={onClose}>
      <FailureText error={error} />
      <div className="row row-end">
        <button type="button" className="button" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
    </Dialog>
  );
}

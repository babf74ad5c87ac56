import { useWords } from '../language/language.tsx';
import { FailureText } from './Failure.tsx';
import { Dialog } from './Dialog.tsx';

/** What was asked for by a press and could not be had. */
export function FailureDialog({ error, onClose }: { error: unknown; onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={<span className="wrong">{words.failure.title}</span>} onClose={onClose}>
      <FailureText error={error} />
      <div className="row row-end">
        <button type="button" className="button" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
    </Dialog>
  );
}

import { useEffect, useRef } from 'react';
import { useWords } from '../language/language.tsx';
import { FailureText } from './Failure.tsx';

/** What was asked for by a press and could not be had. */
export function FailureDialog({ error, onClose }: { error: unknown; onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-label={words.failure.title} onClose={onClose}>
      <h2 className="wrong">{words.failure.title}</h2>
      <FailureText error={error} />
      <div className="row row-end">
        <button type="button" className="button" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
    </dialog>
  );
}

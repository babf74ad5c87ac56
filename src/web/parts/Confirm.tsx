// A question before something that others will see. Where a reason is asked, it stays typed when the server says no.
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { isLostSession } from '../api/request.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from './Failure.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What the pressing does, as a verb. */
  readonly action: string;
  readonly reason?: { readonly label: string };
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  /** Stops what goes on, which is not closed meanwhile. */
  readonly onStop?: () => void;
}

export function Confirm({ title, children, action, reason, busy, error, onConfirm, onClose, onStop }: ConfirmProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const stop = busy ? onStop : undefined;
  const [titleId, reasonId] = [useId(), useId()];
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    onConfirm(text.trim());
  }

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!stop) onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <form className="stack" onSubmit={submit}>
        {children}
        {reason ? (
          <div className="field">
            <label htmlFor={reasonId}>{reason.label}</label>
            <textarea
              id={reasonId}
              required
              maxLength={500}
              rows={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
        ) : null}
        {error && !isLostSession(error) ? (
          <div className="wrong" role="alert">
            <FailureText error={error} />
          </div>
        ) : null}
        <div className="row row-end">
          <button type="button" className="button" onClick={stop ?? onClose}>
            {words.frame.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={busy}>
            {busy ? words.frame.working : action}
          </button>
        </div>
      </form>
    </dialog>
  );
}

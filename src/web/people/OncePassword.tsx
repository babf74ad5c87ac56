// A password that is shown once: it closes only by saying that it was noted.
import { useEffect, useRef } from 'react';
import type { ToldPassword } from '../../server/views.ts';
import { useWords } from '../language/language.tsx';

interface OncePasswordProps {
  readonly told: ToldPassword;
  readonly username: string;
  readonly onClose: () => void;
}

export function OncePassword({ told, username, onClose }: OncePasswordProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="once-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="once-title">{words.people.onceTitle}</h2>
      {told.password === null ? (
        <p>{words.people.onceGone}</p>
      ) : (
        <>
          <p>{words.people.once(username)}</p>
          <p className="once-password">
            <code>{told.password}</code>
          </p>
        </>
      )}
      <div className="row row-end">
        <button type="button" className="button button-main" onClick={onClose}>
          {words.people.kept}
        </button>
      </div>
    </dialog>
  );
}

// The session ended while someone was at work: sign in over the screen, which stays as it was.
import { useEffect, useRef } from 'react';
import { useWords } from '../../language/language.tsx';
import { SignInForm } from './SignInForm.tsx';
import './signIn.css';

export function SignInAgain({ username }: { username: string }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog sign-in-again"
      aria-labelledby="sign-in-again"
      // Behind it lies a screen that can do nothing without a session.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="sign-in-again">{words.signIn.again}</h2>
      <p>{words.signIn.againHint}</p>
      <SignInForm username={username} />
    </dialog>
  );
}

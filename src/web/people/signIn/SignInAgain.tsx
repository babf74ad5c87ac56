// The session ended while someone was at work: sign in over the screen, which stays as it was.
import { useWords } from '../../language/language.tsx';
import { SignInForm } from './SignInForm.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import './signIn.css';

export function SignInAgain({ username }: { username: string }) {
  const words = useWords();
  return (
    // Behind it lies a screen that can do nothing without a session: there is no way out but in.
    <Dialog title={words.signIn.again} className="sign-in-again">
      <p>{words.signIn.againHint}</p>
      <SignInForm username={username} />
    </Dialog>
  );
}

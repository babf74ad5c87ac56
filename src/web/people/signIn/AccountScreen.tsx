// One's own account: the password, the second factor, and where one is signed in.
import { useWords } from '../../language/language.tsx';
import { Devices } from './Devices.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import { SignIns } from './SignIns.tsx';
import './signIn.css';

export function AccountScreen() {
  const words = useWords();
  return (
    <div className="stack">
      <h1>{words.account.title}</h1>
      <section className="stack account-part" aria-labelledby="own-password">
        <h2 id="own-password">{words.password.title}</h2>
        <PasswordForm />
      </section>
      <SecondFactor />
      <Sessions />
      <Devices />
      <SignIns />
    </div>
  );
}

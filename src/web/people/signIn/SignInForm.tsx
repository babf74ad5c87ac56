import { useState } from 'react';
import { ApiError } from '../../api/request.ts';
import { FailureNote } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import { SignInField } from './SignInField.tsx';
import { useSignIn } from './useSignIn.ts';
import { Form } from '../../form/ActForm.tsx';

/** User name and password, and a code where the account wants one. The name stays when the password was wrong. */
export function SignInForm({ username: first = '' }: { username?: string }) {
  const words = useWords();
  const [username, setUsername] = useState(first);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useSignIn((error) => {
    if (!(error instanceof ApiError)) return;
    const law = error.breaches[0]?.law;
    // A code that was sent is used up, whatever was wrong.
    setCode('');
    if (law === 'code_required') setAsksCode(true);
    if (law === 'credentials_wrong') setAsksCode(false);
  });

  function submit(): void {
    signIn.send({ username: username.trim(), password, ...(asksCode ? { code } : {}) });
  }

  return (
    <Form onSubmit={submit}>
      <SignInField
        label={words.signIn.username}
        type="text"
        autoComplete="username"
        value={username}
        onChange={setUsername}
      />
      <SignInField
        label={words.signIn.password}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {asksCode ? (
        <SignInField
          label={words.signIn.code}
          type="text"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
      ) : null}
      <FailureNote error={signIn.error} />
      <button type="submit" className="button button-main" disabled={signIn.busy}>
        {signIn.busy ? words.signIn.signingIn : words.signIn.signIn}
      </button>
    </Form>
  );
}

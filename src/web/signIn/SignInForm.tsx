import { type SubmitEvent, useId, useState } from 'react';
import { FailureText } from '../frame/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { useSignIn } from './useSignIn.ts';

/** User name and password. A password manager knows the fields; the name stays when the password was wrong. */
export function SignInForm({ username: first = '' }: { username?: string }) {
  const words = useWords();
  const signIn = useSignIn();
  const [username, setUsername] = useState(first);
  const [password, setPassword] = useState('');
  const [nameId, passwordId] = [useId(), useId()];

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor={nameId}>{words.signIn.username}</label>
        <input
          id={nameId}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={passwordId}>{words.signIn.password}</label>
        <input
          id={passwordId}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {signIn.error ? (
        <div className="wrong" role="alert">
          <FailureText error={signIn.error} />
        </div>
      ) : null}
      <button type="submit" className="button button-main" disabled={signIn.isPending}>
        {signIn.isPending ? words.signIn.signingIn : words.signIn.signIn}
      </button>
    </form>
  );
}

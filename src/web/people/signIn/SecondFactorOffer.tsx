// Setting up an authenticator: the password, the secret for the app, a code of it, the recovery codes.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { api } from '../../api/request.ts';
import { FailureText } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import { SignInField } from './SignInField.tsx';

export function SecondFactorOffer() {
  const words = useWords();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const offer = useMutation({
    mutationFn: () => api('POST /second-factor', { body: { password } }),
    onSuccess: () => setPassword(''),
  });
  const confirm = useMutation({
    mutationFn: () => api('POST /second-factor/confirm', { body: { code } }),
    onError: () => setCode(''),
  });
  if (confirm.data) {
    return (
      <div className="stack">
        <p className="notice">{words.secondFactor.recoveryHint}</p>
        <ul className="recovery-codes">
          {confirm.data.recoveryCodes.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
        {/* Only now, or the codes would go from the screen before anybody has read them. */}
        <button type="button" className="button button-main" onClick={() => void client.invalidateQueries()}>
          {words.secondFactor.kept}
        </button>
      </div>
    );
  }
  if (!offer.data) {
    return (
      <Step action={words.secondFactor.begin} busy={offer.isPending} error={offer.error} onSubmit={offer.mutate}>
        <p className="field-hint">{words.secondFactor.beginHint}</p>
        <SignInField
          label={words.signIn.password}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Step>
    );
  }
  const { secret, uri } = offer.data;
  return (
    <Step action={words.secondFactor.confirm} busy={confirm.isPending} error={confirm.error} onSubmit={confirm.mutate}>
      <p>{words.secondFactor.secretHint}</p>
      <p className="second-factor-secret">
        <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <p>
        <a href={uri}>{words.secondFactor.open}</a>
      </p>
      <SignInField label={words.signIn.code} type="text" autoComplete="one-time-code" value={code} onChange={setCode} />
    </Step>
  );
}

interface StepProps {
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function Step({ action, busy, error, onSubmit, children }: StepProps) {
  const words = useWords();
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className="stack" onSubmit={submit}>
      {children}
      {error ? (
        <div className="wrong" role="alert">
          <FailureText error={error} />
        </div>
      ) : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? words.frame.working : action}
        </button>
      </div>
    </form>
  );
}

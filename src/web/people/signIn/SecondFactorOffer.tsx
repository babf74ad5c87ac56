// Setting up an authenticator: the password, the secret for the app, a code of it, the recovery codes.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useWords } from '../../language/language.tsx';
import { QrCode } from './QrCode.tsx';
import { SignInField } from './SignInField.tsx';
import { useAct, useQuestion } from '../../form/useAct.ts';
import { ActForm } from '../../form/ActForm.tsx';

export function SecondFactorOffer() {
  const words = useWords();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const offer = useQuestion(
    () => api('POST /second-factor', { body: { password } }),
    () => setPassword(''),
  );
  const confirm = useAct(() => api('POST /second-factor/confirm', { body: { code } }), {
    renews: 'nothing',
    onRefused: () => setCode(''),
  });
  if (confirm.answer) {
    return (
      <div className="stack">
        <p className="notice">{words.secondFactor.recoveryHint}</p>
        <ul className="recovery-codes">
          {confirm.answer.recoveryCodes.map((one) => (
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
  if (!offer.answer) {
    return (
      <ActForm act={offer} action={words.secondFactor.begin} onSubmit={offer.send}>
        <p className="field-hint">{words.secondFactor.beginHint}</p>
        <SignInField
          label={words.signIn.password}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </ActForm>
    );
  }
  const { secret, uri } = offer.answer;
  return (
    <ActForm act={confirm} action={words.secondFactor.confirm} onSubmit={confirm.send}>
      <p>{words.secondFactor.secretHint}</p>
      <QrCode text={uri} label={words.secondFactor.code} />
      <p className="second-factor-secret">
        <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <p>
        <a href={uri}>{words.secondFactor.open}</a>
      </p>
      <SignInField label={words.signIn.code} type="text" autoComplete="one-time-code" value={code} onChange={setCode} />
    </ActForm>
  );
}

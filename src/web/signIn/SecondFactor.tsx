// The second factor of one's own account: set up, or take off.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SecondFactorState } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { ActForm } from '../form/ActForm.tsx';
import { sessionKey } from '../api/queryClient.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../frame/Failure.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { SecondFactorOffer } from './SecondFactorOffer.tsx';
import { SignInField } from './SignInField.tsx';

export function SecondFactor() {
  const words = useWords();
  const { data, error, refetch } = useApi<SecondFactorState>('/second-factor');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="stack account-part" aria-labelledby="second-factor">
      <h2 id="second-factor">{words.secondFactor.title}</h2>
      {data.on ? (
        <>
          <p>{words.secondFactor.on(data.recoveryCodesLeft)}</p>
          <TakeOff />
        </>
      ) : (
        <SecondFactorOffer />
      )}
    </section>
  );
}

function TakeOff() {
  const words = useWords();
  const client = useQueryClient();
  const [proof, setProof] = useState({ password: '', code: '' });
  const off = useAct({
    path: '/second-factor/off',
    keyed: 'none',
    body: () => proof,
    onDone: () => client.invalidateQueries({ queryKey: sessionKey }),
  });
  return (
    <ActForm action={words.secondFactor.off} busy={off.busy} error={off.error} onSubmit={() => off.send()}>
      <SignInField
        label={words.signIn.password}
        autoComplete="current-password"
        value={proof.password}
        onChange={(password) => setProof({ ...proof, password })}
      />
      <SignInField
        label={words.signIn.code}
        type="text"
        autoComplete="one-time-code"
        value={proof.code}
        onChange={(code) => setProof({ ...proof, code })}
      />
    </ActForm>
  );
}

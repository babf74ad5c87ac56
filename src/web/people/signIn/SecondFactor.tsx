// The second factor of one's own account: set up, or take off.
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { SecondFactorOffer } from './SecondFactorOffer.tsx';
import { SignInField } from './SignInField.tsx';
import { useAct } from '../../form/useAct.ts';
import { ActForm } from '../../form/ActForm.tsx';

export function SecondFactor() {
  const words = useWords();
  const { data, error, refetch } = useApi('/second-factor');
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
  const [proof, setProof] = useState({ password: '', code: '' });
  const off = useAct(() => api('POST /second-factor/off', { body: proof }), { renews: 'everything' });
  return (
    <ActForm act={off} action={words.secondFactor.off} onSubmit={off.send}>
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

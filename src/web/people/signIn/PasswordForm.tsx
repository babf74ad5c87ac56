import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionKey } from '../../api/queryClient.ts';
import { api } from '../../api/request.ts';
import { useWords } from '../../language/language.tsx';
import { SignInField } from './SignInField.tsx';
import { useAct } from '../../form/useAct.ts';
import { ActForm } from '../../form/ActForm.tsx';

const empty = { old: '', new: '', again: '' };

export function PasswordForm() {
  const words = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(empty);
  const [differ, setDiffer] = useState(false);
  const change = useAct(() => api('POST /password', { body: { old: typed.old, new: typed.new } }), {
    onDone: (session) => {
      setTyped(empty);
      client.setQueryData(sessionKey, session);
    },
  });

  function submit(): void {
    setDiffer(typed.new !== typed.again);
    if (typed.new === typed.again) change.send();
  }

  const field = (name: keyof typeof empty) => (
    <SignInField
      label={words.password[name]}
      autoComplete={name === 'old' ? 'current-password' : 'new-password'}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <ActForm
      act={{ ...change, error: differ ? null : change.error }}
      action={words.password.change}
      saved={words.password.changed}
      onSubmit={submit}
    >
      {field('old')}
      {field('new')}
      {field('again')}
      <p className="field-hint">{words.password.hint}</p>
      {differ ? (
        <p className="wrong" role="alert">
          {words.password.differ}
        </p>
      ) : null}
    </ActForm>
  );
}

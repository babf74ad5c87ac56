import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { ActForm } from '../form/ActForm.tsx';
import { sessionKey } from '../api/queryClient.ts';
import { useWords } from '../language/language.tsx';
import { SignInField } from './SignInField.tsx';

const empty = { old: '', new: '', again: '' };

export function PasswordForm() {
  const words = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(empty);
  const [differ, setDiffer] = useState(false);
  const change = useAct<void, Session>({
    path: '/password',
    keyed: 'none',
    body: () => ({ old: typed.old, new: typed.new }),
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
      action={words.password.change}
      busy={change.busy}
      error={differ ? null : change.error}
      hint={
        change.answer === undefined ? null : (
          <p className="notice" role="status">
            {words.password.changed}
          </p>
        )
      }
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

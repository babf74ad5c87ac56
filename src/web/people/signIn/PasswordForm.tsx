import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { sessionKey } from '../../api/queryClient.ts';
import { api } from '../../api/request.ts';
import { FailureText } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import { SignInField } from './SignInField.tsx';

const empty = { old: '', new: '', again: '' };

export function PasswordForm() {
  const words = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState(empty);
  const [differ, setDiffer] = useState(false);
  const change = useMutation({
    mutationFn: () => api('POST /password', { body: { old: typed.old, new: typed.new } }),
    onSuccess: async (session) => {
      setTyped(empty);
      client.setQueryData(sessionKey, session);
      await client.invalidateQueries({ queryKey: ['/sessions'] });
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setDiffer(typed.new !== typed.again);
    if (typed.new === typed.again) change.mutate();
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
    <form className="stack" onSubmit={submit}>
      {field('old')}
      {field('new')}
      {field('again')}
      <p className="field-hint">{words.password.hint}</p>
      {differ || change.error ? (
        <div className="wrong" role="alert">
          {differ ? <p>{words.password.differ}</p> : <FailureText error={change.error} />}
        </div>
      ) : null}
      {change.isSuccess ? (
        <p className="notice" role="status">
          {words.password.changed}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={change.isPending}>
          {change.isPending ? words.frame.working : words.password.change}
        </button>
      </div>
    </form>
  );
}

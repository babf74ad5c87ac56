import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { passwordDaysBounds, signInBounds, type SignInPolicy } from '../../../domain/people/signInPolicy.ts';
import { roles } from '../../../domain/people/role.ts';
import { roleWord } from '../../../labels/people/roles.ts';
import { api } from '../../api/request.ts';
import { FailureText } from '../../parts/Failure.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';

const names = Object.keys(signInBounds) as (keyof typeof signInBounds)[];

export function SignInPolicyForm({ policy }: { policy: SignInPolicy }) {
  const { language, words } = useLanguage();
  const client = useQueryClient();
  const [next, setNext] = useState(policy);
  const save = useMutation({
    mutationFn: () => api('POST /sign-in-policy', { body: next }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/sign-in-policy'] }),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form className="stack" onSubmit={submit}>
      <div className="form-grid">
        {names.map((name) => (
          <WholeField
            key={name}
            label={words.signInPolicy.fields[name]}
            bounds={signInBounds[name]}
            value={next[name]}
            onChange={(value) => setNext({ ...next, [name]: value })}
          />
        ))}
        <WholeField
          label={words.signInPolicy.passwordDays}
          bounds={passwordDaysBounds}
          value={next.passwordDays}
          onChange={(days) => setNext({ ...next, passwordDays: Number.isNaN(days) ? null : days })}
        />
      </div>
      <label className="row">
        <input
          type="checkbox"
          checked={next.changeFirstPassword}
          onChange={(event) => setNext({ ...next, changeFirstPassword: event.target.checked })}
        />
        {words.signInPolicy.changeFirstPassword}
      </label>
      <fieldset className="field">
        <legend>{words.signInPolicy.secondFactorRoles}</legend>
        <div className="row">
          {roles.map((role) => (
            <label key={role}>
              <input
                type="checkbox"
                checked={next.secondFactorRoles.includes(role)}
                onChange={(event) => {
                  const others = next.secondFactorRoles.filter((one) => one !== role);
                  setNext({ ...next, secondFactorRoles: event.target.checked ? [...others, role] : others });
                }}
              />{' '}
              {roleWord(role, language)}
            </label>
          ))}
        </div>
      </fieldset>
      {save.error ? (
        <div className="wrong" role="alert">
          <FailureText error={save.error} />
        </div>
      ) : null}
      {save.isSuccess ? (
        <p className="notice" role="status">
          {words.signInPolicy.saved}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={save.isPending}>
          {words.signInPolicy.save}
        </button>
      </div>
    </form>
  );
}

interface WholeFieldProps {
  readonly label: string;
  readonly bounds: readonly [least: number, most: number, ...otherwise: number[]];
  /** Null where none need be given. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

function WholeField({ label, bounds: [least, most], value, onChange }: WholeFieldProps) {
  const words = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        required={value !== null}
        min={least}
        max={most}
        step={1}
        value={value === null || Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <p className="field-hint">{words.signInPolicy.from(least, most)}</p>
    </div>
  );
}

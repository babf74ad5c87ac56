import { useId, useState } from 'react';
import { passwordDaysBounds, signInBounds, type SignInPolicy } from '../../../domain/people/signInPolicy.ts';
import { roles } from '../../../domain/people/role.ts';
import { roleWord } from '../../../labels/people/roles.ts';
import { api } from '../../api/request.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { useAct } from '../../form/useAct.ts';
import { ActForm } from '../../form/ActForm.tsx';

const names = Object.keys(signInBounds) as (keyof typeof signInBounds)[];

export function SignInPolicyForm({ policy }: { policy: SignInPolicy }) {
  const { language, words } = useLanguage();
  const [next, setNext] = useState(policy);
  const save = useAct(() => api('POST /sign-in-policy', { body: next }));

  return (
    <ActForm act={save} action={words.signInPolicy.save} saved={words.signInPolicy.saved} onSubmit={() => save.send()}>
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
    </ActForm>
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

import { useId } from 'react';

interface SignInFieldProps {
  readonly label: string;
  readonly type?: 'text' | 'password';
  /** What a password manager puts there. */
  readonly autoComplete: 'username' | 'current-password' | 'new-password' | 'one-time-code';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A user name, a password or a code: nothing is corrected, and a password manager knows the field. */
export function SignInField({ label, type = 'password', autoComplete, value, onChange }: SignInFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import { SignInField } from '../../people/signIn/SignInField.tsx';
import type { DraftAdministrator } from './draft.ts';

interface AdministratorFieldsProps {
  readonly administrator: DraftAdministrator;
  readonly message: (field: string) => string | undefined;
  readonly onChange: (administrator: DraftAdministrator) => void;
}

/** Whoever founds the city keeps its accounts and settings, and no ledger. */
export function AdministratorFields({ administrator, message, onChange }: AdministratorFieldsProps) {
  const words = useWords();
  const { name, username, password, again } = administrator;
  const set = (change: Partial<DraftAdministrator>) => onChange({ ...administrator, ...change });
  const wrong = message('password') ?? (again !== '' && password !== again ? words.password.differ : undefined);
  return (
    <div className="form-grid">
      <TextField
        label={words.people.name}
        required
        maxLength={60}
        message={message('name')}
        value={name}
        onChange={(text) => set({ name: text })}
      />
      <TextField
        label={words.people.username}
        hint={words.people.usernameHint}
        required
        maxLength={40}
        message={message('username')}
        value={username}
        onChange={(text) => set({ username: text })}
      />
      <SignInField
        label={words.founding.password}
        autoComplete="new-password"
        value={password}
        onChange={(text) => set({ password: text })}
      />
      <SignInField
        label={words.founding.again}
        autoComplete="new-password"
        value={again}
        onChange={(text) => set({ again: text })}
      />
      {wrong ? (
        <p className="field-message wide" role="alert">
          {wrong}
        </p>
      ) : null}
      <p className="field-hint wide">{words.founding.administratorHint}</p>
    </div>
  );
}

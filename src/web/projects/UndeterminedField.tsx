// 未定: an investment that is known not to be settled yet, which is neither nought nor left out.
import { useLanguage } from '../language/language.tsx';

export interface UndeterminedFieldProps {
  readonly value: string;
  readonly message: string | undefined;
  readonly onChange: (value: string) => void;
}

export function UndeterminedField({ value, message, onChange }: UndeterminedFieldProps) {
  const { words } = useLanguage();
  return (
    <div className="wide" data-field="investmentUndetermined">
      <label>
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
        />{' '}
        {words.signing.undetermined}
      </label>
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
    </div>
  );
}

import { toggled } from './appraisalDraft.ts';
import styles from './appraisals.module.css';

interface PicksProps {
  readonly label: string;
  readonly hint?: string;
  readonly message?: string | undefined;
  readonly choices: readonly { readonly code: string; readonly word: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several of a list, ticked. */
export function Picks({ label, hint, message, choices, value, onChange }: PicksProps) {
  return (
    <fieldset className="wide">
      <legend>{label}</legend>
      <div className={styles['appraisalPicks']}>
        {choices.map(({ code, word }) => (
          <label key={code} className="row">
            <input type="checkbox" checked={value.includes(code)} onChange={() => onChange(toggled(value, code))} />
            {word}
          </label>
        ))}
      </div>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
    </fieldset>
  );
}

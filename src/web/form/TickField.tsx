interface TickFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly hint?: string | undefined;
  readonly message?: string | undefined;
  /** `true`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is so or is not. */
export function TickField({ label, name, hint, message, value, onChange }: TickFieldProps) {
  return (
    <div className="field" data-field={name}>
      <label className="tick">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={({ target }) => onChange(target.checked ? 'true' : '')}
        />
        {label}
      </label>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
    </div>
  );
}

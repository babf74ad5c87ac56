import { LabelledField } from './LabelledField.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly hint?: string;
  readonly message?: string | undefined;
  readonly required?: boolean;
  readonly long?: boolean;
  readonly decimal?: boolean;
  readonly maxLength?: number;
  /** Words to choose from, which need not be taken. */
  readonly among?: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, name, hint, message, required = false, long = false, decimal = false, among, value, onChange } = props;
  const maxLength = props.maxLength ?? (long ? 1000 : 200);
  return (
    <LabelledField label={label} name={name} message={message} {...(hint ? { hint } : {})}>
      {(tie) =>
        long ? (
          <textarea
            {...tie}
            rows={3}
            required={required}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <>
            <input
              {...tie}
              required={required}
              maxLength={maxLength}
              inputMode={decimal ? 'decimal' : 'text'}
              list={among ? `${tie.id}-among` : undefined}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            {among ? (
              <datalist id={`${tie.id}-among`}>
                {among.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    </LabelledField>
  );
}

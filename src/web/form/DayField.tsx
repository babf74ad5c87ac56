import { LabelledField } from './LabelledField.tsx';

interface DayFieldProps {
  readonly label: string;
  /** By which a link to the field finds it. */
  readonly name?: string | undefined;
  readonly hint?: string;
  readonly message?: string | undefined;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string | undefined;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, name, hint, message, required = false, min, max, value, onChange }: DayFieldProps) {
  return (
    <LabelledField label={label} message={message} {...(hint ? { hint } : {})} name={name}>
      {(tie) => (
        <input
          {...tie}
          type="date"
          required={required}
          min={min}
          max={max}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </LabelledField>
  );
}

import { LabelledField } from '../form/LabelledField.tsx';
import { useWords } from '../language/language.tsx';

interface ReasonFieldProps {
  readonly value: string;
  readonly message?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Why an entry is put right: read by whoever verifies it, and kept. */
export function ReasonField({ value, message, onChange }: ReasonFieldProps) {
  const words = useWords();
  return (
    <div className="wide">
      <LabelledField label={words.form.reason} hint={words.form.reasonHint} message={message}>
        {(tie) => (
          <textarea
            {...tie}
            required
            rows={2}
            maxLength={500}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </LabelledField>
    </div>
  );
}

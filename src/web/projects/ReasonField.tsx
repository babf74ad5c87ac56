import { TextField } from '../form/TextField.tsx';
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
      <TextField
        label={words.form.reason}
        hint={words.form.reasonHint}
        message={message}
        long
        most={500}
        required
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

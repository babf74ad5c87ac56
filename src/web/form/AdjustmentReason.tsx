import { useWords } from '../language/language.tsx';
import { TextField } from './TextField.tsx';

/** Asked where the period is closed: why the entry must still be made. */
export function AdjustmentReason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const words = useWords();
  return (
    <TextField
      label={words.adjustment.reason}
      hint={words.adjustment.offer}
      long
      most={500}
      required
      value={value}
      onChange={onChange}
    />
  );
}

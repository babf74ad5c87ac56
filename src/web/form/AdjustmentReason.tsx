import { useWords } from '../language/language.tsx';
import { LabelledField } from './LabelledField.tsx';

/** Asked where the period is closed: why the entry must still be made. */
export function AdjustmentReason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const words = useWords();
  return (
    <LabelledField label={words.adjustment.reason} hint={words.adjustment.offer}>
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
  );
}

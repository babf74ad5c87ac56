import { Choose } from './choose/Choose.tsx';
import { LabelledField } from './LabelledField.tsx';

interface ChoiceFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly message?: string | undefined;
  readonly choices: readonly { readonly code: string; readonly word: string }[];
  /** Named where nothing need be chosen. */
  readonly none?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ChoiceField({ label, name, message, choices, none, required, value, onChange }: ChoiceFieldProps) {
  return (
    <LabelledField label={label} name={name} message={message}>
      {(tie) => (
        <Choose {...tie} choices={choices} none={none} required={required ?? false} value={value} onChange={onChange} />
      )}
    </LabelledField>
  );
}

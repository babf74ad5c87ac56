import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useWaits } from '../form/waits.tsx';
import { useWords } from '../language/language.tsx';

interface OfficeFieldProps {
  /** Where it is not the office that reports. */
  readonly label?: string;
  readonly value: string;
  readonly message?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The office in whose name rows are entered: only those that the account may write for. */
export function OfficeField({ label, value, message, onChange }: OfficeFieldProps) {
  const words = useWords();
  const { data, isLoading } = useApi('/offices');
  useWaits(isLoading);
  const writable = (data ?? [])
    .filter((office) => office.enterable)
    .map(({ id, name, endedOn }) => ({
      code: id,
      word: endedOn ? `${name}${words.inBrackets(words.officeTree.ended(endedOn))}` : name,
    }));
  const known = writable.some((office) => office.code === value);
  return (
    <ChoiceField
      label={label ?? words.form.office}
      required
      message={message}
      choices={writable}
      {...(known ? {} : { none: words.form.chooseOffice })}
      value={known ? value : ''}
      onChange={onChange}
    />
  );
}

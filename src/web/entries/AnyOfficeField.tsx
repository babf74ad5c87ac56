import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useWaits } from '../form/waits.tsx';
import { useWords } from '../language/language.tsx';

interface AnyOfficeFieldProps {
  readonly label: string;
  readonly name: string;
  readonly message?: string | undefined;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An office that the entry names, whoever's it is; one that has ended is named no more. */
export function AnyOfficeField({ value, required, ...own }: AnyOfficeFieldProps) {
  const { form } = useWords();
  const { data, isLoading } = useApi('/offices');
  useWaits(isLoading);
  const choices = (data ?? []).filter(({ id, endedOn }) => !endedOn || id === value);
  return (
    <ChoiceField
      {...own}
      required={required}
      choices={choices.map(({ id, name }) => ({ code: id, word: name }))}
      none={required ? form.chooseOffice : form.notSaid}
      value={value}
    />
  );
}

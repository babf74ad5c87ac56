// Of which office a text tells that tells of one; it lies in the address.
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useWords } from '../language/language.tsx';
import { useAddress } from '../shell/useAddress.ts';

export function ChooseOffice({ office }: { readonly office: string }) {
  const words = useWords().texts;
  const { change } = useAddress();
  const { data = [] } = useApi('/offices');
  return (
    <ChoiceField
      label={words.office}
      none={words.subjects.city}
      choices={data
        .filter(({ parentId, endedOn }) => parentId !== null && endedOn === null)
        .map(({ id, name }) => ({ code: id, word: name }))}
      value={office}
      onChange={(chosen) => change({ office: chosen }, 'step')}
    />
  );
}

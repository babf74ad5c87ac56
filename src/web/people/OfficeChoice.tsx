import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useSession } from '../shell/session.tsx';
import { withBelow } from '../../domain/offices/office.ts';
import { useWords } from '../language/language.tsx';

interface OfficeChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (officeId: string) => void;
}

/** The offices whose people this administrator keeps. */
export function OfficeChoice({ label, value, onChange }: OfficeChoiceProps) {
  const words = useWords();
  const { roles } = useSession();
  const { data } = useApi('/offices');
  const offices = (data ?? []).map((office) => ({ ...office, divisionCode: null }));
  const reach = withBelow(
    offices,
    roles.filter(({ role }) => role === 'admin').map(({ officeId }) => officeId),
  );
  return (
    <ChoiceField
      label={label}
      none={words.people.chooseOffice}
      choices={offices.filter(({ id }) => reach.has(id)).map(({ id, name }) => ({ code: id, word: name }))}
      value={value}
      onChange={onChange}
    />
  );
}

import type { OfficeView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useSession } from '../frame/session.tsx';
import { withBelow } from '../../domain/office.ts';
import { useWords } from '../language/language.tsx';

interface OfficeChoiceProps {
  readonly label: string;
  readonly name?: string;
  readonly message?: string | undefined;
  readonly value: string;
  readonly onChange: (officeId: string) => void;
}

/** The offices whose people this administrator keeps. */
export function OfficeChoice({ label, name, message, value, onChange }: OfficeChoiceProps) {
  const words = useWords();
  const { roles } = useSession();
  const { data } = useApi<OfficeView[]>('/offices');
  const offices = (data ?? []).map((office) => ({ ...office, divisionCode: null }));
  const reach = withBelow(
    offices,
    roles.filter(({ role }) => role === 'admin').map(({ officeId }) => officeId),
  );
  return (
    <ChoiceField
      label={label}
      {...(name ? { name } : {})}
      message={message}
      none={words.people.chooseOffice}
      choices={offices.filter(({ id }) => reach.has(id)).map((office) => ({ code: office.id, word: office.name }))}
      value={value}
      onChange={onChange}
    />
  );
}

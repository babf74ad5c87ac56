// Opening an account: who, where, and with which first right.
import { roles } from '../../domain/role.ts';
import { roleWord } from '../../labels/roles.ts';
import type { ToldPassword } from '../../server/views.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useLanguage } from '../language/language.tsx';
import { OfficeChoice } from './OfficeChoice.tsx';

interface OpenAccountProps {
  readonly onClose: () => void;
  readonly onOpened: (told: ToldPassword & { readonly username: string }) => void;
}

export function OpenAccount({ onClose, onOpened }: OpenAccountProps) {
  const { language, words } = useLanguage();
  const w = words.people;
  const form = useForm<Record<'name' | 'username' | 'officeId' | 'role', string>, ToldPassword>({
    place: 'account.new',
    path: '/people',
    first: { name: '', username: '', officeId: '', role: '' },
    body: ({ role, ...who }) => ({ ...who, grants: role ? [{ role, officeId: who.officeId }] : [] }),
    onDone: (told, { username }) => onOpened({ ...told, username }),
  });
  return (
    <FormDialog title={w.open} form={form} action={w.open} hint={w.openHint} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          { name: 'name', label: w.name, required: true, most: 60 },
          { name: 'username', label: w.username, hint: w.usernameHint, required: true, most: 40 },
          { name: 'officeId', label: w.office, as: 'own', draw: (tie) => <OfficeChoice {...tie} /> },
          {
            name: 'role',
            label: w.role,
            as: 'choice',
            none: w.noRoles,
            choices: roles.map((role) => ({ code: role, word: roleWord(role, language) })),
          },
        ]}
      />
    </FormDialog>
  );
}

// Opening an account: who, where, and with which first right.
import { useState } from 'react';
import { roles } from '../../domain/people/role.ts';
import { roleWord } from '../../labels/people/roles.ts';
import type { ToldPassword } from '../../server/people/views.ts';
import { api } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeChoice } from './OfficeChoice.tsx';
import { useAct } from '../form/useAct.ts';

interface OpenAccountProps {
  readonly onClose: () => void;
  readonly onOpened: (told: ToldPassword & { readonly username: string }) => void;
}

export function OpenAccount({ onClose, onOpened }: OpenAccountProps) {
  const { language, words } = useLanguage();
  const [who, setWho] = useState({ name: '', username: '', officeId: '', role: '' });
  const open = useAct(
    ({ key }) => {
      const { name, username, officeId, role } = who;
      const grants = role ? [{ role, officeId }] : [];
      return api('POST /people', { body: { key, name, username, officeId, grants } });
    },
    { onDone: (told) => onOpened({ ...told, username: who.username }) },
  );
  return (
    <Confirm
      title={words.people.open}
      action={words.people.open}
      busy={open.busy}
      error={open.error}
      onConfirm={() => open.send()}
      onClose={onClose}
    >
      <p className="quiet">{words.people.openHint}</p>
      <div className="form-grid">
        <LabelledField label={words.people.name}>
          {(tie) => (
            <input
              {...tie}
              required
              maxLength={60}
              value={who.name}
              onChange={(event) => setWho({ ...who, name: event.target.value })}
            />
          )}
        </LabelledField>
        <LabelledField label={words.people.username} hint={words.people.usernameHint}>
          {(tie) => (
            <input
              {...tie}
              required
              maxLength={40}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={who.username}
              onChange={(event) => setWho({ ...who, username: event.target.value })}
            />
          )}
        </LabelledField>
        <OfficeChoice
          label={words.people.office}
          value={who.officeId}
          onChange={(officeId) => setWho({ ...who, officeId })}
        />
        <ChoiceField
          label={words.people.role}
          none={words.people.noRoles}
          choices={roles.map((role) => ({ code: role, word: roleWord(role, language) }))}
          value={who.role}
          onChange={(role) => setWho({ ...who, role })}
        />
      </div>
    </Confirm>
  );
}

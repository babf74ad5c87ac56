// The rights of an account: each can be taken away, and others given.
import { useState } from 'react';
import { roles } from '../../domain/role.ts';
import { roleWord } from '../../labels/roles.ts';
import type { PersonView } from '../../server/views.ts';
import { Refused } from '../act/Refused.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Confirm } from '../dialog/Confirm.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeChoice } from './OfficeChoice.tsx';
import { Waits } from './OncePassword.tsx';
import { useAccountAct } from './useAccountAct.ts';

type Right = PersonView['roles'][number];

export function Rights({ person, fixed }: { person: PersonView; fixed: boolean }) {
  const { language, words } = useLanguage();
  const [taking, setTaking] = useState<Right | null>(null);
  const take = useAccountAct(person.id, () => setTaking(null));
  return (
    <section className="stack" aria-labelledby="person-roles">
      <h2 id="person-roles">{words.people.roles}</h2>
      {person.roles.length === 0 ? <p className="quiet">{words.people.noRoles}</p> : null}
      <ul className="person-rights">
        {person.roles.map((one) => (
          <li key={`${one.role} ${one.officeId}`}>
            <span>
              {one.officeName} · {roleWord(one.role, language)}
            </span>
            {fixed ? null : (
              <button type="button" className="plain-button" onClick={() => setTaking(one)}>
                {words.people.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      {fixed ? null : <GiveRight accountId={person.id} />}
      {taking ? (
        <Confirm
          title={words.people.revokeTitle(person.name ?? '', roleWord(taking.role, language), taking.officeName)}
          action={words.people.revoke}
          act={{
            ...take,
            send: () => take.send({ path: 'revoke', body: { role: taking.role, officeId: taking.officeId } }),
          }}
          onClose={() => {
            take.reset();
            setTaking(null);
          }}
        >
          <p className="quiet">{words.people.revokeHint}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

function GiveRight({ accountId }: { accountId: string }) {
  const { language, words } = useLanguage();
  const [role, setRole] = useState('');
  const [officeId, setOfficeId] = useState('');
  const give = useAccountAct<{ readonly waits: string } | null>(accountId, () => setRole(''));
  return (
    <form
      className="person-give"
      onSubmit={(event) => {
        event.preventDefault();
        give.send({ path: 'grant', body: { role, officeId } });
      }}
    >
      <ChoiceField
        label={words.people.role}
        none="—"
        choices={roles.map((one) => ({ code: one, word: roleWord(one, language) }))}
        value={role}
        onChange={setRole}
      />
      <OfficeChoice label={words.people.inOffice} value={officeId} onChange={setOfficeId} />
      <button type="submit" className="button" disabled={!role || !officeId || give.busy}>
        {words.people.grant}
      </button>
      {give.answer?.waits ? <Waits id={give.answer.waits} /> : null}
      <Refused error={give.error} />
    </form>
  );
}

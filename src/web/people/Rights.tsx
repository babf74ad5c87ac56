// The rights of an account: each can be taken away, and others given.
import { useState } from 'react';
import { roles } from '../../domain/people/role.ts';
import { roleWord } from '../../labels/people/roles.ts';
import type { PersonView } from '../../server/people/views.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeChoice } from './OfficeChoice.tsx';
import { Waits } from './OncePassword.tsx';
import { useAccountAct } from './useAccountAct.ts';
import { Form } from '../form/ActForm.tsx';

type Right = PersonView['roles'][number];

export function Rights({ person, fixed }: { person: PersonView; fixed: boolean }) {
  const { language, words } = useLanguage();
  const [taking, setTaking] = useState<Right | null>(null);
  const take = useAccountAct<'POST /people/:id/revoke'>(person.id, () => setTaking(null));
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
          busy={take.busy}
          error={take.error}
          onConfirm={() => {
            const { role, officeId } = taking;
            take.send({ route: 'POST /people/:id/revoke', body: { role, officeId } });
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
  const give = useAccountAct<'POST /people/:id/grant'>(accountId, () => setRole(''));
  return (
    <Form
      className="person-give"
      onSubmit={() => give.send({ route: 'POST /people/:id/grant', body: { role, officeId } })}
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
      <FailureNote error={give.error} />
    </Form>
  );
}

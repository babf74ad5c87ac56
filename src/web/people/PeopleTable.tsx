// A row per account; on a phone each row is a card of its own.
import { Link } from 'react-router';
import { roleWord } from '../../labels/people/roles.ts';
import type { PersonView } from '../../server/people/views.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';

export function PeopleTable({ rows }: { rows: readonly PersonView[] }) {
  const { language, words } = useLanguage();
  return (
    <DataTable
      className="people"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: words.people.name,
          names: true,
          cell: ({ id, name }) => <Link to={`/people/${id}`}>{name ?? words.people.erased}</Link>,
        },
        { key: 'username', head: words.people.username, cell: ({ username }) => username },
        {
          key: 'roles',
          head: words.people.roles,
          cell: ({ roles }) => (
            <>
              {roles.length === 0 ? <span className="quiet">{words.people.noRoles}</span> : null}
              <ul>
                {roles.map(({ role, officeId, officeName }) => (
                  <li key={`${role} ${officeId}`}>
                    {officeName} · {roleWord(role, language)}
                  </li>
                ))}
              </ul>
            </>
          ),
        },
        {
          key: 'lastSignIn',
          head: words.people.lastSignIn,
          className: 'tabular',
          cell: ({ signedInAt }) => (signedInAt ? instantText(signedInAt) : words.people.never),
        },
        { key: 'state', head: words.people.state, cell: (person) => <PersonState person={person} /> },
      ]}
    />
  );
}

export function PersonState({ person }: { person: PersonView }) {
  const { words } = useLanguage();
  const state = person.erasedAt
    ? words.people.erased
    : person.disabledAt
      ? words.people.stopped
      : person.demo
        ? words.people.demo
        : words.people.active;
  return (
    <>
      <span className={person.disabledAt ? 'quiet' : undefined}>{state}</span>
      {person.self ? <span className="state-mark">{words.people.self}</span> : null}
      {person.secondFactor ? <span className="state-mark">{words.people.secondFactor}</span> : null}
    </>
  );
}

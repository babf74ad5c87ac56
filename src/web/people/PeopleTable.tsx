// A row per account; on a phone each row is a card of its own.
import { Link } from 'react-router';
import { roleWord } from '../../labels/people/roles.ts';
import type { PersonView } from '../../server/people/views.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';

export function PeopleTable({ rows }: { rows: readonly PersonView[] }) {
  const { language, words } = useLanguage();
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          <th scope="col">{words.people.username}</th>
          <th scope="col">{words.people.roles}</th>
          <th scope="col">{words.people.lastSignIn}</th>
          <th scope="col">{words.people.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to={`/people/${person.id}`}>{person.name ?? words.people.erased}</Link>
            </th>
            <td>{person.username}</td>
            <td>
              {person.roles.length === 0 ? <span className="quiet">{words.people.noRoles}</span> : null}
              <ul>
                {person.roles.map(({ role, officeId, officeName }) => (
                  <li key={`${role} ${officeId}`}>
                    {officeName} · {roleWord(role, language)}
                  </li>
                ))}
              </ul>
            </td>
            <td className="tabular">{person.signedInAt ? instantText(person.signedInAt) : words.people.never}</td>
            <td>
              <PersonState person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

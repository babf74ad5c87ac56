// Where an account is signed in, and what administrators did to it: read from the audit chain.
import type { AccountPage } from '../../server/people/views.ts';
import { instantText } from '../parts/instant.ts';
import { useWords } from '../language/language.tsx';
import { browserName } from './signIn/browserName.ts';
import { useActWords } from './requestWords.ts';

export function AccountEvents({ sessions, events }: Pick<AccountPage, 'sessions' | 'events'>) {
  const words = useWords();
  const said = useActWords();
  return (
    <>
      <section aria-labelledby="person-sessions">
        <h2 id="person-sessions">{words.people.sessions}</h2>
        {sessions.length === 0 ? <p className="quiet">{words.people.noSessions}</p> : null}
        <ul className="person-lines">
          {sessions.map((row) => (
            <li key={row.id}>
              {browserName(row.agent)} · {row.address}
              <span className="quiet tabular">{words.account.lastSeenAt(instantText(row.lastSeenAt))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="person-events">
        <h2 id="person-events">{words.people.events}</h2>
        {events.length === 0 ? <p className="quiet">{words.people.noEvents}</p> : null}
        <ul className="person-lines">
          {events.map((event) => (
            <li key={`${event.at} ${event.useCase}`}>
              {said.act(event)}
              <span className="quiet tabular">
                {instantText(event.at)} {said.by(event)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

// One account: its rights, what can be done to it, where it is signed in, and what was done to it.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ToldPassword } from '../../server/people/views.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { AccountActs } from './AccountActs.tsx';
import { AccountEvents } from './AccountEvents.tsx';
import { OncePassword } from './OncePassword.tsx';
import { PeopleRequests } from './PeopleRequests.tsx';
import { PersonState } from './PeopleTable.tsx';
import { Rights } from './Rights.tsx';
import './people.css';

export function PersonScreen() {
  const words = useWords();
  const { id = '' } = useParams();
  const [told, setTold] = useState<ToldPassword | null>(null);
  const { data, error, refetch } = useApi('/people/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { person, sessions, events } = data;
  // Neither one's own nor a demo's can be changed, and what was erased stays so.
  const fixed = person.self || person.demo || person.erasedAt !== null;
  return (
    <>
      <p className="crumb">
        <Link to="/people">{words.people.back}</Link>
      </p>
      <div className="title-row person-title">
        <h1>
          {person.name ?? words.people.erased} <span className="quiet">{person.username}</span>
        </h1>
        <p>
          {person.officeName ? `${person.officeName} · ` : ''}
          <PersonState person={person} />
        </p>
      </div>
      <PeopleRequests accountId={person.id} />
      <div className="person">
        <Rights person={person} fixed={fixed} />
        {fixed ? null : <AccountActs person={person} hasSessions={sessions.length > 0} onTold={setTold} />}
        <AccountEvents sessions={sessions} events={events} />
      </div>
      {told ? (
        <OncePassword
          told={told}
          half={told.waits ? 'first' : undefined}
          username={person.username}
          onClose={() => setTold(null)}
        />
      ) : null}
    </>
  );
}

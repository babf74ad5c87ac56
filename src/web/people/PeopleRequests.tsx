// What waits for a second administrator: confirmed or refused by another than who asked, taken back by that one.
import { useState } from 'react';
import type { PeopleRequest } from '../../server/people/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { FailureDialog } from '../parts/FailureDialog.tsx';
import { instantText } from '../parts/instant.ts';
import { useWords } from '../language/language.tsx';
import { OncePassword } from './OncePassword.tsx';
import { useActWords } from './requestWords.ts';
import { useAct } from '../form/useAct.ts';

/** Of one account, or of all in reach. Nothing where nothing waits. */
export function PeopleRequests({ accountId }: { accountId?: string }) {
  const words = useWords();
  const said = useActWords();
  const [asked, setAsked] = useState<PeopleRequest | null>(null);
  const [told, setTold] = useState<{ readonly password: string; readonly username: string } | null>(null);
  const { data } = useApi('/people-requests');
  const answer = useAct(
    ({ key }, { id, how }: { id: string; how: 'confirm' | 'refuse' }) =>
      api(`POST /people-requests/:id/${how}`, { at: { id }, body: { key } }),
    {
      onDone: (done) => {
        if (done?.password && asked) setTold({ password: done.password, username: asked.username });
        setAsked(null);
      },
    },
  );
  const rows = (data ?? []).filter((one) => accountId === undefined || one.accountId === accountId);
  if (rows.length === 0 && !told) return null;
  return (
    <section className="people-requests" aria-labelledby="people-requests">
      <h2 id="people-requests">{words.people.waitsTitle}</h2>
      <p className="quiet">{words.people.waitsHint}</p>
      <ul>
        {rows.map((one) => (
          <li key={one.id}>
            <span>
              {said.request(one)} · {one.name ?? words.people.erased} <span className="quiet">{one.username}</span>
              <span className="quiet">
                {words.people.askedBy(one.askedBy ?? words.people.erased, instantText(one.askedAt))}
              </span>
            </span>
            <span className="row">
              {one.own ? null : (
                <button type="button" className="button button-main" onClick={() => setAsked(one)}>
                  {words.people.confirm}
                </button>
              )}
              <button
                type="button"
                className="button"
                disabled={answer.busy}
                onClick={() => answer.send({ id: one.id, how: 'refuse' })}
              >
                {one.own ? words.people.takeBack : words.people.refuse}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {asked ? (
        <Confirm
          title={words.people.sure(said.request(asked), asked.name ?? asked.username)}
          action={words.people.confirm}
          busy={answer.busy}
          error={answer.error}
          onConfirm={() => answer.send({ id: asked.id, how: 'confirm' })}
          onClose={() => {
            answer.reset();
            setAsked(null);
          }}
        >
          <p>{words.people.confirmHint}</p>
        </Confirm>
      ) : null}
      {!asked && answer.error ? <FailureDialog error={answer.error} onClose={() => answer.reset()} /> : null}
      {told ? (
        <OncePassword
          told={{ id: '', password: told.password }}
          half="second"
          username={told.username}
          onClose={() => setTold(null)}
        />
      ) : null}
    </section>
  );
}

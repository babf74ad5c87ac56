// The accounts in an administrator's reach: found by name, opened, and each kept on a page of its own.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ToldPassword } from '../../server/people/views.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { SettledInput } from '../projects/SettledInput.tsx';
import { OncePassword } from './OncePassword.tsx';
import { OpenAccount } from './OpenAccount.tsx';
import { PeopleRequests } from './PeopleRequests.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import './people.css';

export function PeopleScreen() {
  const words = useWords();
  const [parameters, setParameters] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const [told, setTold] = useState<(ToldPassword & { readonly username: string }) | null>(null);
  const q = parameters.get('q') ?? '';
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const { data, error, refetch } = useApi('/people', { q, page }, { keep: true });

  /** A new search begins at its first page; the year of the frame stays in the address. */
  function go(next: { readonly q: string; readonly page: number }): void {
    const to = new URLSearchParams(parameters);
    to.delete('q');
    to.delete('page');
    if (next.q) to.set('q', next.q);
    if (next.page > 1) to.set('page', String(next.page));
    setParameters(to, { replace: next.page === page });
  }

  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <div className="title-row">
        <h1>
          {words.people.title} <span className="quiet tabular">{words.people.count(data.total)}</span>
        </h1>
        <button type="button" className="button button-main" onClick={() => setOpening(true)}>
          {words.people.open}
        </button>
      </div>
      <div className="people-search">
        <span className="quiet" aria-hidden="true">
          {words.people.search}
        </span>
        <SettledInput
          type="search"
          label={words.people.search}
          className="people-search-field"
          value={q}
          onSettle={(text) => go({ q: text, page: 1 })}
        />
      </div>
      <PeopleRequests />
      {data.rows.length === 0 ? (
        <Empty title={words.people.nobody}>
          <p>{words.people.nobodyHint}</p>
        </Empty>
      ) : (
        <PeopleTable rows={data.rows} />
      )}
      <Pager page={data.page} size={data.size} total={data.total} onPage={(to) => go({ q, page: to })} />
      {opening ? (
        <OpenAccount
          onClose={() => setOpening(false)}
          onOpened={(made) => {
            setOpening(false);
            setTold(made);
          }}
        />
      ) : null}
      {told ? <OncePassword told={told} username={told.username} onClose={() => setTold(null)} /> : null}
    </>
  );
}

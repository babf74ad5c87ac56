// The accounts in an administrator's reach: found by name, opened, and each kept on a page of its own.
import { useState } from 'react';
import { Link } from 'react-router';
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
import { useAddress } from '../shell/useAddress.ts';
import './people.css';

export function PeopleScreen() {
  const words = useWords();
  const { said, page, change, turnTo } = useAddress();
  const [opening, setOpening] = useState(false);
  const [told, setTold] = useState<(ToldPassword & { readonly username: string }) | null>(null);
  const q = said('q');
  const { data, error, refetch } = useApi('/people', { q, page }, { keep: true });

  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <div className="title-row">
        <h1>
          {words.people.title} <span className="quiet tabular">{words.people.count(data.total)}</span>
        </h1>
        <div className="row">
          <Link className="button" to="/people/sheet">
            {words.people.sheet.title}
          </Link>
          <button type="button" className="button button-main" onClick={() => setOpening(true)}>
            {words.people.open}
          </button>
        </div>
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
          onSettle={(text) => change({ q: text })}
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
      <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
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

// What others did to this account, or ask to have done: told over the first screen after signing in, until it is said to be seen.
import { useState } from 'react';
import type { AccountNotices } from '../../server/views.ts';
import { Refused } from '../act/Refused.tsx';
import { useAct } from '../act/useAct.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { useApi } from '../api/useApi.ts';
import { instantText } from '../frame/instant.ts';
import { useWords } from '../language/language.tsx';
import { useActWords } from '../people/requestWords.ts';

export function Notices() {
  const { data } = useApi<AccountNotices>('/notices');
  return data && data.acts.length + data.requests.length > 0 ? <NoticesDialog {...data} /> : null;
}

function NoticesDialog({ acts, requests }: AccountNotices) {
  const words = useWords();
  const said = useActWords();
  const [closed, setClosed] = useState(false);
  const refuse = useAct<string>({ path: (id) => `/notices/${id}/refuse`, keyed: 'press', body: () => ({}) });
  const seen = useAct<string>({ path: '/notices/seen', keyed: 'none', body: (until) => ({ until }) });
  const latest = acts[0]?.at;
  if (closed) return null;
  return (
    <Dialog title={words.notices.title} className="notices">
      {requests.length > 0 ? <p>{words.notices.waiting}</p> : null}
      <ul className="own-sessions">
        {requests.map((one) => (
          <li key={one.id}>
            <span>
              {said.request(one)}
              <span className="quiet">
                {words.people.askedBy(one.askedBy ?? words.people.erased, instantText(one.askedAt))}
              </span>
            </span>
            <button
              type="button"
              className="button button-wrong"
              disabled={refuse.busy}
              onClick={() => refuse.send(one.id)}
            >
              {words.notices.refuse}
            </button>
          </li>
        ))}
      </ul>
      {acts.length > 0 ? <p>{words.notices.hint}</p> : null}
      <ul className="own-sessions">
        {acts.map((one) => (
          <li key={`${one.at} ${one.useCase}`}>
            <span>
              {said.act(one)}
              <span className="quiet tabular">
                {instantText(one.at)} {said.by(one)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Refused error={refuse.error ?? seen.error} />
      <div className="row row-end">
        <button
          type="button"
          className="button button-main"
          disabled={seen.busy}
          onClick={() => (latest ? seen.send(latest) : setClosed(true))}
        >
          {words.notices.seen}
        </button>
      </div>
    </Dialog>
  );
}

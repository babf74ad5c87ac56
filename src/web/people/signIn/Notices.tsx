import { useState } from 'react';
// What others did to this account, or ask to have done: told over the first screen after signing in, until it is said to be seen.
import type { AccountNotices } from '../../../server/people/views.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { FailureNote } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { useWords } from '../../language/language.tsx';
import { useAct } from '../../form/useAct.ts';
import { useActWords } from '../requestWords.ts';
import { Dialog } from '../../parts/Dialog.tsx';

export function Notices() {
  const { data } = useApi('/notices');
  return data && data.acts.length + data.requests.length > 0 ? <NoticesDialog {...data} /> : null;
}

function NoticesDialog({ acts, requests }: AccountNotices) {
  const words = useWords();
  const said = useActWords();
  const send = useAct(({ key }, told: { refused: string } | { until: string }) =>
    'refused' in told
      ? api('POST /notices/:id/refuse', { at: { id: told.refused }, body: { key } })
      : api('POST /notices/seen', { body: told }),
  );
  // Where nothing was done and something is only asked, there is nothing to be told that it was seen.
  const [left, setLeft] = useState(false);
  const latest = acts[0]?.at;
  if (left) return null;
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
              disabled={send.busy}
              onClick={() => send.send({ refused: one.id })}
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
      <FailureNote error={send.error} />
      <div className="row row-end">
        <button
          type="button"
          className="button button-main"
          disabled={send.busy}
          onClick={() => (latest ? send.send({ until: latest }) : setLeft(true))}
        >
          {words.notices.seen}
        </button>
      </div>
    </Dialog>
  );
}

// What others did to this account, or ask to have done: told over the first screen after signing in, until it is said to be seen.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { AccountNotices } from '../../../server/people/views.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { FailureText } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { useWords } from '../../language/language.tsx';
import { useActWords } from '../requestWords.ts';

export function Notices() {
  const { data } = useApi('/notices');
  return data && data.acts.length + data.requests.length > 0 ? <NoticesDialog {...data} /> : null;
}

function NoticesDialog({ acts, requests }: AccountNotices) {
  const words = useWords();
  const said = useActWords();
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const send = useMutation({
    mutationFn: (told: { refused: string } | { until: string }) =>
      'refused' in told
        ? api('POST /notices/:id/refuse', { at: { id: told.refused }, body: { key: uuidv7() } })
        : api('POST /notices/seen', { body: told }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/notices'] }),
  });
  const latest = acts[0]?.at;
  return (
    <dialog
      ref={dialog}
      className="dialog notices"
      aria-labelledby="notices-title"
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <h2 id="notices-title">{words.notices.title}</h2>
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
              disabled={send.isPending}
              onClick={() => send.mutate({ refused: one.id })}
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
      {send.error ? (
        <div className="wrong" role="alert">
          <FailureText error={send.error} />
        </div>
      ) : null}
      <div className="row row-end">
        <button
          type="button"
          className="button button-main"
          disabled={send.isPending}
          onClick={() => (latest ? send.mutate({ until: latest }) : dialog.current?.close())}
        >
          {words.notices.seen}
        </button>
      </div>
    </dialog>
  );
}

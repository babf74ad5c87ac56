// Where one is signed in, and the way out of there.
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { Failure } from '../../parts/Failure.tsx';
import { FailureDialog } from '../../parts/FailureDialog.tsx';
import { instantText } from '../../parts/instant.ts';
import { useSession } from '../../shell/session.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { browserName } from './browserName.ts';
import { SignOut } from './SignOut.tsx';
import { useAct } from '../../form/useAct.ts';

export function Sessions() {
  const words = useWords();
  const { data, error, refetch } = useApi('/sessions');
  const end = useAct((_, id: string) => api('DELETE /sessions/:id', { at: { id } }));
  const accountId = useSession().account.id;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="stack" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{words.account.sessions}</h2>
      <ul className="own-sessions">
        {data.map((row) => (
          <li key={row.id}>
            <span>
              {browserName(row.agent)} · {row.address}
              <span className="quiet">
                {words.account.signedInAt(instantText(row.createdAt))} ·{' '}
                {words.account.lastSeenAt(instantText(row.lastSeenAt))}
              </span>
            </span>
            {row.current ? (
              <span className="state-mark">{words.account.thisOne}</span>
            ) : (
              <button type="button" className="button" disabled={end.busy} onClick={() => end.send(row.id)}>
                {words.account.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <SignOut accountId={accountId} everywhere />
        <span className="quiet">{words.account.endAllHint}</span>
      </div>
      {end.error ? <FailureDialog error={end.error} onClose={() => end.reset()} /> : null}
    </section>
  );
}
